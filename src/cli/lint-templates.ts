import type { Diagnostic } from "../core/diagnostic.ts";
import { type Compiled, settleFindings } from "../pipeline.ts";
import { brokenPdfStyle } from "../render/pdf/diagnostics.ts";
import { brokenTemplate, unknownTemplateSlot } from "../render/templates/diagnostics.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import { readRenderInput } from "./render-input.ts";
import { formats } from "./renderers.ts";
import type { Surroundings } from "./types.ts";

/** What only shows when something is drawn; all else is found by the check or belongs to the outputs. */
const codes: ReadonlySet<string> = new Set(
  [unknownTemplateSlot, brokenTemplate, brokenPdfStyle].map(({ code }) => code),
);

/**
 * Says what is wrong with the agenda's own page templates and its own style of the PDF, by drawing pages with them: only
 * that tells whether a slot exists. Writes nothing, and does nothing where the agenda has none of its own.
 */
export async function templateFindings(
  compiled: Compiled,
  { folder, files }: OpenedAgenda,
  surroundings: Surroundings,
): Promise<Diagnostic[]> {
  const own = [...(files.templates?.own.keys() ?? [])];
  const hasPages = own.some((path) => path.endsWith(".liquid"));
  const hasStyle = own.includes("pdf/style.json");
  if (!hasPages && !hasStyle) return [];
  const made = formats.filter(({ name }) => name === "summary" && own.includes("html/summary.liquid"));
  const { value: input } = await readRenderInput(compiled.value, folder, { formats, made }, surroundings);
  const found: Diagnostic[] = [];
  if (hasPages) found.push(...(await import("../render/html/sample-pages.ts")).samplePages(input));
  if (hasStyle)
    found.push(
      ...(
        await (
          await import("../render/pdf/style/style.ts")
        ).readStyle(input.templates, input.ownTemplates?.get("pdf/style.json"))
      ).diagnostics,
    );
  for (const format of made) found.push(...(await (await format.load()).render(input)).diagnostics);
  return settleFindings(
    found.filter(({ code }) => codes.has(code)),
    compiled,
  );
}
