import type { FootnoteDefinition, FootnoteReference } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { walk } from "../core/walk.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const circularFootnote: Rule = {
  meta: {
    code: "AG335",
    name: "circular-footnote",
    severity: "warning",
    summary: "A footnote that calls itself, or another one that calls it",
    docs: {
      what: "Finds footnotes whose text calls the note that it stands in, by itself or through other notes.",
      why: "Readers who follow the number come back to where they were, and learn nothing new. Most often one of the labels is a slip.",
      bad: timeBank({
        body: "An hour is an hour[^hour].\n\n[^hour]: Whatever the work[^work].\n\n[^work]: See the first note[^hour].",
      }),
      good: timeBank({
        body: "An hour is an hour[^hour].\n\n[^hour]: Whatever the work[^work].\n\n[^work]: Cooking, driving, listening.",
      }),
      fix: "Take the call out of the note, or write the label of the note that is meant.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) yield* circlesIn(section);
  },
};

/** Each circle is one finding, at the call that closes it. */
function* circlesIn(section: PlacedSection): Iterable<Finding> {
  const definitions = nodesOf(section, "footnoteDefinition");
  if (definitions.length === 0) return;
  const calls = new Map<string, readonly FootnoteReference[]>();
  // Of two notes with one label, the first counts.
  for (const note of definitions) if (!calls.has(note.identifier)) calls.set(note.identifier, callsIn(note));
  const state = new Map<string, "open" | "done">();
  for (const start of calls.keys()) {
    const path = [{ label: start, next: 0 }];
    if (state.has(start)) continue;
    state.set(start, "open");
    // A chain of notes may be too long for recursion.
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const call = calls.get(top.label)?.[top.next++];
      if (call === undefined) {
        state.set(top.label, "done");
        path.pop();
      } else if (state.get(call.identifier) === "open") yield circle(section, call, top.label);
      else if (!state.has(call.identifier) && calls.has(call.identifier)) {
        state.set(call.identifier, "open");
        path.push({ label: call.identifier, next: 0 });
      }
    }
  }
}

function callsIn(note: FootnoteDefinition): FootnoteReference[] {
  const calls: FootnoteReference[] = [];
  walk(note, (node) => {
    if (node.type === "footnoteReference") calls.push(node);
  });
  return calls;
}

function circle({ path }: PlacedSection, call: FootnoteReference, label: string): Finding {
  const isOwn = call.identifier === label;
  return {
    span: spanOf(path, call),
    message: `The note \`${call.label ?? call.identifier}\` ${isOwn ? "calls itself" : "is called from a note that hangs on it"}, so it leads readers in a circle.`,
    hint: "Take the call out, or write the label of the note that is meant.",
  };
}
