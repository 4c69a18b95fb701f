import { readCoverage } from "./glyph-sets.ts";
import type { LayoutTable, Lookup } from "./layout-table.ts";
import { reaches } from "./reach.ts";
import type { ShapedWord } from "./types.ts";

/** Changes the glyphs of a word; false where it would have to do what these tables have no code for. */
export type Substitution = (word: ShapedWord) => boolean;

/** Types of lookups (OpenType 1.9, "GSUB"). */
const single = 1;
const ligature = 4;
const context = 5;

/** What the lookup at `index` of GSUB does. */
export function substitutionOf(table: LayoutTable, index: number): Substitution {
  const lookup = table.lookup(index);
  if (lookup.skips) return () => false;
  if (lookup.type === single) return singleSubstitution(table.view, lookup);
  if (lookup.type === ligature) return ligatureSubstitution(table.view, lookup);
  const isReached = reaches(table.view, lookup, context);
  return ({ glyphs }) => !isReached(glyphs);
}

/** One glyph for one: small capitals, old-style figures. */
function singleSubstitution(view: DataView, { subtables }: Lookup): Substitution {
  const others = new Map<number, number>();
  for (const offset of subtables) {
    const isDelta = view.getUint16(offset) === 1;
    for (const [glyph, place] of readCoverage(view, offset + view.getUint16(offset + 2))) {
      const other = isDelta
        ? (glyph + view.getInt16(offset + 4)) & 0xffff
        : view.getUint16(offset + 6 + place * 2);
      if (!others.has(glyph)) others.set(glyph, other);
    }
  }
  return ({ glyphs }) => {
    for (let place = 0; place < glyphs.length; place += 1) {
      const other = others.get(glyphs[place] ?? 0);
      if (other !== undefined) glyphs[place] = other;
    }
    return true;
  };
}

interface Ligature {
  readonly glyph: number;
  /** What follows the first glyph. */
  readonly rest: readonly number[];
}

function readLigatures(view: DataView, set: number): readonly Ligature[] {
  return Array.from({ length: view.getUint16(set) }, (_, index) => {
    const offset = set + view.getUint16(set + 2 + index * 2);
    const count = view.getUint16(offset + 2) - 1;
    const rest = Array.from({ length: count }, (__, part) => view.getUint16(offset + 4 + part * 2));
    return { glyph: view.getUint16(offset), rest };
  });
}

/** One glyph for several: "fi". The first that fits is taken. */
function ligatureSubstitution(view: DataView, { subtables }: Lookup): Substitution {
  const ligatures = new Map<number, readonly Ligature[]>();
  for (const offset of subtables) {
    for (const [glyph, place] of readCoverage(view, offset + view.getUint16(offset + 2))) {
      const set = offset + view.getUint16(offset + 6 + place * 2);
      ligatures.set(glyph, [...(ligatures.get(glyph) ?? []), ...readLigatures(view, set)]);
    }
  }
  return ({ glyphs, texts }) => {
    for (let place = 0; place < glyphs.length; place += 1) {
      const found = ligatures
        .get(glyphs[place] ?? 0)
        ?.find(({ rest }) => rest.every((glyph, index) => glyphs[place + 1 + index] === glyph));
      if (found === undefined) continue;
      const length = found.rest.length + 1;
      glyphs.splice(place, length, found.glyph);
      texts.splice(place, length, texts.slice(place, place + length).join(""));
    }
    return true;
  };
}
