import { slug } from "github-slugger";

/**
 * The anchor that a heading's words make, before a number sets it apart from an earlier one: as GitHub makes it. Where GitHub
 * leaves nothing, as of an emoji or a row of signs, the signs are named by their code points, so that no anchor is empty and
 * none depends on the order of the headings.
 */
export function anchorOf(words: string): string {
  const anchor = slug(words.normalize("NFC").replace(unseenInside, ""));
  if (anchor !== "") return anchor;
  const signs = [...words].filter((sign) => !unseen.test(sign)).map(codePoint);
  return signs.length === 0 ? "heading" : signs.slice(0, mostSigns).join("-");
}

/** Places where a word may be divided, and marks of the order of bytes: nobody sees them in a heading, nor types them in a link. */
const unseenInside = /[\u00ad\u200b\u2060\ufeff]/gu;

/** Spaces, and signs that only change how others look. */
const unseen = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** An anchor of more signs than these is no easier to tell apart, and harder to type. */
const mostSigns = 4;

function codePoint(sign: string): string {
  return `u${(sign.codePointAt(0) ?? 0).toString(16)}`;
}
