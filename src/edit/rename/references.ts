import { visit } from "unist-util-visit";
import type { Agenda } from "../../core/agenda.ts";
import type { Edit } from "../../core/diagnostic.ts";
import { spanAt } from "../../core/node-span.ts";
import type { Reference } from "../../core/reference.ts";
import type { Span } from "../../core/span.ts";
import type { Move } from "../moves.ts";
import type { Refusal } from "../refusal.ts";
import { movedLink } from "./link-target.ts";
import type { RenameRequest } from "./types.ts";
import { yamlValue } from "./yaml-value.ts";

export interface ReferenceEdits {
  readonly edits: readonly Edit[];
  readonly count: number;
}

/** Rewrites the references that name a section by its id, and the relative links that its file's move would break. */
export function referenceEdits(
  request: RenameRequest,
  move: Move | undefined,
  texts: ReadonlyMap<string, string>,
): ReferenceEdits | Refusal {
  const edits = new Map<string, Edit>();
  let count = 0;
  for (const reference of request.agenda.references) {
    const edit = rewrite(reference, request, move, texts.get(reference.span.path) ?? "");
    if (edit === undefined) continue;
    if ("refused" in edit) return edit;
    count++;
    // Reference-style links share the address in their definition.
    edits.set(`${edit.span.path}:${edit.span.start.offset}`, edit);
  }
  for (const edit of move === undefined ? [] : definitionEdits(request.agenda, move, texts)) {
    edits.set(`${edit.span.path}:${edit.span.start.offset}`, edit);
  }
  return { edits: [...edits.values()], count };
}

function rewrite(
  reference: Reference,
  request: RenameRequest,
  move: Move | undefined,
  text: string,
): Edit | Refusal | undefined {
  const { form, wants, found, via } = reference;
  if (form === "path") return rewritePath(reference, move, text);
  // An alias stays an alias, and goes on working.
  const names = found === request.section.id && (wants === "section" || wants === "line") && via !== "alias";
  if (!names) return undefined;
  if (form !== "id") return yamlValue(text, reference.span, request.id);
  const { targetSpan } = reference;
  return targetSpan === undefined ? unwritable(reference) : { span: targetSpan, text: request.id };
}

function rewritePath(reference: Reference, move: Move | undefined, text: string): Edit | Refusal | undefined {
  const { target, targetSpan, span } = reference;
  if (move === undefined || target === "") return undefined;
  const typed = targetSpan === undefined ? target.replace(/[?#].*$/s, "") : textAt(text, targetSpan);
  const link = movedLink(typed, span.path, move);
  if (link === typed) return undefined;
  return targetSpan === undefined ? unwritable(reference) : { span: targetSpan, text: link };
}

/** The addresses of link definitions, those that no link uses as well. */
function definitionEdits({ sections }: Agenda, move: Move, texts: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (const { path, body } of sections) {
    visit(body, "definition", ({ data }) => {
      if (data?.address === undefined) return;
      const span = spanAt(path, data.address);
      const typed = textAt(texts.get(path) ?? "", span);
      const [way = ""] = typed.split(/[?#]/);
      const link = movedLink(way, path, move);
      if (link !== way && !hasScheme.test(typed)) edits.push({ span, text: link + typed.slice(way.length) });
    });
  }
  return edits;
}

const hasScheme = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start.offset, end.offset);
}

function unwritable({ span, target }: Reference): Refusal {
  return {
    refused: `The reference to \`${target}\` at ${span.path}:${span.start.line}:${span.start.column} is not written letter by letter.`,
    hint: "Write it on one line, without character references, and run the same command again.",
  };
}
