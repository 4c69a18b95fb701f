import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/apply-edits.ts";
import type { AgendaFiles } from "../../src/core/source.ts";
import { chooseFixes } from "../../src/fix/choose.ts";
import { fixFiles } from "../../src/fix/fix-files.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { withExample } from "../support/example-agenda.ts";

/** What a machine can mend, with the rule that mends it. */
const slips: readonly (readonly [rule: string, text: string])[] = [
  ["deprecated-alias", "See [[mutual-aid#in-plain-words|how]] and [[ mutual-aid ]]."],
  ["case-mismatch", "[Land](../2-COMMONS/index.md) is held."],
  ["bare-number", "As SL 1 and\n2 say, and S 2.1."],
  ["alias-for-term", "An Hour exchange or an hour  exchange."],
  ["unexpanded-acronym", "The GNP grows; a GNP is no aim."],
  ["unused-definition", "[nobody]: https://example.org/nobody"],
  ["duplicate-definition", "[two][two]\n\n[two]: https://example.org/1\n[two]: https://example.org/1"],
  ["second-title", "# Walks"],
  ["second-title", "# Another title\n\nText."],
  ["skipped-heading-level", "##### Too deep\n\nText."],
  ["insecure-link", "[One](https://www.example.org/a) or [two](http://www.example.org/b)"],
  ["unused-allowance", "<!-- allow bare-number: there is none -->\n\nText."],
  ["lowered-mandatory-rule", "<!-- allow raw-html: later -->\n\nText."],
  ["unread-mark", "•\ta room\n• a telephone"],
  ["unread-mark", "> ##Rooms\n> for all"],
  ["bold-heading", "**Where we walk**\n\nText."],
  [
    "roundabout-link",
    "[Land](https://github.com/town/agenda/blob/main/agenda/2-commons/index.md#in-plain-words)",
  ],
  ["misspelt-allowance", "<!-- alow bare-number: a quotation -->\n\n“SL 1”"],
];

/** What fixes have to leave alone, wherever it stands. */
const others = [
  "Plain  text,\ttabs.",
  "`[[mutual-aid]]`",
  "```\n# SL 1\n```",
  "> é 😀\n> quoted",
  "- [ ] *a*\n\n  b",
];

const head =
  "---\n# A comment, and keys in no usual order\ntitle:   Walks   # why not\nkind: 'section'\nid: walks\naliases: [ strolls,walks-at-night ]\n---\n\n";
const walks = "1-care/walks.md";
const glossary = `- id: time-bank
  term: time bank
  avoid: [hour exchange]
  definition: A place where hours of work are given and taken.
- id: gross-national-product
  term: gross national product
  acronym: GNP
  definition: The value of all that a country makes and sells in a year.
`;

const bodies = fc.record({
  parts: fc.array(fc.constantFrom(...slips.map(([, text]) => text), ...others), {
    minLength: 1,
    maxLength: 6,
  }),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\uFEFF"),
});

function lint(files: AgendaFiles) {
  return compileAgenda(files).diagnostics;
}

/** The example agenda with walks in it, and an alias of its line to write the id for. */
async function agendaWith(text: string): Promise<AgendaFiles> {
  const files = { [walks]: text, "glossary.yml": glossary };
  const { value } = await withExample(files, readAgenda);
  const sources = value.sources.map(({ path, text: old }) => ({
    path,
    text: path === "1-care/index.md" ? old.replace("\nkind:", "\naliases: [mutual-aid]\nkind:") : old,
  }));
  return { ...value, sources };
}

function walksIn({ sources }: AgendaFiles): string {
  return sources.find(({ path }) => path === walks)?.text ?? "";
}

describe("the fixes of the rules", () => {
  it("are all among those that are tried here", async () => {
    for (const [rule, text] of slips) {
      const found = lint(await agendaWith(`${head}${text}\n`)).filter(({ fix }) => fix !== undefined);
      expect(
        found.map(({ name }) => name),
        text,
      ).toContain(rule);
    }
  });

  it.each([
    ["--fix", false],
    ["--fix --unsafe-fixes", true],
  ])("change nothing when %s runs again, and leave every other byte alone", async (_, unsafe) => {
    await fc.assert(
      fc.asyncProperty(bodies, async ({ parts, lineEnd, mark }) => {
        const text = mark + `${head}${parts.join("\n\n")}\n`.replaceAll("\n", lineEnd);
        const files = await agendaWith(text);
        const once = fixFiles(files, lint, { unsafe });
        const twice = fixFiles(once.files, lint, { unsafe });
        expect(twice.count).toBe(0);
        expect(walksIn(twice.files)).toBe(walksIn(once.files));
        for (const { path, text: before } of files.sources) {
          if (path !== walks) expect(once.files.sources.find((one) => one.path === path)?.text).toBe(before);
        }
        const fixed = walksIn(once.files);
        expect(fixed.startsWith(walksIn(files).slice(0, head.length))).toBe(true);
        for (const part of others.filter((one) => parts.includes(one)))
          expect(fixed).toContain(part.replaceAll("\n", lineEnd));
        keepsWhatItDoesNotEdit(files, unsafe);
      }),
      { numRuns: 25 },
    );
  });
});

/** One round of fixes: what is left when the edits are taken out is what was there before, letter by letter. */
function keepsWhatItDoesNotEdit(files: AgendaFiles, unsafe: boolean): void {
  const before = walksIn(files);
  const edits = chooseFixes(lint(files), { unsafe }).edits.get(walks) ?? [];
  const marked = applyEdits(
    before,
    edits.map((edit) => ({ ...edit, text: "\u0000" })),
  );
  let from = 0;
  for (const kept of marked.split("\u0000")) {
    const at = before.indexOf(kept, from);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at + kept.length;
  }
}
