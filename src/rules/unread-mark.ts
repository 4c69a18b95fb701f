import type { Paragraph } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Edit, Finding } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { oddMarkOf } from "./marks/odd-spaces.ts";
import { editsFor, type Line, type PlaceOf, unreadLists } from "./marks/unread-lists.ts";

export const unreadMark: Rule = {
  meta: {
    code: "AG332",
    name: "unread-mark",
    severity: "warning",
    summary: "A heading, a list or a comment that Markdown does not read as one",
    docs: {
      what: "Finds headings without a space after their signs (`##Rooms`), headings and items with a no-break space or an unseen sign beside their marks, lists with the bullets of a word processor (`• Rooms`), with letters (`a) Rooms`) or without a space (`1.Rooms`), where the lines of a paragraph follow each other so, and comments inside a paragraph that are never closed.",
      why: "They are printed as they were typed: readers see the signs, the items of the list run together in one paragraph, and a heading that is none is missing from the contents.",
      bad: timeBank({ body: "The time bank needs:\n\n• a room\n• a telephone" }),
      good: timeBank({ body: "The time bank needs:\n\n- a room\n- a telephone" }),
      fix: "Write a heading as `## Words`, an item as `- words`, and end a comment with `-->`. Signs that are meant as such get a backslash in front.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      if (!mayHoldMark.test(section.text)) continue;
      const positions = new Positions(section.path, section.text);
      for (const node of nodesOf(section, "paragraph")) yield* inParagraph(section, node, positions);
    }
  },
};

const mayHoldMark =
  /#{2,6}[^\s#]|[•◦▪▫‣⁃●○■□➢➤·∙⋅◆◇►▶▸\uf0b7\uf0a7\uf0d8\uf076]|<!--|^[ \t>]*(?:[^\w\s>]*[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff]|\d+[.)°/][\s\u200b\p{L}]|\(?[a-zA-Z\d]{1,5}[.)]|[–—‒−―→⇒✓✔✗✘☐☑»o№][\s\d]|[-+*]\p{L}|\d+\s[-–])/mu;

const heading = /^(?<signs>#{2,6})(?<words>[^\s#].*)$/u;

function* inParagraph(
  { text }: PlacedSection,
  { position }: Paragraph,
  positions: Positions,
): Iterable<Finding> {
  if (position === undefined) return;
  const lines = linesOf(text, position.start.offset ?? 0, position.end.offset ?? 0);
  const at: PlaceOf = (line, from, to) => positions.span(line.start + from, line.start + to);
  for (const line of lines) {
    const { signs, words } = heading.exec(line.words)?.groups ?? {};
    if (signs === undefined || words === undefined || oddMarkOf(line.words) !== undefined) continue;
    const insertion = { span: at(line, signs.length, signs.length), text: " " };
    yield {
      span: at(line, 0, line.words.length),
      message: `\`${signs}\` begins no heading without a space behind it, so readers see the signs.`,
      hint: `Write \`${signs} ${words}\`.`,
      fix: { title: "Make it a heading", safe: false, edits: [insertion] },
    };
  }
  yield* besideOddSpaces(lines, at);
  yield* inLists(lines, at);
  const open = openComment(text.slice(position.start.offset, position.end.offset));
  if (open === undefined) return;
  const start = (position.start.offset ?? 0) + open;
  yield {
    span: positions.span(start, start + "<!--".length),
    message: "This comment is not closed in its paragraph, so readers see it.",
    hint: "End it with `-->` before the next empty line.",
  };
}

/** Where a paragraph opens a comment that it does not close; not where it may be code, or is meant as it stands. */
function openComment(words: string): number | undefined {
  const open = words.lastIndexOf("<!--");
  const isMeant = words[open - 1] === "\\" || words.slice(0, Math.max(open, 0)).includes("`");
  return open < 0 || isMeant || words.includes("-->", open) ? undefined : open;
}

function linesOf(text: string, start: number, end: number): Line[] {
  let offset = start;
  return text
    .slice(start, end)
    .split("\n")
    .map((raw) => {
      const words = raw.replace(/^[ \t>]+/, "").trimEnd();
      const line = { start: offset + raw.length - raw.replace(/^[ \t>]+/, "").length, words };
      offset += raw.length + 1;
      return line;
    });
}

/** Headings and items that a no-break space or an unseen sign keeps from being read: those of a paragraph are one finding. */
function* besideOddSpaces(lines: readonly Line[], at: PlaceOf): Iterable<Finding> {
  const marks = lines.flatMap((line) => {
    const odd = oddMarkOf(line.words);
    return odd === undefined ? [] : [{ line, odd }];
  });
  const [first] = marks;
  if (first === undefined) return;
  const { mark, code, isSpace, length } = first.odd;
  const what = mark.startsWith("#") ? "heading" : "item of a list";
  const edits = marks.map(({ line, odd }): Edit => ({ span: at(line, 0, odd.length), text: `${odd.mark} ` }));
  yield {
    span: at(first.line, 0, length + 1),
    message: `\`${mark}\` begins no ${what}: ${isSpace ? "the space beside it is a special one" : "a sign that nobody sees stands beside it"} (${code}), which Markdown takes for a letter. It often comes with pasted text.`,
    hint: `Delete it, and type a plain space${marks.length > 1 ? `, in ${marks.length} lines` : ""}: \`${mark} ${first.line.words.slice(length, length + 30)}\`.`,
    fix: { title: "Write a plain space", safe: false, edits },
  };
}

/** All items of a list are one finding. */
function* inLists(lines: readonly Line[], at: PlaceOf): Iterable<Finding> {
  for (const list of unreadLists(lines)) {
    const { items, kind } = list;
    const [first] = items;
    if (first === undefined) continue;
    const sign = kind.instead.trim();
    yield {
      span: at(first.line, 0, first.line.words.length),
      message: `${kind.says(shownMark(first.mark))}${items.length > 1 ? ", and the lines run together" : ""}.`,
      hint:
        items.length > 1
          ? `Begin each of these lines with \`${sign} \`${sign === "-" ? "" : ", the first one behind an empty line"}.`
          : `Begin the line with \`${sign} \`.`,
      fix: { title: "Make it a list", safe: false, edits: editsFor(list, lines, at) },
    };
  }
}

/** The bullets of the font Symbol look like nothing elsewhere. */
function shownMark(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  return code >= 0xe000 && code <= 0xf8ff ? `U+${code.toString(16).toUpperCase()}` : mark;
}
