import bidiFactory from "bidi-js";
import { type Direction, hasRightToLeft } from "../../../core/direction.ts";

const bidi = bidiFactory();

/** A character of the first plane for each type of the algorithm that characters of other planes have. */
const standIns: Readonly<Record<string, string>> = {
  R: "\u05d0",
  AL: "\u0627",
  AN: "\u0660",
  EN: "0",
  ET: "#",
  ON: "!",
  NSM: "\u0300",
  BN: "\u00ad",
};

/** What the library reads otherwise than Unicode has it: it looks at halves of pairs, and letters later than Unicode 13 are Latin to it. */
const misread = /[\u0590-\u08ff\u{10000}-\u{10ffff}]/gu;

/** `text` in characters that the library knows, each of the same type and as many units as the one that it stands for. */
function readable(text: string): string {
  return text.replace(misread, (character) => {
    const type = bidi.getBidiCharTypeName(character);
    const known = type === "L" && hasRightToLeft(character) ? "AL" : type;
    if (character.length === 1) return known === type ? character : (standIns[known] ?? character);
    return (standIns[known] ?? "a").repeat(2);
  });
}

/**
 * The embedding level of each UTF-16 unit of a paragraph (Unicode Standard Annex 9, rules X1 to I2): those with an odd one are
 * read from the right.
 */
export function levelsOf(paragraph: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(readable(paragraph), direction).levels;
}

/** The direction of the first letter outside isolates, from the left where there is none (rules P2 and P3). */
export function firstStrong(text: string): Direction {
  const level = bidi.getEmbeddingLevels(readable(text), "auto").paragraphs[0]?.level ?? 0;
  return level % 2 === 1 ? "rtl" : "ltr";
}

/** The types of white space and of what has no width: at a line's end, they have the paragraph's level. */
const trailing = new Set("B S WS BN LRE RLE LRO RLO PDF LRI RLI FSI PDI".split(" "));

/**
 * The levels of one line, which begins at `start` of the paragraph: its end takes the paragraph's level (rule L1).
 */
export function levelsOfLine(
  line: string,
  start: number,
  paragraph: Uint8Array,
  direction: Direction,
): readonly number[] {
  const levels = [...paragraph.subarray(start, start + line.length)];
  for (let index = line.length - 1; index >= 0; index -= 1) {
    if (!trailing.has(bidi.getBidiCharTypeName(line.charAt(index)))) break;
    levels[index] = direction === "rtl" ? 1 : 0;
  }
  return levels;
}

/** The indexes of `levels` in the order in which they are seen from the left (rule L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}

/** The mirror image of a bracket or a sign; null for what has none (rule L4). */
export function mirrorImage(character: string): string | null {
  return bidi.getMirroredCharacter(character);
}
