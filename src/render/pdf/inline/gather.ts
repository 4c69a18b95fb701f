import { noGlyphs } from "./fragment.ts";
import type { ParagraphItems } from "./items.ts";
import type { Fragment } from "./types.ts";

/** What is drawn on a line, in order; where it ends with the hyphen of a divided word, that is last. */
export interface GatheredLine {
  readonly fragments: readonly Fragment[];
  readonly hyphenated: boolean;
}

function isOneWord(a: Fragment, b: Fragment): boolean {
  return (
    a.text !== " " &&
    b.text !== " " &&
    a.shaped !== noGlyphs &&
    b.shaped !== noGlyphs &&
    a.face === b.face &&
    a.style === b.style &&
    a.link === b.link &&
    a.within === b.within &&
    a.lang === b.lang &&
    a.note === undefined &&
    b.destination === undefined &&
    b.softHyphen === undefined
  );
}

/** Adds a fragment; neighbours of one style become one, so that they are shaped as the word they are. */
function add(fragments: Fragment[], own: Fragment): void {
  const last = fragments.at(-1);
  if (last === undefined || !isOneWord(last, own)) {
    fragments.push(own);
    return;
  }
  const text = last.text + own.text;
  const { destination } = last;
  fragments[fragments.length - 1] = { ...own, text, shaped: undefined, whole: undefined, destination };
}

/** Gathers the fragments of a line. A word that isn't divided here is drawn as it was shaped whole. */
export function gather({ items, drawn }: ParagraphItems, start: number, end: number): GatheredLine {
  const fragments: Fragment[] = [];
  for (let index = start; index <= end; index += 1) {
    const own = drawn[index];
    if (own === undefined) continue;
    const isUnused =
      items[index]?.type === "penalty" ? index < end : own.text === " " && fragments.length === 0;
    if (isUnused) continue;
    const { whole } = own;
    if (whole !== undefined && index + whole.items - 1 <= end) {
      add(fragments, whole.fragment);
      index += whole.items - 1;
    } else {
      add(fragments, own);
    }
  }
  const foreign = fragments.some(({ lang }) => lang !== undefined);
  const hyphenated = fragments.at(-1)?.softHyphen === true;
  return { fragments: foreign ? withLanguageAcross(fragments) : fragments, hyphenated };
}

/** Spaces between two words of one language belong to it. */
function withLanguageAcross(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.map((fragment, index) => {
    const lang = fragments[index - 1]?.lang;
    if (fragment.text !== " " || lang === undefined || fragments[index + 1]?.lang !== lang) return fragment;
    return { ...fragment, lang };
  });
}
