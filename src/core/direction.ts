/** The direction that text is read in. */
export type Direction = "ltr" | "rtl";

/** The blocks of writing that is read from the right, with its digits, and what makes other text so. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether any of `text` is read from the right, or is a number in such writing. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Languages that are written from the right (CLDR, orderings of scripts). */
const rightToLeftLanguages = new Set("ar arc ckb dv fa he ks lrc mzn nqo ps sd syr ug ur yi".split(" "));

const rightToLeftScripts = new Set("adlm arab hebr mand nkoo rohg samr syrc thaa".split(" "));

/** Whether a language (BCP 47) is written from the right. A subtag of a script goes before the language's habit. */
export function isRightToLeft(language: string): boolean {
  const [own = "", ...more] = language.toLowerCase().split("-");
  // What follows a single letter is an extension: in "ar-u-nu-latn", "latn" means digits.
  const extension = more.findIndex((tag) => tag.length === 1);
  const tags = extension < 0 ? more : more.slice(0, extension);
  const script = tags.find((tag) => /^[a-z]{4}$/u.test(tag));
  return script === undefined ? rightToLeftLanguages.has(own) : rightToLeftScripts.has(script);
}

const letter = /\p{L}/gu;

/** What stands apart from the text around it: its letters say nothing of that (Unicode Standard Annex 9, BD8 to BD10). */
const isolate = /[\u2066-\u2068][^\u2066-\u2069]*(?:\u2069|$)/gu;

/** A paragraph is in another direction than its text where at least this part of its letters are. */
const foreignShare = 0.8;

/**
 * The direction of a paragraph in a text of direction `around`, which it has too, unless it begins in the other direction and
 * nearly all of its letters are read in that: a quotation, not a sentence that begins with a name (Unicode Standard Annex 9, P2,
 * P3 and HL1).
 */
export function directionOfParagraph(text: string, around: Direction): Direction {
  if (around === "ltr" && !hasRightToLeft(text)) return "ltr";
  const letters = text.replace(isolate, "").match(letter) ?? [];
  const [first] = letters;
  if (first === undefined) return around;
  const begun = hasRightToLeft(first) ? "rtl" : "ltr";
  if (begun === around) return around;
  const fromRight = letters.filter((own) => hasRightToLeft(own)).length;
  const foreign = begun === "rtl" ? fromRight : letters.length - fromRight;
  return foreign >= letters.length * foreignShare ? begun : around;
}
