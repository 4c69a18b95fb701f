import type { HarfBuzzGlyph } from "./harfbuzz.ts";
import type { ShapedGlyph } from "./types.ts";

/** The texts of glyphs that HarfBuzz has placed, and which of them stand for one text together. */
type GlyphText = Pick<ShapedGlyph, "text" | "cluster">;

/**
 * Deals out the text of a word to its glyphs. Where a stretch of it has become as many glyphs as characters or more, each
 * takes one as long as there are any; the first takes what is left over. Their texts in a row are the word's in any case. In
 * words that are read from the right, marks stand in no other order than they are typed in: there, only glyphs that are more than
 * the characters are told to stand for them together.
 */
export function clusterTexts(text: string, glyphs: readonly HarfBuzzGlyph[]): readonly GlyphText[] {
  const characters = [...text];
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? characters.length]));
  // What comes before the first cluster has no glyph of its own: a joiner.
  const [first = 0] = starts;
  const fromRight = isFromRight(glyphs);
  return groups(glyphs).flatMap((group): readonly GlyphText[] => {
    const start = group[0]?.cluster ?? 0;
    const own = characters.slice(start === first ? 0 : start, endOf.get(start));
    // Glyphs of words from the right stand the other way round; the letter itself comes first in either.
    const parts = dealOut(own, group.length);
    const texts = (fromRight ? parts.toReversed() : parts).map((part) => part.join(""));
    const isTogether = group.length > 1 && (!fromRight || group.length > own.length);
    if (!isTogether) return texts.map((part) => ({ text: part }));
    return texts.map((part, index) => {
      const ends = { first: index === 0, last: index === group.length - 1 };
      return { text: part, cluster: { text: own.join(""), ...ends } };
    });
  });
}

/** Whether glyphs stand in the order of words that are read from the right. */
export function isFromRight(glyphs: readonly HarfBuzzGlyph[]): boolean {
  return (glyphs[0]?.cluster ?? 0) > (glyphs.at(-1)?.cluster ?? 0);
}

/**
 * The letters of a word that is read from the right, each one glyph for all that it is drawn with: its dots and marks among it.
 * Readers of a PDF take it as it stands then, and need to know nothing of glyphs that are typed in another order than drawn.
 *
 * @param scale from font units to thousandths of the font size
 */
export function lettersOf(
  text: string,
  glyphs: readonly HarfBuzzGlyph[],
  scale: number,
): readonly ShapedGlyph[] {
  const characters = [...text];
  const logical = groups(glyphs).toReversed();
  const starts = logical.map((group, index) => (index === 0 ? 0 : (group[0]?.cluster ?? 0)));
  return logical
    .map((group, index) =>
      letterOf(group, characters.slice(starts[index], starts[index + 1]).join(""), scale),
    )
    .toReversed()
    .flat();
}

/** A letter, or several in one, with the marks that are typed after it. */
const lettersAndMarks = /^(\P{M}+)(\p{M}+)$/u;

/** The part of an em that a mark has of its letter's width: readers take two characters closer than a tenth for one. */
const markWidth = 120;

/** The glyphs of a letter in the order in which they are drawn. It is drawn with its marks; these have a place of their own to be read. */
function letterOf(group: readonly HarfBuzzGlyph[], text: string, scale: number): readonly ShapedGlyph[] {
  let pen = 0;
  const parts = group.map(({ id, xAdvance, xOffset, yOffset }) => {
    const part = { glyph: id, x: pen + xOffset, y: yOffset };
    pen += xAdvance;
    return part;
  });
  const natural = group.reduce((sum, glyph) => sum + glyph.natural, 0) * scale;
  const advance = pen * scale;
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0)
    return [{ glyph: only.glyph, text, natural, advance, offsetX: only.x * scale, offsetY: only.y * scale }];
  const [, letters = text, marks = ""] = lettersAndMarks.exec(text) ?? [];
  const own = [...marks].toReversed();
  // In whole font units, as glyphs are.
  const width = Math.floor(Math.min(markWidth, natural / (own.length + 1)) / scale);
  const shift = width * own.length;
  const drawn = parts.map((part) => ({ ...part, x: part.x - shift }));
  const none = {
    glyph: 0,
    natural: width * scale,
    advance: width * scale,
    offsetX: 0,
    offsetY: 0,
    parts: [],
  };
  return [
    ...own.map((mark): ShapedGlyph => ({ ...none, text: mark })),
    {
      glyph: 0,
      text: letters,
      natural: natural - shift * scale,
      advance: advance - shift * scale,
      offsetX: 0,
      offsetY: 0,
      parts: drawn,
    },
  ];
}

/** Neighbours that stand for the same stretch of the text. */
function groups(glyphs: readonly HarfBuzzGlyph[]): readonly (readonly HarfBuzzGlyph[])[] {
  const found: HarfBuzzGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = found.at(-1);
    if (last?.[0]?.cluster === glyph.cluster) last.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

function dealOut(characters: readonly string[], count: number): readonly (readonly string[])[] {
  const leftOver = Math.max(0, characters.length - count);
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? characters.slice(0, leftOver + 1)
      : characters.slice(leftOver + index, leftOver + index + 1),
  );
}
