import type { FaceName } from "../fonts/types.ts";
import type { Shaper } from "../shape/types.ts";
import type { TextStyle } from "./types.ts";

/** One list for all styles without features: what is shaped is remembered by it. */
const plainFeatures: readonly string[] = [];

export function faceOf(style: TextStyle): FaceName {
  if (style.family === "mono") return style.bold ? "mono-bold" : "mono";
  if (style.bold) return style.italic ? `${style.family}-bold-italic` : `${style.family}-bold`;
  return style.italic ? `${style.family}-italic` : style.family;
}

/** The face that a text of one face is drawn in: a space, a number, the dots of a leader. */
export function faceFor(text: string, style: TextStyle, shaper: Shaper): FaceName {
  return shaper.cover(faceOf(style), text)[0]?.face ?? faceOf(style);
}

/** A style with every property said, from a family, a size and a colour. */
export function textStyle(
  family: TextStyle["family"],
  size: number,
  color: string,
  more: Partial<TextStyle> = {},
): TextStyle {
  return {
    family,
    size,
    color,
    bold: false,
    italic: false,
    rise: 0,
    features: plainFeatures,
    smallAcronyms: false,
    strike: false,
    ...more,
  };
}

const variants = new WeakMap<TextStyle, Map<string, TextStyle>>();

/** `style` with some properties changed; the same change gives the same object, so that neighbours are drawn as one. */
export function variant(style: TextStyle, change: Partial<TextStyle>): TextStyle {
  const known = variants.get(style) ?? new Map<string, TextStyle>();
  variants.set(style, known);
  const key = JSON.stringify(change);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = { ...style, ...change };
  known.set(key, made);
  return made;
}
