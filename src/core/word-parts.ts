let segmenter: Intl.Segmenter | undefined;

/**
 * A stretch of text in words and what stands between them, as the dictionaries of Unicode's libraries have them, for writing
 * without spaces too. The scripts have a dictionary each: the language named makes no difference, but that of the computer
 * might.
 */
export function wordParts(stretch: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  return segmenter.segment(stretch);
}
