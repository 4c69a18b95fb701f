/** The most of each that is read, and the costs of paragraphs that come near to it, together. */
export const mostMarks = { paragraph: 2000, block: 5000, fullParagraphs: 4 } as const;

/**
 * What Markdown looks for a counterpart of through all of the paragraph, back or ahead: the time that these take grows with
 * the square of their number in it.
 */
const marks = /\*+|_+|~+|`+|[[\]<]/g;

const line = /[^\r\n]*/y;
const empty = /^[\s>]*$/;

/** The fence of a code block, which no paragraph goes on over. */
const fence = /^ {0,3}(?<mark>`{3,}(?=[^`]*$)|~{3,})/;

/** A line that begins an item or a heading wherever it stands, so that no paragraph goes on in it. */
const surelyNew = /^ {0,3}(?:[-+*][ \t]|#{1,6}[ \t]|1[.)][ \t])/;
const numbered = /^ {0,3}\d{1,9}(?<after>[.)])[ \t]/;

/** A line that may do so, by what stands before it. */
const maybeNew = /^[\s>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** The row below the head of a table. */
const delimiterRow = /^[ \t>]*[|:-][-:| \t]*$/;

/** Counts the marks of a text, paragraph by paragraph, without parsing it. */
class MarkCounter {
  #inParagraph = 0;
  #inBlock = 0;
  #cost = 0;
  #fence: string | undefined;
  /** What stands after the numbers of the list that the block is. */
  #numbers: string | undefined;
  #isTable = false;
  #bars = 0;

  /**
   * Counts the marks of the next line.
   *
   * @returns whether there are too many by now
   */
  add(text: string): boolean {
    if (this.#isCode(text)) return false;
    if (empty.test(text)) this.#endBlock();
    else this.#begin(text);
    const count = countOf(text, marks);
    this.#inParagraph += count;
    this.#inBlock += count;
    const part = this.#inParagraph / mostMarks.paragraph;
    const isFull = part > 1 || this.#inBlock > mostMarks.block;
    return isFull || this.#cost + part * part > mostMarks.fullParagraphs;
  }

  #isCode(text: string): boolean {
    const mark = fence.exec(text)?.groups?.mark;
    if (this.#fence === undefined) {
      this.#fence = mark;
      return false;
    }
    const isEnd = mark?.startsWith(this.#fence) === true && text.trim() === mark;
    if (isEnd) this.#fence = undefined;
    return true;
  }

  #begin(text: string): void {
    const after = numbered.exec(text)?.groups?.after;
    if (surelyNew.test(text) || (after !== undefined && after === this.#numbers)) {
      this.#endBlock();
      this.#numbers = after;
    } else if (this.#isTable || maybeNew.test(text)) this.#endParagraph();
    const bars = countOf(text, /\|/g);
    if (bars > 0 && bars === this.#bars && delimiterRow.test(text)) this.#isTable = true;
    this.#bars = bars;
  }

  #endParagraph(): void {
    this.#cost += (this.#inParagraph / mostMarks.paragraph) ** 2;
    this.#inParagraph = 0;
  }

  #endBlock(): void {
    this.#endParagraph();
    this.#inBlock = 0;
    this.#numbers = undefined;
    this.#isTable = false;
    this.#bars = 0;
  }
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** Where the first paragraph begins to have too many marks; undefined where none does. */
export function crowdedParagraph(text: string): number | undefined {
  const counter = new MarkCounter();
  for (let at = 0; at < text.length; at = line.lastIndex + 1) {
    line.lastIndex = at;
    const own = line.exec(text)?.[0] ?? "";
    if ((own !== "" || text[at] !== "\n" || text[at - 1] !== "\r") && counter.add(own)) return at;
  }
  return undefined;
}
