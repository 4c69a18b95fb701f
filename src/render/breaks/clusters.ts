/** What has a mark, a joiner, or letters that are typed in several parts (Hangul): all other texts are cut by characters. */
const composed = /\p{M}|[\u1100-\u11ff\u0e33\u0eb3]|[\u200c\u200d]/u;

/** Signs that make one letter of the consonants before and after them (Unicode, Indic_Syllabic_Category: Virama, Invisible_Stacker). */
const joining =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\u1b44\ua806\ua8c4\ua9c0\uaaf6\u{11133}\u{1107f}\u{11442}\u{11d45}\u{11d97}](?:\u200c|\u200d)*$/u;

const beginsWithMark = /^\p{M}/u;

let graphemes: Intl.Segmenter | undefined;

/**
 * The parts of a text that people take for one letter each: what no line may break, where a word has to be cut. They are the
 * extended grapheme clusters of Unicode Standard Annex 29, and consonants that are stacked stay together too.
 */
export function clustersOf(text: string): readonly string[] {
  if (!composed.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const clusters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = clusters.at(-1);
    // The annex lets some vowels of Burmese stand alone.
    if (last !== undefined && (joining.test(last) || beginsWithMark.test(segment)))
      clusters[clusters.length - 1] = last + segment;
    else clusters.push(segment);
  }
  return clusters;
}
