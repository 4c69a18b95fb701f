import type { List, ListItem, Nodes, Table } from "mdast";
import "./markdown.ts";
import { joinLines } from "./source-lines.ts";

/** A stretch of words without marks. */
export interface Piece {
  readonly text: string;
  /** Whether it stands for what shows no words, a citation or the call of a note: then what is around it closes up. */
  readonly closesUp?: true;
  /** Whether its author struck it out. */
  readonly struck?: true;
}

/** What a node is read as instead; `undefined` for what it is anyway. */
export type Reading = (node: Nodes) => readonly Piece[] | undefined;

const asItIs: Reading = () => undefined;

/** Reads a text without what is struck out: for what is quoted where nothing can be struck. */
export const withoutStruck: Reading = (node) => (node.type === "delete" ? [] : undefined);

/**
 * The words of a node, with nothing of how they are set, on one line. Where Markdown breaks a line, a space stands; the
 * parts of a list, a table, a quotation are parted by one; of a citation and the call of a note nothing stays, nor their space.
 */
export function wordsIn(node: Nodes, reading = asItIs): string {
  return joinPieces(piecesIn(node, reading));
}

/** The same, piece by piece, before they are joined. */
export function piecesIn(node: Nodes, reading = asItIs): readonly Piece[] {
  const own = reading(node);
  if (own !== undefined) return own;
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "termReference":
      return [{ text: joinLines(node.value) }];
    case "code":
      return [{ text: node.value }];
    case "break":
      return [{ text: " " }];
    case "html":
      return /^<br\b/iu.test(node.value) ? [{ text: " " }] : [];
    case "image":
    case "imageReference":
      return [{ text: joinLines(node.alt ?? "") }];
    case "citation":
    case "footnoteReference":
      return [{ text: "", closesUp: true }];
    default:
      return "children" in node ? piecesOfAll(node, reading) : [];
  }
}

/** What holds other blocks: their words belong to none of their neighbours. */
const holdsBlocks: ReadonlySet<string> = new Set([
  "root",
  "blockquote",
  "footnoteDefinition",
  "list",
  "listItem",
  "table",
  "tableRow",
]);

function piecesOfAll(node: Extract<Nodes, { children: unknown }>, reading: Reading): readonly Piece[] {
  const parted = holdsBlocks.has(node.type);
  const pieces: Piece[] = [];
  for (const child of node.children) {
    if (parted && pieces.length > 0) pieces.push({ text: " " });
    pieces.push(...piecesIn(child, reading));
  }
  return node.type === "delete" ? pieces.map((piece) => ({ ...piece, struck: true })) : pieces;
}

/** Pieces as one line. */
export function joinPieces(pieces: readonly Piece[]): string {
  return closedUp(pieces)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The pieces without the spaces, and the empty brackets, that citations and calls of notes would leave. */
export function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.closesUp === true) {
      isOpen = true;
      shorten(kept, /(?<!\s)\s+$/u);
      if (piece.text !== "") kept.push(piece);
      continue;
    }
    const isInBrackets = isOpen && kept.at(-1)?.text.endsWith("(") === true;
    const text = isInBrackets ? piece.text.trimStart() : piece.text;
    if (isInBrackets && text.startsWith(")")) {
      shorten(kept, /(?<!\s)\s*\($/u);
      kept.push({ ...piece, text: text.slice(1) });
    } else kept.push(text === piece.text ? piece : { ...piece, text });
    isOpen = false;
  }
  return kept;
}

function shorten(pieces: Piece[], end: RegExp): void {
  const last = pieces.at(-1);
  if (last !== undefined && end.test(last.text)) {
    pieces[pieces.length - 1] = { ...last, text: last.text.replace(end, "") };
  }
}

/**
 * Blocks as a text of lines: each item of a list and each row of a table on a line of its own, cells parted by tabs, an empty
 * line between blocks. Ordered items keep their numbers, tasks whether they are done. Raw HTML, and what only defines links,
 * has no words.
 */
export function textOf(blocks: readonly Nodes[], reading = asItIs): string {
  return blocks
    .map((block) => linesOf(block, reading).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}

function linesOf(block: Nodes, reading: Reading): readonly string[] {
  switch (block.type) {
    case "html":
    case "definition":
      return [];
    case "code":
      return block.value.split(/\r\n?|\n/u);
    case "table":
      return rowsOf(block, reading);
    case "list":
      return block.children.flatMap((item, place) => itemLines(item, itemMark(block, place), reading));
    case "blockquote":
    case "footnoteDefinition":
      return block.children.flatMap((child) => linesOf(child, reading));
    default: {
      const line = wordsIn(block, reading);
      return line === "" ? [] : [line];
    }
  }
}

function rowsOf({ children }: Table, reading: Reading): readonly string[] {
  return children.map((row) => row.children.map((cell) => wordsIn(cell, reading)).join("\t"));
}

function itemLines(item: ListItem, mark: string, reading: Reading): readonly string[] {
  const [first = "", ...others] = item.children.flatMap((child) => linesOf(child, reading));
  return [`${mark}${taskMark(item)}${first}`, ...others];
}

/** What stands before an item: its number; nothing where the list has bullets. */
function itemMark({ ordered, start }: List, place: number): string {
  return ordered === true ? `${(start ?? 1) + place}. ` : "";
}

/** What stands before a task: whether it is done; nothing before an item that is none. */
export function taskMark({ checked }: ListItem): string {
  if (typeof checked !== "boolean") return "";
  return checked ? "[x] " : "[ ] ";
}
