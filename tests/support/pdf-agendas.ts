import { join } from "node:path";
import type { RenderInput } from "../../src/core/artifact.ts";
import type { AgendaFiles } from "../../src/core/source.ts";
import { readFonts, readInstalledFonts } from "../../src/load/package-files.ts";
import { readAgenda, readAssets } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";
import { scriptFonts } from "../../src/render/pdf/fonts/scripts.ts";
import { arabicFiles } from "./arabic-agenda.ts";
import { demandingFiles } from "./demanding-agenda.ts";
import { hebrewFiles, hebrewWording } from "./hebrew-agenda.ts";
import { jpegImage, pngImage } from "./images.ts";
import { renderInput } from "./render-input.ts";

const root = join(import.meta.dirname, "../..");

/** What the PDF renderer gets for an agenda of these files, as the command line would gather it. */
export async function pdfInput(
  files: AgendaFiles,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<RenderInput> {
  const needed = Object.fromEntries(pdfFonts.map(({ name, module }) => [name, module]));
  const optional = Object.fromEntries(
    scriptFonts(files.sources.map(({ text }) => text).join("\n")).map(
      ({ name, module, others = [] }) => [name, [module, ...others]] as const,
    ),
  );
  const fonts = [...(await readFonts(needed)), ...(await readInstalledFonts(optional, root))];
  return renderInput({
    agenda: compileAgenda(files).value,
    fonts: new Map(fonts),
    assets,
    builtAt: new Date("2026-03-01T00:00:00Z"),
    formats: ["pdf"],
  });
}

const pictures = new Map([
  ["images/dot.jpg", jpegImage],
  ["images/map.png", pngImage(900, 500)],
]);

/** The demanding agenda, with pictures, one of which is half transparent unless `opaque`. */
export function demandingInput({ opaque = false } = {}): Promise<RenderInput> {
  const assets = opaque ? new Map([...pictures.keys()].map((path) => [path, jpegImage])) : pictures;
  return pdfInput(demandingFiles(), assets);
}

/** An agenda in Arabic: its fixed words are the English ones, as no other are at hand. */
export function arabicInput(): Promise<RenderInput> {
  return pdfInput(arabicFiles());
}

/** An agenda in Hebrew with the fixed words of its summary, beside the site. */
export async function hebrewInput(): Promise<RenderInput> {
  const input = await pdfInput(hebrewFiles());
  const templates = new Map([...input.templates, ...hebrewWording]);
  return { ...input, templates, formats: ["html", "summary"] };
}

/** The agenda that comes with agenda. */
export async function defaultInput(): Promise<RenderInput> {
  const folder = join(root, "agenda");
  const { value } = await readAgenda(folder);
  const images = value.assets.map(({ path }) => path).filter((path) => /\.(?:png|jpe?g)$/u.test(path));
  return pdfInput(value, (await readAssets(folder, images)).value);
}
