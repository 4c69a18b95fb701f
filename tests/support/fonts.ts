import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";

const { resolve } = createRequire(import.meta.url);

let fonts: ReadonlyMap<string, Uint8Array> | undefined;

/** The fonts of the PDFs, as the command line would hand them in. */
export function packagedFonts(): ReadonlyMap<string, Uint8Array> {
  fonts ??= new Map(
    pdfFonts.map(({ name, module }) => [name, new Uint8Array(readFileSync(resolve(module)))]),
  );
  return fonts;
}
