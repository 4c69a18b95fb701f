import type { Paragraph } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Edit, Finding } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const unreadMark: Rule = {
  meta: {
    code: "AG332",
    name: "unread-mark",
    severity: "warning",
    summary: "A heading, a list or a comment that Markdown does not read as one",
    docs: {
      what: "Finds headings without a space after their signs (`##Rooms`), lists with the bullets of a word processor (`• Rooms`), and comments inside a paragraph that are never closed.",
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

const mayHoldMark = /#{2,6}[^\s#]|[•◦▪▫‣⁃●○■□➢➤]|<!--/u;

const heading = /^(?<signs>#{2,6})(?<words>[^\s#].*)$/u;
const bullet = /^(?<mark>[•◦▪▫‣⁃●○■□➢➤])[ \t\u00a0]*(?=\S)/u;

/** A line of a paragraph, without the marks of a quotation around it. */
interface Line {
  readonly start: number;
  readonly words: string;
}

function* inParagraph(
  { text }: PlacedSection,
  { position }: Paragraph,
  positions: Positions,
): Iterable<Finding> {
  if (position === undefined) return;
  const lines = linesOf(text, position.start.offset ?? 0, position.end.offset ?? 0);
  const at = (line: Line, from: number, to: number): Span =>
    positions.span(line.start + from, line.start + to);
  for (const line of lines) {
    const { signs, words } = heading.exec(line.words)?.groups ?? {};
    if (signs === undefined || words === undefined) continue;
    const insertion = { span: at(line, signs.length, signs.length), text: " " };
    yield {
      span: at(line, 0, line.words.length),
      message: `\`${signs}\` begins no heading without a space behind it, so readers see the signs.`,
      hint: `Write \`${signs} ${words}\`.`,
      fix: { title: "Make it a heading", safe: false, edits: [insertion] },
    };
  }
  yield* inList(lines, at);
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

/** All bullets of a paragraph are one finding: they are one list. */
function* inList(
  lines: readonly Line[],
  at: (line: Line, from: number, to: number) => Span,
): Iterable<Finding> {
  const items = lines.flatMap((line) => {
    const found = bullet.exec(line.words);
    return found === null ? [] : [{ line, length: found[0].length, mark: found.groups?.mark ?? "" }];
  });
  const [first] = items;
  if (first === undefined) return;
  const edits = items.map(({ line, length }): Edit => ({ span: at(line, 0, length), text: "- " }));
  yield {
    span: at(first.line, 0, first.line.words.length),
    message: `\`${first.mark}\` begins no item of a list in Markdown: it is printed as it stands${items.length > 1 ? ", and the lines run together" : ""}.`,
    hint: items.length > 1 ? "Begin each of these lines with `- `." : "Begin the line with `- `.",
    fix: { title: "Make it a list", safe: false, edits },
  };
}
