import { displayWidth } from "../../../core/display-width.ts";
import type { TextLine } from "../types.ts";
import { fontWidths } from "./font-widths.ts";

/** Marks beyond the table that titles are often written with, in thousandths; those of both faces differ little. */
const marks: Readonly<Record<string, number>> = {
  "–": 490,
  "—": 810,
  "‘": 275,
  "’": 275,
  "“": 482,
  "”": 482,
  "„": 482,
  "…": 964,
  "•": 325,
  "→": 619,
  "←": 619,
  "↔": 619,
};

/** Letters of other alphabets: a width that few of them exceed. East Asian characters fill the em. */
const otherLetter = 660;
const otherCapital = 800;

/**
 * Scripts whose letters, with the vowels beside them, are wider or narrower than that: what words of Noto's bold fonts take
 * for each letter that is no mark, and a little more.
 */
const otherScripts: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Tibetan}/u, 590],
  [/\p{Script=Ethiopic}|\p{Script=Khmer}/u, 780],
  [/\p{Script=Telugu}|\p{Script=Kannada}/u, 950],
  [/\p{Script=Sinhala}/u, 1050],
  [/\p{Script=Tamil}|\p{Script=Malayalam}/u, 1180],
  [/\p{Script=Myanmar}/u, 1250],
];

/** Below and above these code points are none of them. */
const [firstOther, lastOther] = [0x0b80, 0x17ff];

/**
 * Room for the system fonts that a reader's device may set in the place of Source Sans 3. Most run up to 12 % wider; the
 * style sheet's `font-size-adjust` brings the widest ones below this as well.
 */
const reserve = 1.16;

/** The width of a text in Source Sans 3, in points. */
export function measure(text: string, face: TextLine["face"], size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character, face);
  return (width * size) / 1000;
}

/** The room that a text needs whatever sans serif font it is set in. */
export function room(text: string, face: TextLine["face"], size: number): number {
  return measure(text, face, size) * reserve;
}

function widthOf(character: string, face: TextLine["face"]): number {
  const code = character.codePointAt(0) ?? 0;
  const known = fontWidths[face][code - 0x20] ?? 0;
  if (known > 0) return known;
  const mark = marks[character];
  if (mark !== undefined) return mark;
  const columns = displayWidth(character);
  if (columns !== 1) return columns * 500;
  if (code >= firstOther && code <= lastOther)
    return otherScripts.find(([script]) => script.test(character))?.[1] ?? otherLetter;
  return character === character.toLowerCase() ? otherLetter : otherCapital;
}
