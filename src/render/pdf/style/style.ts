import type { ErrorObject } from "ajv/dist/2020.js";
import schema from "../../../../schemas/pdf-style.schema.json" with { type: "json" };
import packagedStyle from "../../../../templates/pdf/style.json" with { type: "json" };
import type { Diagnostic, Staged } from "../../../core/diagnostic.ts";
import { pointerSteps } from "../../../core/json-pointer.ts";
import { Positions } from "../../../core/positions.ts";
import { stamp } from "../../../core/stamp.ts";
import { readJson } from "../../templates/json-text.ts";
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

/** Why a style can't be used: in a sentence, and, where it is about a part of it, the path of keys to that part. */
interface StyleProblem {
  readonly message: string;
  readonly path: readonly string[];
}

/** What is wrong with a style; nothing with the one that agenda brings, which a test compares. */
async function problemsOf(style: unknown): Promise<readonly StyleProblem[]> {
  if (JSON.stringify(style) === JSON.stringify(packagedStyle)) return [];
  // The bundle knows a CommonJS package by its default export alone.
  const { default: ajv } = await import("ajv/dist/2020.js");
  // The schema is ours, and tested: checking it each time would take longer than all else that is done here.
  const options = {
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
    validateSchema: false,
  } as const;
  const validate = new ajv.Ajv2020(options).compile<PdfStyle>(schema);
  if (validate(style)) return [];
  const problems = inTheWayTaken(validate.errors ?? []).map(explainProblem);
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

/**
 * Where the schema leaves a choice, a name of a size or its width and height, errors of the way that was taken: what the other
 * asks for would make a second finding of the same slip.
 */
function inTheWayTaken(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  const isOfAnotherWay = (error: ErrorObject): boolean =>
    choices.some(({ instancePath, schemaPath, data }) => {
      const other = typeof data === "object" && data !== null ? "enum" : "type";
      const isInside = error.schemaPath.startsWith(`${schemaPath}/`) && error.instancePath === instancePath;
      return isInside && error.keyword === other;
    });
  return errors.filter((error) => error.keyword !== "anyOf" && !isOfAnotherWay(error));
}

function explainProblem({ instancePath, message = "is wrong", params }: ErrorObject): StyleProblem {
  const path = pointerSteps(instancePath);
  const { allowedValues, additionalProperty } = params as {
    readonly allowedValues?: readonly string[];
    readonly additionalProperty?: string;
  };
  const name = path.length === 0 ? "The style" : `\`${path.join(".")}\``;
  if (additionalProperty !== undefined)
    return {
      message: `${name} has no entry \`${additionalProperty}\`.`,
      path: [...path, additionalProperty],
    };
  const values = allowedValues === undefined ? "" : `: ${allowedValues.join(", ")}`;
  return { message: `${name} ${message}${values}.`, path };
}

/**
 * Reads `pdf/style.json` of the templates; what is wrong with it is reported, and a plain one stands in.
 *
 * @param own the publisher's own text of it, of which the templates have what it changes: places are those in this one
 */
export async function readStyle(
  templates: ReadonlyMap<string, string>,
  own = templates.get(stylePath) ?? "",
): Promise<Staged<PdfStyle>> {
  const file = readJson(own);
  const at = (message: string, offset: number): Diagnostic => brokenAt(own, message, offset);
  if (file.problem !== undefined) {
    const { words, offset } = file.problem;
    return { value: plainStyle, diagnostics: [at(`The style of the PDF isn't JSON: ${words}.`, offset)] };
  }
  const value = readJson(templates.get(stylePath) ?? "").value;
  const problems = await problemsOf(value);
  if (problems.length === 0) return { value: value as PdfStyle, diagnostics: [] };
  const diagnostics = problems.map(({ message, path }) => at(message, file.offsetOf(path)));
  return { value: plainStyle, diagnostics };
}

function brokenAt(text: string, message: string, offset: number): Diagnostic {
  const start = new Positions(stylePath, text).point(offset);
  return stamp(brokenPdfStyle, {
    span: { path: `templates/${stylePath}`, start, end: start },
    message,
    hint: "The PDF is set in a plain style. schemas/pdf-style.schema.json tells what each entry may be.",
  });
}
