import { mapOfLines } from "../../map/map-of.ts";
import type { Block } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book } from "./book.ts";
import { openPage } from "./chapters.ts";
import { figureOf } from "./map-figure.ts";

/** The map of all lines, on a page of its own; nothing where there are fewer than two. */
export function synopticChapter(parent: Tag, book: Book): readonly Block[] {
  if (book.agenda.lines.length < 2) return [];
  const map = mapOfLines(book.maps, "wide");
  const title = book.words("mapOfLines");
  return [...openPage(title, "group:map", parent, book), ...figureOf(map, parent, book, false)];
}
