import type { Renderer } from "../core/artifact.ts";

/** A format that `agenda build` makes. Its renderer is loaded when it is asked for: each brings heavy libraries. */
export interface Format {
  readonly name: string;
  /** What the progress line says. */
  readonly step: string;
  load(): Promise<Renderer>;
  /** The font files it needs: name to a package's file. */
  fonts(): Promise<Readonly<Record<string, string>>>;
}

const noFonts = async (): Promise<Readonly<Record<string, string>>> => ({});

/** Every format, in the order in which they are made. */
export const formats: readonly Format[] = [
  {
    name: "html",
    step: "Drawing the site",
    load: async () => (await import("../render/html/renderer.ts")).htmlRenderer,
    fonts: noFonts,
  },
  {
    name: "summary",
    step: "Writing the summary",
    load: async () => (await import("../render/summary/renderer.ts")).summaryRenderer,
    fonts: noFonts,
  },
  {
    name: "data",
    step: "Writing the data",
    load: async () => (await import("../render/data/renderer.ts")).dataRenderer,
    fonts: noFonts,
  },
  {
    name: "pdf",
    step: "Setting the PDF",
    load: async () => (await import("../render/pdf/renderer.ts")).pdfRenderer,
    fonts: async () => {
      const { pdfFonts } = await import("../render/pdf/fonts/catalogue.ts");
      return Object.fromEntries(pdfFonts.map(({ name, module }) => [name, module]));
    },
  },
];
