import type { Root, RootContent } from "mdast";
import { isUnclosedCode, isUnclosedComment } from "../core/unclosed.ts";

/** Blocks of one text that are mended; the rest stays as Markdown reads it. */
const mostBlocks = 10;

/**
 * Parses a text in which a block of code or a comment is opened and never closed. Markdown takes all that follows for a part of
 * it, so that one slip would hide every heading and link behind it: here such a block ends at its first empty line.
 */
export function parseAroundUnclosed(text: string, parse: (text: string) => Root): Root {
  let root = parse(text);
  const kept: RootContent[] = [];
  for (let count = 0, rest = text; count < mostBlocks; count++) {
    const end = endOfUnclosed(root.children.at(-1), rest);
    if (end === undefined) break;
    const { node, at } = end;
    kept.push(shortened(node, text, at));
    const start = node.position?.start.offset ?? 0;
    rest = rest.slice(0, start) + rest.slice(start, at).replace(/[^\r\n]/g, " ") + rest.slice(at);
    root = parse(rest);
  }
  if (kept.length === 0) return root;
  const offset = ({ position }: RootContent): number => position?.start.offset ?? 0;
  root.children = [...root.children, ...kept].sort((left, right) => offset(left) - offset(right));
  return root;
}

type Block = Extract<RootContent, { type: "code" | "html" }>;

/** Where an unclosed block at the end of a text has its first empty line, if more follows. */
function endOfUnclosed(
  node: RootContent | undefined,
  text: string,
): { readonly node: Block; readonly at: number } | undefined {
  if (node?.type !== "code" && node?.type !== "html") return undefined;
  const isUnclosed = node.type === "code" ? isUnclosedCode(node, text) : isUnclosedComment(node);
  if (!isUnclosed) return undefined;
  const start = node.position?.start.offset ?? 0;
  const empty = /\r?\n(?=[ \t]*\r?\n)/.exec(text.slice(start).trimEnd());
  return empty === null ? undefined : { node, at: start + empty.index };
}

/** The block up to its first empty line. */
function shortened(node: Block, text: string, at: number): Block {
  const { position } = node;
  if (position === undefined) return node;
  const { start } = position;
  const lines = text.slice(start.offset ?? 0, at).split(/\r\n|\n|\r/);
  const column = (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0);
  const end = { line: start.line + lines.length - 1, column, offset: at };
  const value = node.type === "html" ? lines.join("\n") : lines.slice(1).join("\n");
  return { ...node, value, position: { ...position, end } };
}
