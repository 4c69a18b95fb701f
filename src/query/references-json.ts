import { nameOf } from "./section-name.ts";
import type { FoundReference, SectionReferences } from "./types.ts";

/** References for programs. Lines and columns count from 1, offsets from 0. */
export function referencesJson(references: SectionReferences, shown: (path: string) => string): string {
  const { section, incoming, outgoing } = references;
  const entry = ({ form, label, words, anchor, other, target, span }: FoundReference) => ({
    form,
    label: label === "" ? undefined : label,
    words: words === "" ? undefined : words,
    target,
    anchor,
    section: other,
    path: shown(span.path),
    start: span.start,
    end: span.end,
  });
  const data = {
    version: 1,
    section: { ...nameOf(section), path: shown(section.path) },
    incoming: incoming.map(entry),
    outgoing: outgoing.map(entry),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
