import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { BibliographicSource, Term } from "../../../core/reference.ts";
import { yearOf } from "../../../core/short-citation.ts";
import { detailsOf, namesOf, noteOf } from "../../bibliography.ts";
import type { Block } from "../blocks/types.ts";
import { variant } from "../inline/style.ts";
import type { InlineNode } from "../inline/types.ts";
import { Tag } from "../tags/tag.ts";
import { type Book, destinationName } from "./book.ts";
import { openPage } from "./chapters.ts";
import { addressLink, placeSpan, sectionReference } from "./links.ts";
import { inElement, paragraph, plainText, runningText } from "./paragraphs.ts";

/** The room of an entry in lines of text, on average. */
const linesOfTerm = 6;
const linesOfSource = 3;

function openList(
  title: string,
  destination: string,
  document: Tag,
  book: Book,
  lines: number,
): { tag: Tag; list: Tag; blocks: readonly Block[] } {
  const tag = document.child("Sect", { title });
  book.contents.push({ title, level: 1, destination });
  const blocks = openPage(title, destination, tag, book, lines);
  return { tag, list: tag.child("L", { listNumbering: "None" }), blocks };
}

/** Sorts by the words a reader looks for, in the order of the agenda's language. */
function sortedBy<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => string,
  language: string,
): readonly Item[] {
  const { compare } = new Intl.Collator(language);
  return [...items].sort((a, b) => compare(wordsOf(a), wordsOf(b)));
}

/** The glossary, in the order of the alphabet. */
export function glossaryChapter(document: Tag, book: Book): readonly Block[] {
  const { glossary } = book.agenda;
  if (glossary.length === 0) return [];
  const opening = openList(
    book.words("glossary"),
    "group:glossary",
    document,
    book,
    glossary.length * linesOfTerm,
  );
  const terms = sortedBy(glossary, ({ term }) => term, book.language);
  return [...opening.blocks, ...terms.flatMap((term) => termBlocks(term, opening.list, book))];
}

function termBlocks(term: Term, list: Tag, book: Book): readonly Block[] {
  const { looks, style } = book.design;
  const item = list.child("LI");
  const bold = variant(looks.body, { bold: true });
  const acronym = term.acronym === undefined ? [] : plainText(` (${term.acronym})`, looks.body);
  const none = { before: 0, after: 0 };
  const label = item.child("Lbl");
  const body = item.child("LBody");
  const indent = 14;
  const home = term.home === undefined ? undefined : book.agenda.byId.get(term.home);
  const [before = "", after = ""] = book.words("home").split("{line}");
  const blocks: Block[] = [
    paragraph(label, [...plainText(term.term, bold), ...acronym], bold, none, {
      leading: style.text.leading,
      keepWithNext: true,
      destinations: [destinationName("term", term.id)],
    }),
    runningText(body.child("P"), plainText(term.definition, looks.body), book.design, none, { indent }),
  ];
  if (term.plain !== undefined) {
    const words = plainText(term.plain, looks.plain);
    blocks.push(
      paragraph(
        body.child("P"),
        words,
        looks.plain,
        { before: 2, after: 0 },
        { indent, leading: style.text.leading },
      ),
    );
  }
  if (home !== undefined) {
    const nodes = [
      ...plainText(before, looks.smallMuted),
      ...sectionReference(home, book, looks.small),
      ...plainText(after, looks.smallMuted),
    ];
    blocks.push(paragraph(body.child("P"), nodes, looks.small, { before: 2, after: 0 }, { indent }));
  }
  return [{ kind: "group", blocks, together: true, offGrid: true, spacing: { before: 9, after: 0 } }];
}

/** The bibliography, by name, each source with the pages that cite it. */
export function sourcesChapter(document: Tag, book: Book): readonly Block[] {
  const { bibliography } = book.agenda;
  if (bibliography.length === 0) return [];
  const opening = openList(
    book.words("sources"),
    "group:sources",
    document,
    book,
    bibliography.length * linesOfSource,
  );
  const sources = sortedBy(
    bibliography,
    (source) => `${namesOf(source)} ${source.title} ${yearOf(source)}`.trim(),
    book.language,
  );
  const blocks = sources.map((source) => sourceBlock(source, opening.list, book));
  return [...opening.blocks, { kind: "group", blocks, offGrid: true, spacing: { before: 0, after: 0 } }];
}

/** A sentence's end, unless the text brings its own. */
function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** The note of a source and its address, with links where they may be followed. */
function afterDate(source: BibliographicSource, book: Book): InlineNode[] {
  const { looks, style } = book.design;
  const { body } = looks;
  const accent = variant(body, { color: style.colors.accent });
  const note = noteOf(source).flatMap(({ text, url }): readonly InlineNode[] =>
    url === undefined
      ? plainText(text, body)
      : [{ kind: "text", text, style: accent, link: addressLink(url) }],
  );
  const nodes = note.length === 0 ? [] : [...plainText(" ", body), ...note];
  if (source.url === undefined) return nodes;
  const link = isSafeExternalUrl(source.url) ? { link: addressLink(source.url) } : {};
  return [...nodes, ...plainText(" ", body), { kind: "text", text: source.url, style: accent, ...link }];
}

function sourceBlock(source: BibliographicSource, list: Tag, book: Book): Block {
  const { looks, style } = book.design;
  const { body } = looks;
  const tag = list.child("LI").child("LBody").child("P");
  const names = namesOf(source);
  const year = yearOf(source);
  const who = names === "" ? "" : `${ended(names)} `;
  const details = detailsOf(source).map(ended).join(" ");
  const when = year === "" ? "" : ` ${year}.`;
  const cited = book.citations.get(source.id) ?? [];
  const entry = [
    ...plainText(who, body),
    ...plainText(ended(source.title), variant(body, { italic: true }), source.language),
    ...plainText(`${details === "" ? "" : ` ${details}`}${when}`, body),
    ...afterDate(source, book),
  ];
  const nodes: InlineNode[] = [...inElement(entry, new Tag("BibEntry"))];
  if (cited.length > 0) {
    const [before = "", after = ""] = book.words("citedOn").split("{pages}");
    nodes.push({
      kind: "pages",
      spans: cited.map((place) => placeSpan(place, source.title)),
      before: ` ${before}`,
      after: `${after}.`,
      named: book.words("pageShort"),
      style: looks.smallMuted,
    });
  }
  return paragraph(
    tag,
    nodes,
    body,
    { before: 4, after: 4 },
    {
      leading: style.text.leading,
      indent: 14,
      whole: true,
      destinations: [destinationName("source", source.id)],
    },
  );
}
