import type { FaceName } from "../fonts/types.ts";
import type { ShapedText } from "../shape/types.ts";
import type { Tag } from "../tags/tag.ts";
import { statedLanguage } from "./scripts.ts";
import type { Footnote, Fragment, InlineLink, TextStyle } from "./types.ts";

/**
 * A fragment with every property said, in one order: engines reach the properties of such objects fastest, and a book has
 * hundreds of thousands of them.
 */
export function fragment(
  text: string,
  face: FaceName,
  style: TextStyle,
  lang?: string,
  shaped?: ShapedText,
): Fragment {
  return {
    text,
    face,
    style,
    lang,
    shaped,
    whole: undefined,
    link: undefined,
    within: undefined,
    note: undefined,
    destination: undefined,
    artifact: undefined,
    softHyphen: undefined,
    shown: undefined,
  };
}

/** What is drawn of a character that steers the direction of others: nothing. */
export const noGlyphs: ShapedText = { face: "serif", glyphs: [], width: 0 };

/** What words are part of. */
export interface Marks {
  readonly link: InlineLink | undefined;
  /** The elements of the structure that they stand in. */
  readonly within: readonly Tag[] | undefined;
  /** The language that somebody says they are in. */
  readonly lang?: string | undefined;
  readonly note?: Footnote | undefined;
}

/** `before` as part of a link or of an element, in a language of its own, with a note that hangs on it. */
export function marked(before: Fragment, marks: Marks): Fragment {
  const whole =
    before.whole === undefined
      ? undefined
      : { fragment: marked(before.whole.fragment, marks), items: before.whole.items };
  const { link, within, lang, note } = marks;
  return {
    text: before.text,
    face: before.face,
    style: before.style,
    lang: lang === undefined ? before.lang : statedLanguage(before.text, lang, before.lang),
    shaped: before.shaped,
    whole,
    link,
    within,
    note,
    destination: before.destination,
    artifact: before.artifact,
    softHyphen: before.softHyphen,
    shown: undefined,
  };
}
