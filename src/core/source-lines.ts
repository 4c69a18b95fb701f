/**
 * What Unicode calls wide, fullwidth or halfwidth (Standard Annex 11), but for Korean, which has spaces, and emoji, which stand in
 * all texts: signs that are written without spaces between them.
 */
const unspaced =
  /[\u2e80-\u3029\u302e-\u3130\u3190-\u31ff\u3220-\u325f\u3280-\ua4cf\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff9f\uffe0-\uffee\u{16fe0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]$/u;

/** Marks that Chinese and Japanese share with others: they are as wide as a letter among theirs. */
const shared = /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u203e\u2103-\u2121\u2190-\u26ff]$/u;

/** Languages whose words stand without spaces between them in wide signs. */
const withoutSpaces = /^(?:ii|ja|yue|wuu|zh)\b/u;

const lineEnd = /(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t]*/gu;

/**
 * Whether a line of the source that ends after `before` goes on without a space at `after`, two characters: between two of
 * Chinese or Japanese, and beside a space without width (CSS Text 4, 4.1.3, segment break transformation rules). In a text in
 * one of these languages, a mark such as “ is one of theirs as well.
 */
export function goesOnWithoutSpace(before: string, after: string, language = ""): boolean {
  if (before === "\u200b" || after === "\u200b") return true;
  if (language.startsWith("ko")) return false;
  const isOwn = unspaced.test(before);
  if (isOwn && unspaced.test(after)) return true;
  if (!withoutSpaces.test(language)) return false;
  return (isOwn && shared.test(after)) || (shared.test(before) && unspaced.test(after));
}

/** The characters around a text: what its first and its last line go on from and to. */
export interface Around {
  readonly before?: string;
  readonly after?: string;
}

/**
 * A text whose lines are those of its source, with `space` where a line ends, or nothing between signs that stand without spaces.
 *
 * The one place that decides what a line's end is worth, for every text that is taken out of Markdown.
 *
 * @param language BCP 47, where it is known
 */
export function joinLines(text: string, space = " ", language?: string, around: Around = {}): string {
  if (!text.includes("\n") && !text.includes("\r")) return text;
  return text.replace(lineEnd, (end, place: number) => {
    const before = lastOf(text.slice(0, place)) ?? around.before ?? "";
    const after = firstOf(text.slice(place + end.length)) ?? around.after ?? "";
    return goesOnWithoutSpace(before, after, language) ? "" : space;
  });
}

/** The first character of a text. */
export function firstOf(text: string): string | undefined {
  const point = text.codePointAt(0);
  return point === undefined ? undefined : String.fromCodePoint(point);
}

/** The last character of a text. */
export function lastOf(text: string): string | undefined {
  const low = text.charCodeAt(text.length - 1);
  const isHalf = low >= 0xdc00 && low < 0xe000;
  return text === "" ? undefined : text.slice(isHalf ? -2 : -1);
}
