import { classFinder, readCoverage } from "./glyph-sets.ts";
import type { LayoutTable, Lookup } from "./layout-table.ts";
import { reaches } from "./reach.ts";
import type { GlyphPlace } from "./types.ts";

/** Moves the glyphs of a word; false where it would have to do what these tables have no code for. */
export type Positioning = (glyphs: readonly number[], places: readonly GlyphPlace[]) => boolean;

/** Moves a glyph and the one after it; false where it has nothing to say of the two. */
type Pairing = (first: number, second: number, places: readonly [GlyphPlace, GlyphPlace]) => boolean;

/** Types of lookups (OpenType 1.9, "GPOS"). */
const pair = 2;
const context = 7;

/** What the lookup at `index` of GPOS does. */
export function positioningOf(table: LayoutTable, index: number): Positioning {
  const lookup = table.lookup(index);
  if (lookup.skips) return () => false;
  if (lookup.type === pair) return pairPositioning(table.view, lookup);
  const isReached = reaches(table.view, lookup, context);
  return (glyphs) => !isReached(glyphs);
}

function pairPositioning(view: DataView, { subtables }: Lookup): Positioning {
  const pairings = subtables.map((offset) =>
    view.getUint16(offset) === 1 ? pairingOfGlyphs(view, offset) : pairingOfClasses(view, offset),
  );
  return (glyphs, places) => {
    for (let index = 1; index < glyphs.length; index += 1) {
      const [first, second] = [glyphs[index - 1] ?? 0, glyphs[index] ?? 0];
      const [before, after] = [places[index - 1], places[index]];
      if (before === undefined || after === undefined) break;
      for (const move of pairings) if (move(first, second, [before, after])) break;
    }
    return true;
  };
}

/** The bits of a value's format: which numbers it has, in this order. Others are offsets of what only screens and variable fonts need. */
const valueBits = { xPlacement: 1, yPlacement: 2, xAdvance: 4, yAdvance: 8 } as const;

function lengthOf(format: number): number {
  let length = 0;
  for (let bits = format; bits > 0; bits >>= 1) length += (bits & 1) * 2;
  return length;
}

function move(view: DataView, offset: number, format: number, place: GlyphPlace): void {
  let at = offset;
  const next = (bit: number): number => {
    if ((format & bit) === 0) return 0;
    at += 2;
    return view.getInt16(at - 2);
  };
  place.xOffset += next(valueBits.xPlacement);
  place.yOffset += next(valueBits.yPlacement);
  place.xAdvance += next(valueBits.xAdvance);
}

/** Pairs of single glyphs: for each first one, a list of second ones in their order. */
function pairingOfGlyphs(view: DataView, offset: number): Pairing {
  const covered = readCoverage(view, offset + view.getUint16(offset + 2));
  const formats = [view.getUint16(offset + 4), view.getUint16(offset + 6)] as const;
  const secondValue = 2 + lengthOf(formats[0]);
  const length = secondValue + lengthOf(formats[1]);
  return (first, second, places) => {
    const index = covered.get(first);
    if (index === undefined) return false;
    const set = offset + view.getUint16(offset + 10 + index * 2);
    let low = 0;
    let high = view.getUint16(set) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const record = set + 2 + middle * length;
      const found = view.getUint16(record);
      if (found === second) {
        move(view, record + 2, formats[0], places[0]);
        move(view, record + secondValue, formats[1], places[1]);
        return true;
      }
      if (found < second) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
}

/** Pairs of classes of glyphs: a value for each, by first and second class. */
function pairingOfClasses(view: DataView, offset: number): Pairing {
  const covered = readCoverage(view, offset + view.getUint16(offset + 2));
  const formats = [view.getUint16(offset + 4), view.getUint16(offset + 6)] as const;
  const classOfFirst = classFinder(view, offset + view.getUint16(offset + 8));
  const classOfSecond = classFinder(view, offset + view.getUint16(offset + 10));
  const secondCount = view.getUint16(offset + 14);
  const firstLength = lengthOf(formats[0]);
  const length = firstLength + lengthOf(formats[1]);
  return (first, second, places) => {
    if (!covered.has(first)) return false;
    const place = classOfFirst(first) * secondCount + classOfSecond(second);
    const record = offset + 16 + place * length;
    move(view, record, formats[0], places[0]);
    move(view, record + firstLength, formats[1], places[1]);
    return true;
  };
}
