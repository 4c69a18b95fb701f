/** In bytes: the head of a glyph (OpenType 1.9, "glyf"). */
const glyphHead = 10;

/**
 * A font with room behind it: fontkit reads the head of a glyph without outlines too, a space's, which may be beyond the end
 * of the file where that glyph is the last one.
 */
export function paddedFont(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + glyphHead);
  longer.set(bytes);
  return longer;
}
