import type { RenderInput } from "../../../core/artifact.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { isRightToLeft } from "../../../core/direction.ts";
import { baseUrlOf } from "../../html/language.ts";
import { missingGlyphs } from "../../pdf/document/missing-glyphs.ts";
import { englishWords } from "../../pdf/english-words.ts";
import { hyphenationOf } from "../../pdf/inline/hyphenation.ts";
import { writePageLabels } from "../../pdf/meta/page-labels.ts";
import { writeReadingDirection } from "../../pdf/meta/reading-direction.ts";
import { openFile, openShaper, typographerOf } from "../../pdf/open-file.ts";
import { paintPages } from "../../pdf/paint/paint.ts";
import { readStyle } from "../../pdf/style/style.ts";
import { TagWriter } from "../../pdf/tags/write-tags.ts";
import { typeset } from "../../pdf/typeset.ts";
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
  const style = await readStyle(input.templates, input.ownTemplates?.get("pdf/style.json"));
  const looks = looksOf(style.value);
  const lines = summary.parts.flatMap((part) => (part.kind === "cards" ? part.cards : []));
  const english = englishWords(input.templates, language, { summary: words });
  const context = {
    looks,
    wordsLanguage: english.size > 0 ? "en" : undefined,
    colors: style.value.colors,
    words,
    joint: summary.joint,
    hasSite: input.formats.includes("html"),
    baseUrl: baseUrlOf(manifest.url),
    cards: new Set(lines.map(({ origin }) => origin.section.id)),
  };
  const geometry = leafletGeometry(isRightToLeft(language));
  const file = openFile(input, geometry, "PDF/A-2a", `${summary.title} – ${summary.label}`);
  const shaper = await openShaper(input, file);
  const hyphenate = await hyphenationOf(language);
  const compose = { shaper, hyphenate, typographer: typographerOf(input), language, english };
  const { document, pages, numbers } = airiest((density) => {
    const written = leafletBlocks(summary, language, context, density);
    const set = typeset({ blocks: written.blocks, notes: [], geometry, compose });
    return { ...set, document: written.document };
  });
  const furniture = {
    style: looks.muted,
    ruleColor: style.value.colors.rule,
    compose: { ...compose, pages: numbers },
    foot: "",
    folio: () => "",
  };
  paintPages({ pages, geometry, furniture }, file, shaper);
  if (geometry.mirrored) writeReadingDirection(file);
  writePageLabels(file, numbers, pages.length);
  new TagWriter(file).write(document, pages.length);
  const missing = missingGlyphs(shaper.missing, input.agenda, (character) => shaper.covers(character));
  return { bytes: await file.finish(), pages: pages.length, diagnostics: [...style.diagnostics, ...missing] };
}

/** Two sides of one sheet. */
export const mostPages = 2;

/**
 * The airiest setting on as few pages as the closest one has: a second page for a few lines would be a waste of paper.
 *
 * @param setAt sets the leaflet; called with the airiest density first
 */
export function airiest<Set extends { readonly pages: readonly unknown[] }>(
  setAt: (density: Density) => Set,
): Set {
  const sets = densities.values();
  const lastDensity = densities.at(-1) ?? { wide: 1, columns: 1 };
  let set = setAt(sets.next().value ?? lastDensity);
  if (set.pages.length === 1) return set;
  const closest = setAt(lastDensity);
  const fewest = closest.pages.length;
  if (fewest > mostPages) return closest;
  for (const density of sets) {
    if (set.pages.length <= fewest) return set;
    set = density === lastDensity ? closest : setAt(density);
  }
  return set;
}
