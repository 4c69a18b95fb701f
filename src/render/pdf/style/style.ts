import schema from "../../../../schemas/pdf-style.schema.json" with { type: "json" };
import packagedStyle from "../../../../templates/pdf/style.json" with { type: "json" };
import type { Diagnostic, Staged } from "../../../core/diagnostic.ts";
import { stamp } from "../../../core/stamp.ts";
import { brokenPdfStyle } from "../diagnostics.ts";
import type { PdfStyle } from "./types.ts";

const stylePath = "pdf/style.json";

/** What the page looks like where the style can't be read: enough to see the rest of the agenda by. */
const plainStyle: PdfStyle = {
  page: { size: "A4", margins: { top: 30, bottom: 30, inner: 30, outer: 30 } },
  text: { size: 10.5, leading: 15, justify: true, hyphenate: true },
  sizes: { cover: 32, chapter: 24, section: 16, entry: 13, heading: 11, lead: 12, small: 9, note: 8.6 },
  colors: {
    text: "#000000",
    muted: "#555555",
    accent: "#000000",
    rule: "#999999",
    panel: "#eeeeee",
    cover: "#000000",
  },
};

function broken(message: string): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  return stamp(brokenPdfStyle, {
    span: { path: `templates/${stylePath}`, start, end: start },
    message,
    hint: "The PDF is set in a plain style. schemas/pdf-style.schema.json tells what each entry may be.",
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a style, in the words of Ajv; nothing with the one that agenda brings, which a test compares. */
async function problemsOf(style: unknown): Promise<readonly string[]> {
  if (JSON.stringify(style) === JSON.stringify(packagedStyle)) return [];
  // The bundle knows a CommonJS package by its default export alone.
  const { default: ajv } = await import("ajv/dist/2020.js");
  // The schema is ours, and tested: checking it each time would take longer than all else that is done here.
  const options = { strict: true, allErrors: true, allowUnionTypes: true, validateSchema: false } as const;
  const validate = new ajv.Ajv2020(options).compile<PdfStyle>(schema);
  if (validate(style)) return [];
  const problems = (validate.errors ?? []).map(
    (error) => `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? "is wrong"}`,
  );
  return [...new Set(problems)];
}

/** Reads `pdf/style.json` of the templates; a style that can't be used is a diagnostic, and a plain one stands in. */
export async function readStyle(templates: ReadonlyMap<string, string>): Promise<Staged<PdfStyle>> {
  const text = templates.get(stylePath);
  const value = text === undefined ? undefined : parse(text);
  if (value === undefined) {
    return { value: plainStyle, diagnostics: [broken("The style of the PDF is missing or is not JSON.")] };
  }
  const problems = await problemsOf(value);
  if (problems.length === 0) return { value: value as PdfStyle, diagnostics: [] };
  const message = `The style of the PDF does not fit its schema: ${problems.join("; ")}.`;
  return { value: plainStyle, diagnostics: [broken(message)] };
}
