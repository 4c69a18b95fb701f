import type { Agenda } from "../core/agenda.ts";
import type { Renderer, RenderInput } from "../core/artifact.ts";

/** A format that `agenda build` makes. Its renderer is loaded when it is asked for: each brings heavy libraries. */
export interface Format {
  readonly name: string;
  /** What the progress line says. */
  readonly step: string;
  /** What it makes where that is always the same: paths in the output. */
  readonly files: readonly string[];
  load(): Promise<Renderer>;
  /** The font files it wants for an agenda and the words in its drawings. */
  fonts(agenda: Agenda, assets: RenderInput["assets"]): Promise<WantedFonts>;
}

/** Font files, by name: each is a package's file. */
export interface WantedFonts {
  readonly needed: Readonly<Record<string, string>>;
  /** Those that are used where a package that has them is installed, and reported by the renderer where none is. */
  readonly optional: Readonly<Record<string, readonly string[]>>;
}

const noFonts = async (): Promise<WantedFonts> => ({ needed: {}, optional: {} });

/** What the PDFs are set in: the printed agenda, and the leaflet of the summary. */
async function fontsOfPdf(agenda: Agenda, assets: RenderInput["assets"]): Promise<WantedFonts> {
  const { pdfFonts } = await import("../render/pdf/fonts/catalogue.ts");
  const needed = Object.fromEntries(pdfFonts.map(({ name, module }) => [name, module]));
  return { needed, optional: await optionalFonts(agenda, assets) };
}

/** The fonts for the scripts that an agenda is written in, and the words in its drawings. */
export async function optionalFonts(
  agenda: Agenda,
  assets: RenderInput["assets"],
): Promise<WantedFonts["optional"]> {
  const { scriptFonts } = await import("../render/pdf/fonts/scripts.ts");
  const { manifest, glossary, bibliography } = agenda;
  const texts = [
    ...agenda.sections.map(({ text }) => text),
    JSON.stringify([manifest, glossary, bibliography]),
    ...[...assets].flatMap(([path, bytes]) => (/\.svg$/iu.test(path) ? new TextDecoder().decode(bytes) : [])),
  ];
  const files = scriptFonts(texts.join("\n"));
  return Object.fromEntries(files.map(({ name, module, others = [] }) => [name, [module, ...others]]));
}

/** Every format, in the order in which they are made. */
export const formats: readonly Format[] = [
  {
    name: "html",
    step: "Drawing the site",
    files: [],
    load: async () => (await import("../render/html/renderer.ts")).htmlRenderer,
    fonts: noFonts,
  },
  {
    name: "summary",
    step: "Writing the summary",
    files: ["summary.html", "summary.md"],
    load: async () => (await import("../render/summary/renderer.ts")).summaryRenderer,
    fonts: fontsOfPdf,
  },
  {
    name: "data",
    step: "Writing the data",
    files: ["agenda.json"],
    load: async () => (await import("../render/data/renderer.ts")).dataRenderer,
    fonts: noFonts,
  },
  {
    name: "pdf",
    step: "Setting the PDF",
    files: ["agenda.pdf"],
    load: async () => (await import("../render/pdf/renderer.ts")).pdfRenderer,
    fonts: fontsOfPdf,
  },
];
