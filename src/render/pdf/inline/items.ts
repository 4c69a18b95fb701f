import type { InputItem } from "tex-linebreak";
import { settable } from "../fonts/coverage.ts";
import type { Shaper } from "../shape/types.ts";
import { fragment, type Marks, marked, noGlyphs } from "./fragment.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { type PageNumbers, pageRanges, pageText } from "./pages.ts";
import { announced, pagesSaid } from "./spoken.ts";
import { faceOf, variant } from "./style.ts";
import { forcedBreak } from "./tex-linebreak.ts";
import type { Fragment, InlineNode, PagesInline, TextStyle } from "./types.ts";
import { type Words, wordsOf } from "./words.ts";

/** Items for line breaking, each with what is drawn for it: the fragment of a box or glue, the hyphen of a penalty. */
export interface ParagraphItems {
  readonly items: InputItem[];
  readonly drawn: (Fragment | undefined)[];
  /** Whether some of its words are read from the right. */
  readonly rightToLeft: boolean;
}

/** What building items needs from around them. */
export interface ItemContext {
  readonly shaper: Shaper;
  readonly pages: PageNumbers;
  /** The language of the document, as BCP 47 has it. */
  readonly language: string;
  /** Words, in small letters, that are known to be English ones in a document of another script. */
  readonly english?: ReadonlySet<string>;
}

/** How words look that are being added, and what hangs on them. */
interface WordLook extends Marks {
  readonly style: TextStyle;
}

function lookOf({ style, link, within, lang }: InlineNode): WordLook {
  return { style, link, within: within ?? link?.tags, lang };
}

/** Whether a word is unlike all others of its style. */
function isMarked({ link, within, lang, note }: Marks): boolean {
  return link !== undefined || within !== undefined || lang !== undefined || note !== undefined;
}

/** No line may end before what it opens with, and none needs to end after the last one: nothing is drawn for them. */
const lastGlue: InputItem = { type: "glue", width: 0, stretch: 1e6, shrink: 0 };
const lastBreak: InputItem = forcedBreak();
const anchorBox: InputItem = { type: "box", width: 0 };

/** What steers the direction of the text around it (Unicode Standard Annex 9, table 4): marks, embeddings, overrides, isolates. */
const directionMark = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/u;

/** Builds the items of one paragraph. */
export class ItemBuilder {
  readonly #items: InputItem[] = [];
  readonly #drawn: (Fragment | undefined)[] = [];
  readonly #words: Words;
  readonly #pages: PageNumbers;
  readonly #width: number;
  #rightToLeft = false;

  /**
   * @param hyphenate Absent for a paragraph whose words stay whole.
   * @param width The width of a line, in points: what is wider is cut between any two characters.
   */
  constructor(context: ItemContext, hyphenate: Hyphenate | undefined, width: number) {
    this.#words = wordsOf(context, hyphenate);
    this.#pages = context.pages;
    this.#width = width;
  }

  /** Adds all of `nodes` and ends the paragraph. */
  build(nodes: readonly InlineNode[], firstIndent: number): ParagraphItems {
    if (firstIndent !== 0) this.#push({ type: "box", width: firstIndent }, undefined);
    for (const node of nodes) this.#add(node);
    this.#end(undefined);
    return { items: this.#items, drawn: this.#drawn, rightToLeft: this.#rightToLeft };
  }

  #add(node: InlineNode): void {
    const look = lookOf(node);
    const { style } = look;
    switch (node.kind) {
      case "break":
        this.#end(marked(this.#words.space(style).drawn, look));
        break;
      case "anchor": {
        const empty = marked(fragment("", faceOf(style), style), look);
        this.#push(anchorBox, { ...empty, destination: node.destination });
        break;
      }
      case "pages":
        this.#addPages(node);
        break;
      case "note":
        this.#addText(node.text, node.first ? { ...look, note: node.note } : look);
        break;
      case "page":
        this.#addText(node.before + pageText(this.#pages, node.destination) + node.after, look);
        break;
      case "text":
        this.#addText(node.text, look);
        break;
    }
  }

  #addPages(node: PagesInline): void {
    const look = lookOf(node);
    this.#addText(node.before, look);
    pageRanges(this.#pages, node.spans).forEach(({ text, link, main }, index) => {
      if (index > 0) this.#addText(", ", look);
      const style = main ? variant(node.style, { bold: true }) : node.style;
      const told = announced(link, text, pagesSaid(link, text, node));
      this.#addText(text, { style, link: told, within: [...(look.within ?? []), ...link.tags] });
    });
    this.#addText(node.after, look);
  }

  #addText(text: string, look: WordLook): void {
    if (!directionMark.test(text)) {
      this.#addWords(text, look);
      return;
    }
    for (const part of text.split(directionMark)) {
      if (directionMark.test(part)) this.#addMark(part, look);
      else this.#addWords(part, look);
    }
  }

  /** Adds a character that steers directions: it has a place in the line, and no width. */
  #addMark(mark: string, look: WordLook): void {
    this.#rightToLeft = true;
    const { style } = look;
    const drawn = fragment(mark, faceOf(style), style, undefined, noGlyphs);
    this.#push(anchorBox, isMarked(look) ? marked(drawn, { ...look, note: undefined }) : drawn);
  }

  #addWords(text: string, look: WordLook): void {
    const set = settable(text);
    let start = 0;
    while (start < set.length) {
      const space = set.indexOf(" ", start);
      const end = space === -1 ? set.length : space;
      if (end > start) this.#addWord(set.slice(start, end), look);
      if (space !== -1) this.#addSpace(look);
      start = end + 1;
    }
  }

  #addSpace(look: WordLook): void {
    const last = this.#items.at(-1);
    if (last === undefined || last.type === "glue") return;
    const { item, drawn } = this.#words.space(look.style);
    this.#push(item, isMarked(look) ? marked(drawn, { ...look, note: undefined }) : drawn);
  }

  #addWord(word: string, look: WordLook): void {
    const { items, drawn, rightToLeft } = this.#words.word(word, look.style, this.#width);
    const plain = look.note === undefined ? look : { ...look, note: undefined };
    const isOwn = isMarked(look);
    if (rightToLeft) this.#rightToLeft = true;
    const last = items.length - 1;
    for (let index = 0; index <= last; index += 1) {
      const item = items[index];
      const shared = drawn[index];
      if (item === undefined) break;
      this.#push(
        item,
        shared !== undefined && isOwn ? marked(shared, index === last ? look : plain) : shared,
      );
    }
  }

  /** Ends a line; `space` keeps the words before and after a forced break apart for who reads the text out. */
  #end(space: Fragment | undefined): void {
    const last = this.#items.at(-1);
    if (last?.type === "glue") {
      this.#items.pop();
      this.#drawn.pop();
    }
    this.#push(lastGlue, space);
    this.#push(lastBreak, undefined);
  }

  #push(item: InputItem, drawn: Fragment | undefined): void {
    this.#items.push(item);
    this.#drawn.push(drawn);
  }
}
