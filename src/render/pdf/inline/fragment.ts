import type { FaceName } from "../fonts/types.ts";
import type { ShapedText } from "../shape/types.ts";
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
    note: undefined,
    destination: undefined,
    artifact: undefined,
    softHyphen: undefined,
    shown: undefined,
  };
}

/** What is drawn of a character that steers the direction of others: nothing. */
export const noGlyphs: ShapedText = { face: "serif", glyphs: [], width: 0 };

/** `before` as part of a link, with a note that hangs on it. */
export function linked(before: Fragment, link: InlineLink | undefined, note?: Footnote): Fragment {
  const whole =
    before.whole === undefined
      ? undefined
      : { fragment: linked(before.whole.fragment, link, note), items: before.whole.items };
  return {
    text: before.text,
    face: before.face,
    style: before.style,
    lang: before.lang,
    shaped: before.shaped,
    whole,
    link,
    note,
    destination: before.destination,
    artifact: before.artifact,
    softHyphen: before.softHyphen,
    shown: undefined,
  };
}
