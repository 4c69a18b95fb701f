import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaFiles } from "../../src/core/source.ts";
import { isRefusal } from "../../src/edit/refusal.ts";
import { renamedFiles } from "../../src/edit/rename/apply.ts";
import { planRename } from "../../src/edit/rename/plan.ts";
import { compileAgenda } from "../../src/pipeline.ts";

const manifest = `title: T
date: "2026-03-01"
language: en
publisher: { name: Us }
lines:
  - care # the first
  - "commons"
scales: []
actors: []
`;

const line = (id: string, rest: string) =>
  `---\nid: ${id}\nkind: line\ntitle: ${id}\nshort: ${id}\ndimension: d\nsummary: S.\n${rest}`;

/** Ways to name the line care, the strategy bank or nothing, in a body. */
const mention = fc.constantFrom(
  "[[care]]",
  "[[ care ]]",
  "[[care#top|the care]]",
  "[[bank|care\nand more]]",
  "[care](../1-care/index.md)",
  "[care](../1-care/)",
  "[x](<../1-care/index.md#top> 'care')",
  "[bank](/1-care/strategies/bank.md)",
  "`[[care]]`",
  "\\[[care]]",
  "care",
  "[[commons]]",
  "> [[care]]",
  "- [[care]]",
  "| a |\n| - |\n| [[care\\|x]] |",
  "[by name][r]\n\n[r]: ../1-care/index.md",
);
const body = fc.array(mention, { maxLength: 8 }).map((parts) => parts.join("\n\n"));
const relations = fc.constantFrom(
  "",
  "relations: [{ type: supports, to: care }]\n",
  "relations:\n  - type: see-also # c\n    to: 'care'\n",
  'relations:\n  - { to: "care", type: supports, note: care }\n',
);
const aliases = fc.constantFrom(
  "",
  "aliases: [tenderness]\n",
  "aliases:\n  - tenderness # old\n",
  "aliases: []\n",
);

const agenda = fc
  .record({ relations, aliases, first: body, second: body, third: body })
  .map(({ relations: declared, aliases: former, first, second, third }): AgendaFiles => {
    const sources = [
      { path: "1-care/index.md", text: `${line("care", former)}---\n\n${first}\n` },
      {
        path: "1-care/strategies/bank.md",
        text: `---\nid: bank\nkind: strategy\ntitle: B\nscales: []\nactors: []\n${declared}---\n\n${second}\n`,
      },
      {
        path: "2-commons/index.md",
        text: `${line("commons", declared)}---\r\n\r\n${third.replaceAll("\n", "\r\n")}\r\n`,
      },
      { path: "agenda.yml", text: manifest },
      { path: "glossary.yml", text: "- { id: t, term: t, definition: D., home: care }\n" },
    ];
    return { sources, assets: [] };
  });

function renamed(files: AgendaFiles, from: string, id: string): AgendaFiles {
  const { value, diagnostics } = compileAgenda(files, []);
  const section = value.byId.get(from);
  if (section === undefined) throw new Error(`no ${from}`);
  const doubtful = new Set(
    diagnostics.filter(({ code }) => code.startsWith("AG0")).map(({ span }) => span.path),
  );
  const plan = planRename({ agenda: value, files, section, id, doubtful });
  if (isRefusal(plan)) throw new Error(plan.refused);
  return renamedFiles(files, plan);
}

/** What each reference means: where it leads, whatever it is called. */
function meanings(files: AgendaFiles): string[] {
  const { value } = compileAgenda(files, []);
  const name = (id: string | undefined): string => (id === "kindness" ? "care" : (id ?? "nothing"));
  return value.references.map(
    ({ form, from, found, words }) => `${form} ${name(from)} ${name(found)} ${words}`,
  );
}

describe("renaming", () => {
  it("changes no reference's meaning, and there and back gives the same texts but for the aliases", () => {
    fc.assert(
      fc.property(agenda, (files) => {
        const there = renamed(files, "care", "kindness");
        expect(meanings(there).sort()).toEqual(meanings(files).sort());
        const texts = there.sources.map(({ text }) => text).join("\n");
        expect(texts).not.toMatch(/(?<![`\\])\[\[ ?care/);
        const back = renamed(there, "kindness", "care");
        const plain = ({ sources }: AgendaFiles) =>
          sources.map(({ path, text }) => [path, text.replace(/aliases:.*\n( {2}- .*\n)*/, "")]);
        expect(plain(back)).toEqual(plain(files));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
