import { describe, expect, it } from "vitest";
import type { Allowance } from "../../../src/core/allowance.ts";
import { parseAgenda } from "../../../src/parse/agenda.ts";
import { parseSection } from "../../../src/parse/section.ts";

function read(path: string, text: string): readonly Allowance[] {
  return parseAgenda({ sources: [{ path, text }], assets: [] }).value.allowances;
}

/** The words that an allowance counts for. */
function counted(text: string, path = "1-care/index.md"): string[] {
  return read(path, text).map(({ scope }) => text.slice(scope.start.offset, scope.end.offset).trim());
}

const head = "---\nid: care\ntitle: Care\n---\n";

describe("a comment in a text", () => {
  it("names rules by name or code, and says why", () => {
    const [first] = read(
      "a.md",
      `${head}\nWater.\n\n<!-- allow unused-term, AG201: it is\n  for 2027 -->\nSoil.\n`,
    );
    expect(first?.rules.map(({ id }) => id)).toEqual(["unused-term", "AG201"]);
    expect(first?.reason).toBe("it is for 2027");
    expect(first?.rules[1]?.span.start).toMatchObject({ line: 8, column: 25 });
  });

  it("counts for the block that follows", () => {
    expect(counted(`${head}\nWater.\n\n<!-- allow raw-html: x -->\n\nSoil\nand air.\n\nFire.\n`)).toEqual([
      "Soil\nand air.",
    ]);
    expect(
      counted(
        `${head}\nWater.\n\n<!-- allow raw-html: x -->\n<!-- allow a-b: y -->\n- Soil\n- Air\n\nFire.\n`,
      ),
    ).toEqual(["- Soil\n- Air", "- Soil\n- Air"]);
  });

  it("counts for the paragraph, the heading or the table's row that it stands in", () => {
    expect(counted(`${head}\nWater.\n\nSoil <!-- allow raw-html: x --> and\nair.\n\nFire.\n`)).toEqual([
      "Soil <!-- allow raw-html: x --> and\nair.",
    ]);
    expect(counted(`${head}\nWater.\n\n## Soil <!-- allow raw-html: x -->\n\nFire.\n`)).toEqual([
      "## Soil <!-- allow raw-html: x -->",
    ]);
    const table = `${head}\nWater.\n\n| A | B |\n| - | - |\n| 1 | 2 <!-- allow raw-html: x --> |\n| 3 | 4 |\n`;
    expect(counted(table)).toEqual(["| 1 | 2 <!-- allow raw-html: x --> |"]);
  });

  it("counts for the whole file at the top", () => {
    const text = `${head}\n<!-- A note. -->\n<!-- allow raw-html: x -->\n\nWater.\n`;
    expect(counted(text)).toEqual([text.trim()]);
  });

  it("counts for nothing where nothing follows", () => {
    expect(counted(`${head}\nWater.\n\n<!-- allow raw-html: x -->\n`)).toEqual([""]);
  });

  it("is an ordinary one where it reads like prose or is code", () => {
    expect(
      read("a.md", `${head}\n<!-- allow me -->\n<!-- allow the council to speak: it must -->\n`),
    ).toEqual([]);
    expect(
      read("a.md", `${head}\nWater.\n\n\`<!-- allow raw-html: x -->\`\n\n    <!-- allow raw-html: x -->\n`),
    ).toEqual([]);
  });

  it("leaves no trace in the tree, in headings and in anchors", () => {
    const text = `${head}\n<!-- One. -->\nWater <!-- two --> and soil.\n\n## Air <!-- allow raw-html: x -->\n\n<!-- three\n\nfour -->\n\n<b>Fire</b>\n`;
    const { section } = parseSection({ path: "a.md", text });
    expect(JSON.stringify(section.body)).not.toMatch(/<!--|-->|two|three|four/);
    expect(JSON.stringify(section.body)).toContain("<b>");
    expect(section.headings.map(({ text, anchor }) => [text, anchor])).toEqual([["Air", "air"]]);
    const [paragraph] = section.body.children;
    expect(paragraph).toMatchObject({
      type: "paragraph",
      children: [{ value: "Water" }, { value: " and soil." }],
    });
  });
});

describe("a comment in YAML", () => {
  it("counts for the key on the next line, with all that is under it", () => {
    const text = "title: A\n# allow a-b: x\n\n# Another.\nlines:\n  - one\n  - two\nback: []\n";
    expect(counted(text, "agenda.yml")).toEqual(["lines:\n  - one\n  - two"]);
  });

  it("counts for the item on the next line", () => {
    const text = "- id: a\n  term: A\n# allow unused-term: x\n- id: b\n  term: B\n- id: c\n  term: C\n";
    expect(counted(text, "glossary.yml").map((words) => words.replace(/^- /, ""))).toEqual([
      "id: b\n  term: B",
    ]);
  });

  it("counts for the line that it ends, and for no more than the first key at the top", () => {
    expect(counted("title: A # allow a-b: x\nlanguage: en\n", "agenda.yml")).toEqual(["title: A"]);
    expect(counted("# allow a-b: x\ntitle: A\nlanguage: en\n", "agenda.yml")).toEqual(["title: A"]);
  });

  it("works in front matter", () => {
    const text = "---\nid: a\n# allow a-b: x\ntitle: Care\n---\n\nWater.\n";
    expect(counted(text)).toEqual(["title: Care"]);
    expect(read("a.md", text)[0]?.span.start).toMatchObject({ line: 3, column: 1 });
  });

  it("is none inside a value", () => {
    const text =
      'title: "A # allow a-b: x"\ndescription: |\n  # allow a-b: x\n  Soil.\nback: [ # allow c-d: y\n  one]\n';
    expect(read("agenda.yml", text).map(({ rules }) => rules[0]?.id)).toEqual(["c-d"]);
  });
});

describe("what is deleted with a comment", () => {
  it.each([
    ["\nWater.\n\n<!-- allow raw-html: x -->\nSoil.\n", "\nWater.\n\nSoil.\n"],
    ["\nWater <!-- allow raw-html: x --> and soil.\n", "\nWater and soil.\n"],
    ["\r\nWater.\r\n\r\n<!-- allow raw-html: x -->\r\nSoil.\r\n", "\r\nWater.\r\n\r\nSoil.\r\n"],
  ])("is the line that it has for itself, or the space before it: %j", (body, left) => {
    const text = `${head}${body}`;
    const { start, end } = read("a.md", text)[0]?.removal ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(text.slice(0, start.offset) + text.slice(end.offset)).toBe(`${head}${left}`);
  });
});
