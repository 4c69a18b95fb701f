import type { Root } from "mdast";
import { partsOf } from "../../core/front-matter.ts";
import { markdownParser } from "../../markdown/parse.ts";
import { stringifyMarkdown } from "../../markdown/stringify.ts";
import type { Refusal } from "../refusal.ts";
import { asTyped } from "./as-typed.ts";
import { sameMeaning } from "./meaning.ts";

const parse = markdownParser();

/**
 * Formats the body of a section's file in our style. The front matter stays as it is, to the byte; so do the words, their
 * escapes and the ends of wrapped lines. Formatting twice changes nothing more.
 */
export function formatSection(text: string): { readonly text: string } | Refusal {
  const body = bodyStart(text);
  if (body === undefined)
    return { refused: "Its front matter is never closed, so that its text can't be told from it." };
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const source = text.slice(body).replace(/\r\n?/g, "\n");
  if (source.trim() === "") return { text };
  const formatted = formatBody(source);
  if (formatted === undefined) return { refused: "Formatting would change what its text means." };
  const gap = body === 0 ? "" : "\n";
  return { text: text.slice(0, body) + `${gap}${formatted}`.replaceAll("\n", lineEnd) };
}

function bodyStart(text: string): number | undefined {
  const parts = partsOf(text);
  if (parts !== undefined) return parts.body;
  return /^---[ \t]*(\r?\n|$)/.test(text) ? undefined : 0;
}

/** Formats Markdown: first with its words as they were typed, else with escapes of our own. */
function formatBody(source: string): string | undefined {
  const tree = parse(source);
  for (const handlers of [asTyped(source), {}]) {
    const formatted = stringifyMarkdown(tree, handlers);
    if (isSafe(tree, formatted)) return formatted;
  }
  return undefined;
}

function isSafe(tree: Root, formatted: string): boolean {
  return sameMeaning(tree, parse(formatted));
}
