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
  { what: "definitions of links", most: 10_000, marks: matchesOf(/^ {0,3}\[[^\]\n]{1,999}\]:/gm) },
  { what: "comments", most: 5000, marks: matchesOf(/<!--/g) },
];

/** No shorter text has room for as many. */
const shortest = 5000;

/** The first kind of marks that a text has too many of; `undefined` where it has none. */
export function crowdIn(text: string): Crowd | undefined {
  if (text.length < shortest) return undefined;
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
