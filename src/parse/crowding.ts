import { crowdedParagraph, mostMarks } from "./crowded-paragraph.ts";

/** What a file has too much of, and where that begins to be so. */
export interface Crowd {
  readonly offset: number;
  /** "2,000 lists, quotations and notes apart from each other". */
  readonly what: string;
}

/** Where each mark of one kind begins. */
type Marks = (text: string) => Iterable<number>;

/**
 * Kinds of marks for each of which the Markdown parser goes through all that it has read: the time that they take grows with the
 * square of their number, up to hours. So many as take it some seconds, and more than people write in one file.
 */
const kinds: readonly { readonly what: string; readonly most: number; readonly marks: Marks }[] = [
  { what: "lists, quotations and notes apart from each other", most: 2000, marks: containersApart },
  { what: "definitions of links", most: 10_000, marks: matchesOf(/\]:/g) },
  { what: "comments", most: 5000, marks: matchesOf(/<!--/g) },
  { what: "items of lists", most: 5000, marks: matchesOf(/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm) },
  { what: "headings", most: 3000, marks: matchesOf(/^ {0,3}(?:#{1,6}[ \t]|[-=]+[^\S\r\n]*$)/gm) },
  { what: "hard line breaks", most: 5000, marks: matchesOf(/(?: {2}|\\)\r?$/gm) },
  { what: "rows of tables (or ten times as many cells)", most: 4000, marks: rowsOfTables },
];

/** No shorter text has room for too much of anything. */
const shortest = mostMarks.paragraph;

/** In characters: a book of 300,000 words. */
const longest = 2_000_000;

const crowdedMarks = `${mostMarks.paragraph.toLocaleString("en")} marks (stars, brackets, backticks, angle brackets) in one paragraph`;

/** The first kind of marks that a text has too many of; `undefined` where it has none. */
export function crowdIn(text: string): Crowd | undefined {
  if (text.length < shortest) return undefined;
  if (text.length > longest) return { offset: longest, what: `${longest.toLocaleString("en")} characters` };
  const offset = crowdedParagraph(text);
  if (offset !== undefined) return { offset, what: crowdedMarks };
  for (const { what, most, marks } of kinds) {
    let count = 0;
    for (const offset of marks(text)) {
      count += 1;
      if (count > most) return { offset, what: `${most.toLocaleString("en")} ${what}` };
    }
  }
  return undefined;
}

function matchesOf(pattern: RegExp): Marks {
  return function* (text) {
    for (const { index } of text.matchAll(pattern)) yield index;
  };
}

/** A row has as many cells as the head, whether they are written or not: ten of them count for a row. */
const cellsOfRow = 10;

/** Where each row of a table begins: lines below a row of dashes and bars, as often as they have ten cells. */
function* rowsOfTables(text: string): Iterable<number> {
  let counted = 0;
  let offset = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") counted = 0;
    else if (isDelimiterRow(line))
      counted = Math.max(counted, Math.ceil(line.split("|").length / cellsOfRow));
    for (let count = 0; count < counted; count += 1) yield offset;
    offset += line.length + 1;
  }
}

function isDelimiterRow(line: string): boolean {
  return /^[ \t>]*[|:-][-:| \t\r]*$/.test(line) && /[|:]/.test(line) && line.includes("-");
}

/** The markers of quotations, lists and footnotes that a line begins with. */
const opening = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,999}\]:))+/;

/** Where a quotation, a list or a note begins or goes on after something else: after text, another one, or one inside it. */
function* containersApart(text: string): Iterable<number> {
  /** The markers of the line before, without what tells items and notes of one kind apart. */
  let inside: string | undefined;
  let indent = 0;
  let offset = 0;
  for (const line of text.split("\n")) {
    const markers = opening.exec(line)?.[0];
    if (markers !== undefined) {
      const shape = markers.replace(/\d+|(?<=\[\^)[^\]]+/g, "1");
      if (shape !== inside) yield offset;
      inside = shape;
      indent = markers.length + 1;
    } else if (line.trim() !== "" && line.search(/\S/) < indent) inside = undefined;
    offset += line.length + 1;
  }
}
