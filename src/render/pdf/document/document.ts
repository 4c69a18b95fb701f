import type { Block } from "../blocks/types.ts";
import { Tag } from "../tags/tag.ts";
import { type Book, mainMatter } from "./book.ts";
import { issuesChapter, matterChapters, themesChapter } from "./chapters.ts";
import { colophonBlocks } from "./colophon.ts";
import { contentsBlocks } from "./contents.ts";
import { coverBlocks } from "./cover.ts";
import { indexChapter } from "./index-chapter.ts";
import { lineChapter } from "./line.ts";
import { glossaryChapter, sourcesChapter } from "./reference-chapters.ts";
import { strategyListBlocks } from "./strategy-list.ts";
import { summaryChapter } from "./summary-chapter.ts";
import { synopticChapter } from "./synoptic-chapter.ts";

/** The whole book: its structure, and its blocks in reading order. */
export interface BookContent {
  readonly document: Tag;
  readonly blocks: readonly Block[];
}

/** Where the pages begin to be counted from 1: the first chapter after the lists. */
const mainMatterBreak: Block = {
  kind: "page-break",
  recto: true,
  destinations: [mainMatter],
  spacing: { before: 0, after: 0 },
};

/** Writes the book. The lists at the front come last, for they are made of what the chapters enter, and are put in their place. */
export function writeBook(book: Book, generator: string): BookContent {
  const document = new Tag("Document", { lang: book.language });
  const cover = coverBlocks(document, book);
  const colophon = colophonBlocks(document, book, generator);
  const summary = summaryChapter(document.child("Sect", { title: book.words("summary") }), book);
  const contentsTag = document.child("Sect", { title: book.words("contents") });
  const listTag = document.child("Sect", { title: book.words("strategies") });
  const mapTag = document.child("Sect");
  const { front, lines, back } = book.agenda;
  const chapters = [
    ...matterChapters(front, document, book),
    ...lines.flatMap((line) => lineChapter(line, document, book)),
    ...issuesChapter(document, book),
    ...themesChapter(document, book),
    ...matterChapters(back, document, book),
    ...glossaryChapter(document, book),
    ...sourcesChapter(document, book),
    ...indexChapter(document, book),
  ];
  const lists = [
    ...contentsBlocks(contentsTag, book),
    ...strategyListBlocks(listTag, book),
    ...synopticChapter(mapTag, book),
  ];
  return { document, blocks: [...cover, ...colophon, ...summary, ...lists, mainMatterBreak, ...chapters] };
}
