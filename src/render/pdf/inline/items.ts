import type { InputItem } from "tex-linebreak";
import { settable } from "../fonts/coverage.ts";
import type { Shaper } from "../shape/types.ts";
import { fragment, linked, noGlyphs } from "./fragment.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { type PageNumbers, pageRanges, pageText } from "./pages.ts";
import { faceOf, variant } from "./style.ts";
import { forcedBreak } from "./tex-linebreak.ts";
import type { Footnote, Fragment, InlineLink, InlineNode, PagesInline, TextStyle } from "./types.ts";
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
}

/** How words look that are being added, and what hangs on them. */
interface WordLook {
  readonly style: TextStyle;
  readonly link: InlineLink | undefined;
  readonly note?: Footnote;
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
    this.#words = wordsOf(context.shaper, context.language, hyphenate);
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
    const { style, link } = node;
    switch (node.kind) {
      case "break":
        this.#end(linked(this.#words.space(style).drawn, link));
        break;
      case "anchor": {
        const empty = linked(fragment("", faceOf(style), style), link);
        this.#push(anchorBox, { ...empty, destination: node.destination });
        break;
      }
      case "pages":
        this.#addPages(node);
        break;
      case "note":
        this.#addText(node.text, { style, link, ...(node.first ? { note: node.note } : {}) });
        break;
      case "page":
        this.#addText(node.before + pageText(this.#pages, node.destination) + node.after, { style, link });
        break;
      case "text":
        this.#addText(node.text, { style, link });
        break;
    }
  }

  #addPages(node: PagesInline): void {
    const look: WordLook = { style: node.style, link: node.link };
    this.#addText(node.before, look);
    pageRanges(this.#pages, node.spans).forEach(({ text, link, main }, index) => {
      if (index > 0) this.#addText(", ", look);
      this.#addText(text, { style: main ? variant(node.style, { bold: true }) : node.style, link });
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
  #addMark(mark: string, { style, link }: WordLook): void {
    this.#rightToLeft = true;
    const drawn = fragment(mark, faceOf(style), style, undefined, noGlyphs);
    this.#push(anchorBox, link === undefined ? drawn : linked(drawn, link));
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

  #addSpace({ style, link }: WordLook): void {
    const last = this.#items.at(-1);
    if (last === undefined || last.type === "glue") return;
    const { item, drawn } = this.#words.space(style);
    this.#push(item, link === undefined ? drawn : linked(drawn, link));
  }

  #addWord(word: string, { style, link, note }: WordLook): void {
    const { items, drawn, rightToLeft } = this.#words.word(word, style, this.#width);
    if (rightToLeft) this.#rightToLeft = true;
    const last = items.length - 1;
    for (let index = 0; index <= last; index += 1) {
      const item = items[index];
      const shared = drawn[index];
      if (item === undefined) break;
      const own = shared !== undefined && (link !== undefined || note !== undefined);
      this.#push(item, own ? linked(shared, link, index === last ? note : undefined) : shared);
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
