import type { Run, StatementBlock } from "../../../plain/summary/types.ts";
import { linkFrom, placeOfSection, placeOfTerm } from "../../address.ts";
import type { Site } from "../../html/types.ts";
import { mapOfAllLines } from "../../html/views/map.ts";
import type { MapView } from "../../html/views/types.ts";
import { mapSvg } from "../../map/export/svg.ts";
import { mapOfLines } from "../../map/map-of.ts";
import type { Wording } from "../../templates/types.ts";
import type { Card, KeyWord, Origin, Statement, SummaryDocument, SummaryPart } from "../types.ts";
import type { SummaryWord } from "../words.ts";
import type { CardView, MapOnPage, OriginView, PartView, StatementView, SummaryView } from "./types.ts";

/** Where the page stands, and how its texts are set. */
interface PageContext {
  readonly site: Site;
  readonly words: Wording<SummaryWord>;
  /** The page's address. */
  readonly page: string;
  /** Whether there are pages to link to. */
  readonly hasSite: boolean;
}

/** The summary as its template gets it. */
export function summaryView(document: SummaryDocument, context: PageContext): SummaryView {
  const { set } = context.site;
  return {
    title: set(document.title),
    label: set(document.label),
    imprint: document.imprint.map(set),
    otherForms: set(context.words.otherForms),
    forms: formsOf(context),
    parts: document.parts.map((part) => partView(part, context)),
  };
}

/** The same text in other forms, each at its address. */
function formsOf({ words, site }: PageContext): SummaryView["forms"] {
  return [
    { label: site.set(words.leaflet), address: "summary.pdf", type: "application/pdf" },
    { label: site.set(words.plainText), address: "summary.txt", type: "text/plain" },
    { label: site.set(words.markdown), address: "summary.md", type: "text/markdown" },
  ];
}

function partView(part: SummaryPart, context: PageContext): PartView {
  const { set } = context.site;
  const head = { name: part.name, title: set(part.title) };
  switch (part.kind) {
    case "statements":
      return {
        ...head,
        kind: part.kind,
        statements: part.statements.map((one) => statementView(one, context)),
      };
    case "map":
      return { ...head, kind: part.kind };
    case "cards":
      return { ...head, kind: part.kind, cards: part.cards.map((card) => cardView(card, context)) };
    case "key-words":
      return { ...head, kind: part.kind, words: part.words.map((word) => keyWordView(word, context)) };
    case "notes":
      return { ...head, kind: part.kind, sentences: part.sentences.map(set) };
  }
}

function statementView({ text, origin, url }: Statement, context: PageContext): StatementView {
  return {
    text: context.site.set(text),
    origin: origin === undefined ? null : originView(origin, context),
    url: url === undefined || !/^https?:/u.test(url) ? null : url,
  };
}

function originView(
  { section, label, description }: Origin,
  { site, page, hasSite }: PageContext,
): OriginView {
  return {
    id: section.id,
    label: site.set(label),
    description: site.set(description),
    address: hasSite ? linkFrom(page, placeOfSection(section)) : null,
  };
}

function cardView(card: Card, context: PageContext): CardView {
  const { set } = context.site;
  return {
    origin: originView(card.origin, context),
    tone: card.tone,
    number: card.origin.section.number === undefined ? null : set(card.origin.section.number),
    heading: set(card.heading),
    statement: setBlocks(card.statement, context.site),
    bullets: card.bullets.map((bullet) => statementView(bullet, context)),
    others: card.others === undefined ? null : set(card.others),
    readMore: set(card.readMore),
  };
}

/** Blocks with their words set: those of a paragraph, an item or a cell together, since marks depend on what is beside them. */
function setBlocks(blocks: readonly StatementBlock[], site: Site): readonly StatementBlock[] {
  const setRuns = (runs: readonly Run[]): readonly Run[] => {
    const texts = site.setTogether(runs.map(({ text }) => text));
    return runs.map((run, place) => ({ ...run, text: texts[place] ?? "" }));
  };
  return blocks.map((block): StatementBlock => {
    if (block.kind === "paragraph") return { ...block, runs: setRuns(block.runs) };
    if (block.kind === "list") return { ...block, items: block.items.map((item) => setBlocks(item, site)) };
    return { ...block, head: block.head.map(setRuns), rows: block.rows.map((row) => row.map(setRuns)) };
  });
}

function keyWordView({ id, term, plain }: KeyWord, { site, page, hasSite }: PageContext) {
  return {
    id: id ?? null,
    term: site.set(term),
    plain: site.set(plain),
    address: hasSite && id !== undefined ? linkFrom(page, placeOfTerm(id)) : null,
  };
}

/** The map of all lines; null where the summary has none. Without the site its boxes lead nowhere. */
export function summaryMap(document: SummaryDocument, { site, page, hasSite }: PageContext): MapOnPage {
  if (!document.parts.some(({ kind }) => kind === "map")) return null;
  return hasSite ? mapOfAllLines(site, page) : unlinkedMap(site);
}

function unlinkedMap({ maps, set }: Site): MapView {
  const wide = mapOfLines(maps, "wide");
  const narrow = mapOfLines(maps, "narrow");
  return {
    kind: wide.kind,
    title: wide.title,
    description: wide.description,
    address: null,
    wide: mapSvg(wide, { prefix: "page.map." }),
    narrow: mapSvg(narrow, { prefix: "page.map-narrow." }),
    list: wide.list.map(({ name, items }) => ({
      name,
      address: null,
      items: items.map(({ label, others }) => ({
        label: set(label),
        others: others.map((other) => ({ name: other.name, address: null, count: other.count, notes: [] })),
      })),
    })),
    types: [],
    scales: [],
  };
}
