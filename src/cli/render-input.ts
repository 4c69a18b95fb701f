import type { Agenda } from "../core/agenda.ts";
import type { PdfOptions, RenderInput } from "../core/artifact.ts";
import type { Staged } from "../core/diagnostic.ts";
import { readTemplates } from "../load/agenda-templates.ts";
import { generatorName, readFonts, readInstalledFonts, readPackageFile } from "../load/package-files.ts";
import { readAssets } from "../load/read-agenda.ts";
import { readStaticFiles } from "../load/static-files.ts";
import { layOver } from "../render/templates/lay-over.ts";
import { buildMoment } from "./build-moment.ts";
import { readLookFonts } from "./look-fonts.ts";
import type { Format } from "./renderers.ts";
import type { Surroundings } from "./types.ts";

/** What is asked of the renderers. */
export interface RenderWishes {
  /** Those whose outputs pages may link to. */
  readonly formats: readonly Format[];
  /** Those that are made of this input: what they alone need is read for them. */
  readonly made: readonly Format[];
  readonly pdf?: PdfOptions;
}

/** Reads what renderers need beside the agenda. What can't be read is missing from it, and is said. */
export async function readRenderInput(
  agenda: Agenda,
  folder: string,
  { formats, made, pdf }: RenderWishes,
  { environment }: Surroundings,
): Promise<Staged<RenderInput>> {
  const assets = await readAssets(folder, usedAssets(agenda));
  // What can't be read of them was reported when the agenda was opened.
  const { value: templates } = await readTemplates(folder);
  const look = await readLookFonts(agenda, folder);
  const isSite = formats.some(({ name }) => name === "html");
  const statics = isSite ? readStaticFiles(folder) : { value: new Map(), diagnostics: [] };
  const value: RenderInput = {
    agenda,
    templates: layOver(templates.ours, templates.own),
    ownTemplates: templates.own,
    fonts: await fontsFor(made, agenda, folder, assets.value),
    ...(look.value.length === 0 ? {} : { lookFonts: look.value }),
    assets: assets.value,
    ...(statics.value.size === 0 ? {} : { staticFiles: statics.value }),
    ...(await resvgFor(made, assets.value)),
    builtAt: buildMoment(agenda.manifest.date, environment),
    generator: await generatorName(),
    ...(pdf === undefined ? {} : { pdf }),
    formats: formats.map(({ name }) => name),
  };
  return { value, diagnostics: [...assets.diagnostics, ...look.diagnostics, ...statics.diagnostics] };
}

/** What draws the SVGs of a PDF, where there are any. */
async function resvgFor(
  formats: readonly Format[],
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<Pick<RenderInput, "resvg">> {
  const draws =
    formats.some(({ name }) => name === "pdf") && [...assets.keys()].some((path) => /\.svg$/iu.test(path));
  return draws ? { resvg: await readPackageFile("@resvg/resvg-wasm/index_bg.wasm") } : {};
}

/** The font files that the formats want, those of optional packages where they are installed. */
async function fontsFor(
  formats: readonly Format[],
  agenda: Agenda,
  folder: string,
  assets: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const wanted = await Promise.all(formats.map((format) => format.fonts(agenda, assets)));
  const needed = await readFonts(Object.assign({}, ...wanted.map((fonts) => fonts.needed)));
  const optional = Object.assign({}, ...wanted.map((fonts) => fonts.optional));
  return new Map([...needed, ...(await readInstalledFonts(optional, folder))]);
}

/** The files that the text shows or links to, each once. */
function usedAssets(agenda: Agenda): string[] {
  const used = agenda.references.flatMap(({ wants, found }) =>
    wants === "file" && found !== undefined ? [found] : [],
  );
  return [...new Set(used)].sort();
}
