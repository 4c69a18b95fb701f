import type { Diagnostic } from "../core/diagnostic.ts";
import { type Compiled, settleFindings } from "../pipeline.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import { readRenderInput } from "./render-input.ts";
import { formats } from "./renderers.ts";
import type { Surroundings } from "./types.ts";

/**
 * Makes the public summary as a release has it, beside all other outputs, and says what is found on the way: above all whether
 * its leaflet is longer than one sheet, which only the leaflet itself can tell. Writes nothing.
 */
export async function summaryFindings(
  compiled: Compiled,
  { folder }: OpenedAgenda,
  surroundings: Surroundings,
): Promise<Diagnostic[]> {
  const made = formats.filter(({ name }) => name === "summary");
  const { value: input } = await readRenderInput(compiled.value, folder, { formats, made }, surroundings);
  const found: Diagnostic[] = [];
  for (const format of made) {
    const renderer = await format.load();
    found.push(...(await renderer.render(input)).diagnostics);
  }
  return settleFindings(found, compiled);
}
