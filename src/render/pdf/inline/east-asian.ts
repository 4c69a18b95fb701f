/** Signs that Chinese and Japanese are written with, which stand without spaces between them. Korean has spaces. */
const own = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60々ー]";

/** What no line begins with: closing marks, small kana, marks of length and repetition (JIS X 4051, GB/T 15834). */
const notFirst =
  "[、。，．・：；？！ー々〻〉》」』】〕）］｝〗〙〟…‥,.:;?!)\\]}’”%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ\\u2014\\u30fb-\\u30fe]";

/** What no line ends with: opening marks. */
const notLast = "[〈《「『【〔（［｛〖〘〝(\\[{‘“]";

const between = new RegExp(
  `(?<=${own})(?<!${notLast})(?=[^])(?!${notFirst})|(?<=[^])(?<!${notLast})(?=${own})(?!${notFirst})`,
  "u",
);

/** A quick first look: most words have none of them. */
const any = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}]/u;

/** Where a line may break within a word of Chinese or Japanese: offsets, in ascending order; none in all other words. */
export function eastAsianBreaks(word: string): readonly number[] {
  if (!any.test(word)) return [];
  let offset = 0;
  const ends = word.split(between).map((part) => {
    offset += part.length;
    return offset;
  });
  return ends.slice(0, -1);
}
