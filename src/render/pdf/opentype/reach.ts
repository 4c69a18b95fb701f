import { type Coverage, readCoverage } from "./glyph-sets.ts";
import type { Lookup } from "./layout-table.ts";

/** Whether a subtable has something to do at a place of a word. */
type Reach = (glyphs: readonly number[], place: number) => boolean;

/**
 * Whether a lookup that isn't carried out here would have something to do in a word. It may say so where it has not: that is
 * slower, and never wrong.
 *
 * @param context the type of lookups that look at the neighbours of a glyph; the next one is that of chains
 */
export function reaches(
  view: DataView,
  { type, subtables }: Lookup,
  context: number,
): (glyphs: readonly number[]) => boolean {
  const parts = subtables.map((offset): Reach => {
    const isListed = view.getUint16(offset) === 3;
    if (type === context + 1 && isListed) return chainReach(view, offset);
    // All others begin with the glyphs that they are about, but for contexts that list them place by place.
    const first = type === context && isListed ? offset + 6 : offset + 2;
    const covered = readCoverage(view, offset + view.getUint16(first));
    return (glyphs, place) => covered.has(glyphs[place] ?? 0);
  });
  return (glyphs) => parts.some((reach) => glyphs.some((_, place) => reach(glyphs, place)));
}

/** A chain that lists a coverage for each glyph: those before, those it is about, those after. Those before aren't looked at. */
function chainReach(view: DataView, offset: number): Reach {
  let at = offset + 4 + view.getUint16(offset + 2) * 2;
  const nextCoverages = (): readonly Coverage[] => {
    const count = view.getUint16(at);
    const list = Array.from({ length: count }, (_, index) =>
      readCoverage(view, offset + view.getUint16(at + 2 + index * 2)),
    );
    at += 2 + count * 2;
    return list;
  };
  const coverages = [...nextCoverages(), ...nextCoverages()];
  return (glyphs, place) => coverages.every((covered, index) => covered.has(glyphs[place + index] ?? -1));
}
