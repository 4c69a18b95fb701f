import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { scripts } from "../../src/render/pdf/fonts/scripts.ts";
import { packagedFonts } from "./fonts.ts";

const { resolve } = createRequire(import.meta.url);

/** The file of a font that a script needs, wherever its package has it. */
function fileOf(module: string, others: readonly string[]): string {
  for (const place of [module, ...others]) {
    try {
      return resolve(place);
    } catch {
      // Earlier versions of the packages keep their files elsewhere.
    }
  }
  throw new Error(`No package has ${module}.`);
}

/** The fonts of the PDFs with those of some scripts, as if their packages were installed beside the agenda. */
export function fontsWith(...names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const files = scripts.filter(({ name }) => names.includes(name)).flatMap(({ fonts }) => fonts);
  return new Map([
    ...packagedFonts(),
    ...files.map(
      ({ name, module, others = [] }) =>
        [name, new Uint8Array(readFileSync(fileOf(module, others)))] as const,
    ),
  ]);
}
