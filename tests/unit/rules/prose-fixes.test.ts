import { describe, expect, it } from "vitest";
import { fixFiles } from "../../../src/fix/fix-files.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../src/pipeline.ts";
import { withExample } from "../../support/example-agenda.ts";

const path = "1-care/walks.md";
const head = "---\nid: walks\nkind: section\ntitle: Walks\n---\n\n";

const glossary = `- id: time-bank
  term: time bank
  avoid: [hour exchange]
  definition: A place where hours of work are given and taken.
- id: gross-national-product
  term: gross national product
  acronym: GNP
  definition: The value of all that a country makes and sells in a year.
`;

/** The text of a section after all fixes, the unsafe ones too. */
function fixed(body: string): Promise<string> {
  return withExample({ [path]: `${head}${body}\n`, "glossary.yml": glossary }, async (folder) => {
    const { value } = await readAgenda(folder);
    const { files } = fixFiles(value, (one) => compileAgenda(one).diagnostics, { unsafe: true });
    const text = files.sources.find((source) => source.path === path)?.text ?? "";
    return text.slice(head.length).trimEnd();
  });
}

describe("fixes in prose", () => {
  it("write references for numbers, and keep what stands between them", async () => {
    expect(await fixed("- As SL 1 and\n  2 say,\n  Strategic Line 2 first.")).toBe(
      "- As [[care]] and\n  [[commons]] say,\n  [[commons]] first.",
    );
  });

  it("leave numbers alone that marks run through, and ranges", async () => {
    const text = "The *Strategic Line* 2, and SL 1–2.";
    expect(await fixed(text)).toBe(text);
  });

  it("write the glossary's term, with a capital where one stood", async () => {
    expect(await fixed("Hour exchange or hour exchange?")).toBe("Time bank or time bank?");
  });

  it("spell an acronym out once", async () => {
    expect(await fixed("The GNP grows. A GNP is no aim.")).toBe(
      "The gross national product (GNP) grows. A GNP is no aim.",
    );
  });
});
