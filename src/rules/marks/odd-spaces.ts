/** Spaces that are none to Markdown: no-break ones, those of typesetters, that of Chinese and Japanese. */
const spaces = String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`;

/** Signs that nobody sees: joiners, byte order marks, soft hyphens, marks of direction. */
const unseen = String.raw`\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;

const odd = `[${spaces}${unseen}]`;
const mark = String.raw`#{1,6}|[-*+]|\d{1,9}[.)]`;

/** A mark at the beginning of a line with such a character before or behind it. */
const besideMark = new RegExp(
  String.raw`^(?<before>[ \t]*${odd}[ \t${spaces}${unseen}]{0,20})?(?<mark>${mark})(?<behind>[ \t${spaces}${unseen}]{0,20})(?=\S)`,
  "u",
);

/** A mark that Markdown does not read for a character that looks like a space, or like nothing. */
export interface OddMark {
  /** All of what stands before the words. */
  readonly length: number;
  readonly mark: string;
  /** "U+00A0". */
  readonly code: string;
  readonly isSpace: boolean;
}

/** What a line begins with, where it would begin a heading or an item but for such a character. */
export function oddMarkOf(words: string): OddMark | undefined {
  const found = besideMark.exec(words);
  const { before = "", mark: sign = "", behind = "" } = found?.groups ?? {};
  const strange = new RegExp(odd, "u").exec(before + behind)?.[0];
  // Without any space behind it, the mark would be none without the character either.
  if (found === null || strange === undefined || behind === "") return undefined;
  const code = (strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const isSpace = new RegExp(`[${spaces}]`, "u").test(strange);
  return { length: found[0].length, mark: sign, code: `U+${code}`, isSpace };
}
