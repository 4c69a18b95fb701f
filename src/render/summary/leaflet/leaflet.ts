import type { RenderInput } from "../../../core/artifact.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { baseUrlOf } from "../../html/language.ts";
import { missingGlyphs } from "../../pdf/document/missing-glyphs.ts";
import { hyphenationOf } from "../../pdf/inline/hyphenation.ts";
import { writePageLabels } from "../../pdf/meta/page-labels.ts";
import { openFile, openFonts, typographerOf } from "../../pdf/open-file.ts";
import { paintPages } from "../../pdf/paint/paint.ts";
import { FontShaper } from "../../pdf/shape/shaper.ts";
import { readStyle } from "../../pdf/style/style.ts";
import { TagWriter } from "../../pdf/tags/write-tags.ts";
import { type Typeset, typeset } from "../../pdf/typeset.ts";
import type { Wording } from "../../templates/types.ts";
import type { SummaryDocument } from "../types.ts";
import type { SummaryWord } from "../words.ts";
import { leafletBlocks } from "./blocks.ts";
import { type Density, densities, leafletGeometry, looksOf } from "./design.ts";

/** The leaflet as a file, and on how many pages it came. */
export interface Leaflet {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets the summary as a leaflet of A4 pages: tagged, as PDF/A-2a and PDF/UA-1 ask. How many there are is for others to judge. */
export async function renderLeaflet(
  input: RenderInput,
  summary: SummaryDocument,
  words: Wording<SummaryWord>,
): Promise<Leaflet> {
  const { manifest } = input.agenda;
  const { language } = manifest;
  const style = readStyle(input.templates);
  const looks = looksOf(style.value);
  const lines = summary.parts.flatMap((part) => (part.kind === "cards" ? part.cards : []));
  const context = {
    looks,
    colors: style.value.colors,
    words,
    hasSite: input.formats.includes("html"),
    baseUrl: baseUrlOf(manifest.url),
    cards: new Set(lines.map(({ origin }) => origin.section.id)),
  };
  const file = openFile(input, leafletGeometry, "PDF/A-2a", `${summary.title} – ${summary.label}`);
  const shaper = new FontShaper(openFonts(input, file));
  const hyphenate = await hyphenationOf(language);
  const compose = { shaper, hyphenate, typographer: typographerOf(input), language };
  const { document, pages, numbers } = airiest((density) => {
    const written = leafletBlocks(summary, language, context, density);
    const set = typeset({ blocks: written.blocks, notes: [], geometry: leafletGeometry, compose });
    return { ...set, document: written.document };
  });
  const furniture = {
    style: looks.muted,
    ruleColor: style.value.colors.rule,
    compose: { ...compose, pages: numbers },
    foot: "",
    folio: () => "",
  };
  paintPages({ pages, geometry: leafletGeometry, furniture }, file, shaper);
  writePageLabels(file, 1);
  new TagWriter(file).write(document, pages.length);
  const missing = missingGlyphs(shaper.missing, input.agenda);
  return { bytes: await file.finish(), pages: pages.length, diagnostics: [...style.diagnostics, ...missing] };
}

/** Two sides of one sheet. */
export const mostPages = 2;

/** The airiest setting that fits on the sheet; the closest where none does. */
function airiest<Set extends Pick<Typeset, "pages">>(setAt: (density: Density) => Set): Set {
  const [first = { wide: 1, columns: 1 }, ...others] = densities;
  let set = setAt(first);
  for (const density of others) if (set.pages.length > mostPages) set = setAt(density);
  return set;
}
