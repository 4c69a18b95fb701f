/** A stretch of a title, and whether it must stay on one line. */
export interface TitlePart {
  readonly text: string;
  readonly whole: boolean;
}

/** Words with a hyphen stay whole up to so many letters, which screens from 384 pixels on have room for in their largest letters. */
const longestWhole = 16;

/**
 * A title in stretches, of which words with a hyphen are to stay whole: a line that ends with "Socio-" reads as a word cut in
 * two. Browsers break after any hyphen, and have no style that says otherwise.
 */
export function titleParts(title: string): readonly TitlePart[] {
  return title
    .split(/(\S+)/u)
    .filter((text) => text !== "")
    .map((text) => ({ text, whole: /\p{L}-\p{L}/u.test(text) && text.length <= longestWhole }));
}
