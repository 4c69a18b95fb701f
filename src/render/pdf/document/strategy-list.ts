import { groupBy } from "../../../core/group-by.ts";
import type { Block } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, sectionTitle } from "./book.ts";
import { openPage } from "./chapters.ts";
import { entryBlock } from "./contents.ts";
import { paragraph, plainText } from "./paragraphs.ts";
import { contentsEntry, contentsHaveStrategies } from "./titles.ts";

/** All strategies by number, under their lines, with their pages; none where the contents have room for them. */
export function strategyListBlocks(sect: Tag, book: Book): readonly Block[] {
  if (book.strategies.length === 0 || contentsHaveStrategies(book)) return [];
  const { contentsChapter } = book.design.looks;
  const groups = groupBy(book.strategies, ({ line }) => line ?? "");
  const lists = [...groups].flatMap(([id, strategies]): readonly Block[] => {
    const line = book.agenda.byId.get(id);
    const name = line === undefined ? [] : [lineName(sectionTitle(line))];
    const toc = sect.child("TOC");
    return [
      ...name,
      ...strategies.map((strategy) => entryBlock(contentsEntry(strategy, 2, book), toc, book)),
    ];
  });
  return [...openPage(book.words("strategies"), "group:strategies", sect, book), ...lists];

  function lineName(title: string): Block {
    const spacing = { before: 11, after: 2 };
    return paragraph(sect.child("H2"), plainText(title, contentsChapter), contentsChapter, spacing, {
      keepWithNext: true,
    });
  }
}
