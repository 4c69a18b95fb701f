import { plural } from "../core/plural.ts";
import type { Span } from "../core/span.ts";
import { inWords, nameOf } from "./section-name.ts";
import { alignRows } from "./text-table.ts";
import type { FoundReference, SectionReferences } from "./types.ts";

/**
 * References for people: one a line, with its place, the section at the other end, and what is said.
 *
 * @param shown how a path is shown
 */
export function referencesText(references: SectionReferences, shown: (path: string) => string): string {
  const { section, incoming, outgoing } = references;
  return [
    `${inWords(nameOf(section))}: ${shown(section.path)}`,
    "",
    ...part(incoming, "lead here", "Nothing leads here.", shown),
    "",
    ...part(outgoing, "lead from here", "Nothing leads from here.", shown),
    "",
  ].join("\n");
}

function part(
  references: readonly FoundReference[],
  verb: string,
  none: string,
  shown: (path: string) => string,
): string[] {
  if (references.length === 0) return [none];
  const head = `${plural(references.length, "reference")} ${references.length === 1 ? verb.replace("lead", "leads") : verb}:`;
  const rows = references.map((one) => [place(one.span, shown), otherEnd(one), what(one)]);
  return [head, ...alignRows(rows).map((row) => `  ${row}`)];
}

function place({ path, start }: Span, shown: (path: string) => string): string {
  return `${shown(path)}:${start.line}:${start.column}`;
}

function what({ form, label, words, anchor }: FoundReference): string {
  if (form === "manifest" || form === "glossary") return label;
  if (form === "relation") return words === "" ? label : `${label}: ${words}`;
  const heading = anchor === undefined ? "" : ` to #${anchor}`;
  return `text${heading}${words === "" ? "" : ` “${words}”`}`;
}

function otherEnd({ form, other, target }: FoundReference): string {
  if (form === "manifest" || form === "glossary") return form;
  if (other === undefined) return `${target} (leads nowhere)`;
  return other.number === undefined ? other.id : `${other.number} ${other.id}`;
}
