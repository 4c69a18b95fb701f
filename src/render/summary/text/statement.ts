import { joinPieces } from "../../../core/text-of.ts";
import type { Run, StatementBlock } from "../../../plain/summary/types.ts";
import { fillWords } from "../../templates/wording.ts";
import type { SummaryDocument } from "../types.ts";
import { wrapped } from "./wrapped.ts";

/** What a plain text needs to say what it can't show. */
type Words = Pick<SummaryDocument, "joint" | "struckOut">;

/**
 * A statement as plain text, one block an item. A row of a table is a bullet that names the columns, and what is struck out
 * is said to be so.
 *
 * @param ending what stands behind its last words, or below them where these aren't those of a paragraph
 */
export function statementLines(
  blocks: readonly StatementBlock[],
  ending: string,
  words: Words,
): readonly string[] {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph")
    return [...blocks.map((block) => blockLines(block, words)), wrapped(ending)];
  const before = blocks.slice(0, -1).map((block) => blockLines(block, words));
  return [...before, wrapped(`${inWords(last.runs, words)} ${ending}`)];
}

function blockLines(block: StatementBlock, words: Words, indent = ""): string {
  switch (block.kind) {
    case "paragraph":
      return wrapped(inWords(block.runs, words), indent, indent);
    case "list":
      return block.items
        .map((item, place) => {
          const mark = block.start === null ? "- " : `${block.start + place}. `;
          return itemLines(item, indent + mark, indent + " ".repeat(mark.length), words);
        })
        .join("\n");
    case "table":
      return rowTexts(block.head, block.rows, words)
        .map((row) => wrapped(row, `${indent}- `, `${indent}  `))
        .join("\n");
  }
}

function itemLines(item: readonly StatementBlock[], mark: string, indent: string, words: Words): string {
  const [first, ...others] = item;
  const opening =
    first?.kind === "paragraph" ? wrapped(inWords(first.runs, words), mark, indent) : mark.trimEnd();
  const below = first?.kind === "paragraph" ? others : item;
  return [opening, ...below.map((block) => blockLines(block, words, indent))].join("\n");
}

/** "What: Trees; When: soon" */
function rowTexts(
  head: readonly (readonly Run[])[],
  rows: readonly (readonly (readonly Run[])[])[],
  words: Words,
): readonly string[] {
  const names = head.map((runs) => inWords(runs, words));
  if (rows.length === 0) return [names.join("; ")];
  return rows.map((row) =>
    row
      .map((runs, column) => [names[column] ?? "", inWords(runs, words)])
      .filter(([, value]) => value !== "")
      .map(([name, value]) => (name === "" ? value : name + words.joint + value))
      .join("; "),
  );
}

function inWords(runs: readonly Run[], { struckOut }: Words): string {
  return joinPieces(
    runs.map(({ text, struck }) => ({
      text: struck ? fillWords(struckOut, { words: text }) : text,
    })),
  );
}
