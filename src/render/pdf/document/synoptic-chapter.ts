import { mapOfLines } from "../../map/map-of.ts";
import type { Block } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book } from "./book.ts";
import { openPage } from "./chapters.ts";
import { figureOf } from "./map-figure.ts";

/** With so many lines a map shows more than its first glance at the contents did; with two, where several links join them. */
const fewestLines = 3;

/** The map of all lines, on a page of its own; nothing where it would hardly say anything. */
export function synopticChapter(parent: Tag, book: Book): readonly Block[] {
  if (book.agenda.lines.length < 2) return [];
  const map = mapOfLines(book.maps, "wide");
  const links = map.edges.length;
  if (links === 0 || (book.agenda.lines.length < fewestLines && links === 1)) return [];
  const title = book.words("mapOfLines");
  return [...openPage(title, "group:map", parent, book), ...figureOf(map, parent, book, false)];
}
