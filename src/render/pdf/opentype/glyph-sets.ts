/** The place of each covered glyph in its coverage table, in the order of the table (OpenType 1.9, chapter 2). */
export type Coverage = ReadonlyMap<number, number>;

/** Reads the coverage table at `offset`. */
export function readCoverage(table: DataView, offset: number): Coverage {
  const places = new Map<number, number>();
  const count = table.getUint16(offset + 2);
  const isList = table.getUint16(offset) === 1;
  for (let index = 0; index < count; index += 1) {
    if (isList) {
      places.set(table.getUint16(offset + 4 + index * 2), index);
      continue;
    }
    const range = offset + 4 + index * 6;
    const first = table.getUint16(range);
    const place = table.getUint16(range + 4);
    for (let glyph = first; glyph <= table.getUint16(range + 2); glyph += 1)
      places.set(glyph, place + glyph - first);
  }
  return places;
}

/** Reads the class definition table at `offset`: the class of each glyph that has one; all others have class 0. */
export function readClasses(table: DataView, offset: number): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (table.getUint16(offset) === 1) {
    const first = table.getUint16(offset + 2);
    const count = table.getUint16(offset + 4);
    for (let index = 0; index < count; index += 1)
      classes.set(first + index, table.getUint16(offset + 6 + index * 2));
    return classes;
  }
  const count = table.getUint16(offset + 2);
  for (let index = 0; index < count; index += 1) {
    const range = offset + 4 + index * 6;
    const own = table.getUint16(range + 4);
    for (let glyph = table.getUint16(range); glyph <= table.getUint16(range + 2); glyph += 1)
      classes.set(glyph, own);
  }
  return classes;
}

/** Tells the class of a glyph, 0 where it has none. */
type ClassOf = (glyph: number) => number;

/** Looks classes up in the class definition table at `offset`: as a map, each of those for pairs of glyphs fills 60 kB. */
export function classFinder(table: DataView, offset: number): ClassOf {
  const isList = table.getUint16(offset) === 1;
  if (isList) {
    const first = table.getUint16(offset + 2);
    const count = table.getUint16(offset + 4);
    return (glyph) =>
      glyph >= first && glyph < first + count ? table.getUint16(offset + 6 + (glyph - first) * 2) : 0;
  }
  const count = table.getUint16(offset + 2);
  return (glyph) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = offset + 4 + middle * 6;
      if (glyph < table.getUint16(range)) high = middle - 1;
      else if (glyph > table.getUint16(range + 2)) low = middle + 1;
      else return table.getUint16(range + 4);
    }
    return 0;
  };
}
