import type { Edit } from "../../core/diagnostic.ts";
import type { Span } from "../../core/span.ts";

/** A line of a paragraph, without the marks of a quotation around it. */
export interface Line {
  /** Where its words begin in the file. */
  readonly start: number;
  readonly words: string;
}

/** The place in the file of a stretch of a line. */
export type PlaceOf = (line: Line, from: number, to: number) => Span;

/** Lines that were meant as the items of a list. */
export interface UnreadList {
  readonly items: readonly Item[];
  readonly kind: Kind;
}

interface Item {
  readonly line: Line;
  /** What was typed in front of the words. */
  readonly mark: string;
  readonly length: number;
}

interface Kind {
  readonly pattern: RegExp;
  /** How many lines must begin so: one alone may be something else. */
  readonly least: number;
  /** Whether the mark of a line follows that of the line before. */
  follows?(mark: string, before: string): boolean;
  /** What the items begin with in Markdown. */
  readonly instead: "- " | "1. ";
  says(mark: string): string;
}

const bulletSays = (mark: string): string =>
  `\`${mark}\` begins no item of a list in Markdown: it is printed as it stands`;
const gluedSays = (mark: string): string =>
  `\`${mark}\` begins no item of a list without a space behind it: it is printed as it stands`;

const kinds: readonly Kind[] = [
  {
    // Bullets of word processors; those of the font Symbol come from the private use area.
    pattern: /^(?<mark>[•◦▪▫‣⁃●○■□➢➤·∙⋅◆◇►▶▸\uf0b7\uf0a7\uf0d8\uf076])[\s\u200b]*(?=\S)/u,
    least: 1,
    instead: "- ",
    says: bulletSays,
  },
  { pattern: /^(?<mark>[–—‒−―→⇒✓✔✗✘☐☑»o])\s+(?=\S)/u, least: 2, instead: "- ", says: bulletSays },
  { pattern: /^(?<mark>[-+*])(?=\p{L})(?!\S*\*)/u, least: 2, instead: "- ", says: gluedSays },
  {
    pattern: /^(?<mark>\d{1,3}[.)])(?=\p{L})/u,
    least: 2,
    follows: isNextNumber,
    instead: "1. ",
    says: gluedSays,
  },
  {
    pattern: /^(?<mark>\d{1,3}[.)])[ \t]+(?=\S)/u,
    least: 2,
    follows: isNextNumber,
    instead: "1. ",
    says: (mark) => `\`${mark}\` begins no list behind a line of text: only \`1.\` does`,
  },
  {
    pattern: /^(?<mark>\(\d{1,3}\)|\d{1,3}°|\d{1,3}\/|№?\d{1,3}\s[-–])\s*(?=\S)/u,
    least: 2,
    follows: isNextNumber,
    instead: "1. ",
    says: bulletSays,
  },
  {
    pattern: /^(?<mark>\(?(?:[a-zA-Z]|[ivxIVX]{1,5})[.)])\s*(?=\S)/u,
    least: 2,
    follows: isNextLetter,
    instead: "1. ",
    says: (mark) =>
      `\`${mark}\` begins no item of a list, since Markdown numbers with \`1.\` alone: it is printed as it stands`,
  },
];

function isNextNumber(mark: string, before: string): boolean {
  return Number(/\d+/.exec(mark)?.[0]) === Number(/\d+/.exec(before)?.[0]) + 1;
}

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

function isNextLetter(mark: string, before: string): boolean {
  const [now = "", then = ""] = [mark, before].map((one) => one.replace(/[().]/g, "").toLowerCase());
  if (roman.includes(then) && roman.indexOf(now) === roman.indexOf(then) + 1) return true;
  return now.length === 1 && then.length === 1 && now.charCodeAt(0) === then.charCodeAt(0) + 1;
}

/** The lists that a paragraph was meant to hold. */
export function unreadLists(lines: readonly Line[]): UnreadList[] {
  const taken = new Set<Line>();
  return kinds.flatMap((kind) => {
    const items = lines
      .filter((line) => !taken.has(line))
      .flatMap((line): Item[] => {
        const found = kind.pattern.exec(line.words);
        return found === null ? [] : [{ line, mark: found.groups?.mark ?? "", length: found[0].length }];
      });
    const { follows } = kind;
    const inOrder =
      follows === undefined
        ? items
        : items.filter(({ mark }, index) => {
            const [before, after] = [items[index - 1], items[index + 1]];
            return (
              (before !== undefined && follows(mark, before.mark)) ||
              (after !== undefined && follows(after.mark, mark))
            );
          });
    if (inOrder.length < kind.least) return [];
    for (const { line } of inOrder) taken.add(line);
    return [{ items: inOrder, kind }];
  });
}

/** Edits that make the lines items. A list that begins behind a line of text gets an empty line before it. */
export function editsFor({ items, kind }: UnreadList, lines: readonly Line[], at: PlaceOf): Edit[] {
  return items.map(({ line, length }): Edit => {
    const isFirst = line === items[0]?.line && line !== lines[0];
    return {
      span: at(line, 0, length),
      text: (isFirst && kind.instead === "1. " ? "\n" : "") + kind.instead,
    };
  });
}
