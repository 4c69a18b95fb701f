import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RunMemory } from "../../src/cache/run-memory.ts";
import type { AgendaFiles } from "../../src/core/source.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { type Compiled, compileAgenda } from "../../src/pipeline.ts";

/** What an author may do to a text: from slips of the pen to what changes how other sections are called. */
const insertions = [
  "",
  "\n## Care\n\n",
  " [[time-bank]] ",
  " [[nowhere]] ",
  " [out](../nowhere.md) ",
  " Strategic Line 2 ",
  " SL 1 and 2 ",
  " NGO ",
  "\ntitle: Another title\n",
  "\naliases: [hours]\n",
  "\nlines: [commons, care]\n",
  " <b>bold</b> ",
  " [^1] ",
  "<!-- allow bare-number: a quotation -->",
  "---\n",
  "é",
];

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 5, 40, 100_000),
  insert: fc.constantFrom(...insertions),
});

type Edit = { file: number; at: number; remove: number; insert: string };

function changed(files: AgendaFiles, { file, at, remove, insert }: Edit): AgendaFiles {
  const index = file % files.sources.length;
  const sources = files.sources.flatMap((source, position) => {
    if (position !== index) return [source];
    const { path, text } = source;
    const from = Math.floor(at * text.length);
    const edited = text.slice(0, from) + insert + text.slice(from + remove);
    return edited === "" ? [] : [{ path, text: edited }];
  });
  return { ...files, sources };
}

/** Everything that findings, comments and references say, their places included, whether those were worked out or not. */
function said({ diagnostics, allowances, value }: Compiled): string {
  const references = value.references.map((reference) => {
    const { from, form, wants, target, anchor, words, found, via, span, targetSpan } = reference;
    return { from, form, wants, target, anchor, words, found, via, span, targetSpan };
  });
  return JSON.stringify({ diagnostics, allowances, references }, null, 1);
}

describe("the cache", () => {
  it("never changes what is found, whatever is edited between runs", async () => {
    const { value } = await readAgenda("tests/fixtures/example");
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const kept = new Map<string, Uint8Array>();
        let files: AgendaFiles = value;
        for (const one of [undefined, ...edits]) {
          if (one !== undefined) files = changed(files, one);
          const memory = new RunMemory("agenda", (name) => kept.get(name) ?? new Uint8Array());
          const cached = compileAgenda(files, undefined, memory);
          const fresh = compileAgenda(files);
          expect(said(cached)).toBe(said(fresh));
          for (const [name, bytes] of memory.changedFiles()) kept.set(name, bytes);
        }
      }),
      { numRuns: 120 },
    );
  });
});
