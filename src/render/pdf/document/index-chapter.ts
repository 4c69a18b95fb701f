import type { PlacedSection } from "../../../core/agenda.ts";
import type { Block, Paragraph } from "../blocks/types.ts";
import type { PageSpan } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, destinationName, sectionTitle } from "./book.ts";
import { isShortChapter, openPage } from "./chapters.ts";
import { innerLink, placeSpan } from "./links.ts";
import { headingType, paragraph, plainText, runningText } from "./paragraphs.ts";

/** Something that the index leads to, with its places. */
interface Subject {
  readonly words: string;
  readonly spans: readonly PageSpan[];
}

/** From a section's title to its end. */
function sectionSpan(section: PlacedSection, main: boolean): PageSpan {
  const link = innerLink(section.id, sectionTitle(section));
  return { from: section.id, to: destinationName("end", section.id), link, main };
}

function mentionsOf(destination: string, title: string, book: Book): readonly PageSpan[] {
  return (book.mentions.get(destination) ?? []).map((place) => placeSpan(place, title));
}

/** The room of an entry of a short index, which has one column, in lines of text, and that of its heads. */
const linesOfSubject = 1.1;
const linesOfHeads = 8;

function terms(book: Book): readonly Subject[] {
  return book.agenda.glossary.map(({ id, term, acronym }) => {
    const destination = destinationName("term", id);
    const home = { ...placeSpan(destination, term), main: true };
    const words = acronym === undefined ? term : `${term} (${acronym})`;
    return { words, spans: [home, ...mentionsOf(destination, term, book)] };
  });
}

function actors(book: Book): readonly Subject[] {
  return book.agenda.manifest.actors.map(({ id, title }) => ({
    words: title,
    spans: book.strategies
      .filter(({ fields }) => fields.actors.some((actor) => actor.id === id))
      .map((strategy) => sectionSpan(strategy, false)),
  }));
}

function strategies(book: Book): readonly Subject[] {
  return book.strategies.map((strategy) => {
    const { id, title, number } = strategy;
    const words = number === undefined ? title : `${title} (${number})`;
    return { words, spans: [sectionSpan(strategy, true), ...mentionsOf(id, title, book)] };
  });
}

function subjectBlock({ words, spans }: Subject, list: Tag, book: Book): Paragraph {
  const { small } = book.design.looks;
  const tag = list.child("LI").child("LBody").child("P");
  const hanging = 9;
  return paragraph(
    tag,
    [
      ...plainText(words, small),
      { kind: "pages", spans, before: ", ", after: "", named: book.words("pageShort"), style: small },
    ],
    small,
    { before: 1.5, after: 1.5 },
    { indent: hanging, firstIndent: -hanging, whole: true },
  );
}

function partBlocks(title: string, subjects: readonly Subject[], parent: Tag, book: Book): readonly Block[] {
  const named = subjects.filter(({ spans }) => spans.length > 0);
  if (named.length === 0) return [];
  const { heading } = book.design.looks;
  const { compare } = new Intl.Collator(book.language);
  const sect = parent.child("Sect", { title });
  const head = paragraph(
    sect.child(headingType(2)),
    plainText(title, heading),
    heading,
    { before: 14, after: 3 },
    { keepWithNext: true, bookmark: { title, level: 2 } },
  );
  const list = sect.child("Index").child("L", { listNumbering: "None" });
  const sorted = named.toSorted((a, b) => compare(a.words, b.words));
  return [head, ...sorted.map((subject) => subjectBlock(subject, list, book))];
}

/** The index: terms, actors and strategies, each with the pages that name it, in two columns. */
export function indexChapter(document: Tag, book: Book): readonly Block[] {
  const { labels } = book.agenda.manifest;
  const title = book.words("index");
  const sect = document.child("Sect", { title });
  book.contents.push({ title, level: 1, destination: "group:index" });
  const subjects = book.agenda.glossary.length + book.agenda.manifest.actors.length + book.strategies.length;
  const lines = subjects * linesOfSubject + linesOfHeads;
  const opening = openPage(title, "group:index", sect, book, lines);
  const note = plainText(book.words("indexNote"), book.design.looks.body);
  const explained = runningText(
    sect.child("P"),
    note,
    book.design,
    { before: 0, after: 8 },
    { align: "left" },
  );
  const blocks = [
    ...partBlocks(book.words("terms"), terms(book), sect, book),
    ...partBlocks(book.words("actors"), actors(book), sect, book),
    ...partBlocks(labels.strategy?.plural ?? "", strategies(book), sect, book),
  ];
  if (isShortChapter(lines, book)) return [...opening, explained, ...blocks];
  return [...opening, explained, { kind: "columns", blocks, gap: 22, spacing: { before: 4, after: 0 } }];
}
