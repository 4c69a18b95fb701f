import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { PlacedSection } from "../../../src/core/agenda.ts";
import { wordsIn } from "../../../src/core/text-of.ts";
import { compileTexts, sectionText } from "../../support/compile-texts.ts";

const commons = sectionText(
  ["id: commons", "kind: line", "title: Keep the commons", "short: C", "dimension: d", "summary: s"],
  "## Rooms & gardens\n\nFor all.",
);

function care(body: string, ...more: string[]): string {
  const keys = [
    "id: care",
    "kind: line",
    "title: Care for each other",
    "short: C",
    "dimension: d",
    "summary: s",
  ];
  return sectionText([...keys, ...more], body);
}

function compileCare(body: string, texts: Readonly<Record<string, string>> = {}): PlacedSection {
  const all = { "1-care/index.md": care(body), "2-commons/index.md": commons, ...texts };
  const section = compileTexts(all).value.byId.get("care");
  if (section === undefined) throw new Error("The agenda has no care.");
  return section;
}

/** "term:words" for each use of a term that was marked. */
function termsIn({ content }: PlacedSection): string[] {
  const found: string[] = [];
  visit(content, "termReference", ({ term, value }) => {
    found.push(`${term}:${value}`);
  });
  return found;
}

function glossary(...terms: string[]): Record<string, string> {
  return { "glossary.yml": terms.map((term) => `- { ${term}, definition: D }\n`).join("") };
}

describe("the words of a reference without its own", () => {
  it("are number and title, the heading, or what was typed", () => {
    const section = compileCare(
      "See [[commons]], [[commons#rooms--gardens]], [[nobody]] and [[commons|them]].",
    );
    expect(wordsIn(section.content)).toBe("See SL 2, Keep the commons, Rooms & gardens, nobody and them.");
  });
});

describe("terms of the glossary", () => {
  const bank = "id: time-bank, term: time bank, aliases: [banks of time], acronym: TB";

  it("are marked at their first use in a section", () => {
    const section = compileCare(
      "A time bank is no bank. A Time Bank counts hours.\n\nTime\nbanks.",
      glossary(bank),
    );
    expect(termsIn(section)).toEqual(["time-bank:time bank"]);
  });

  it("are the longest that fit, over a line's end as well", () => {
    const terms = glossary("id: time, term: time", bank, "id: bank, term: bank");
    expect(termsIn(compileCare("A time\nbank, a bank, some time.", terms))).toEqual([
      "time-bank:time\nbank",
      "bank:bank",
      "time:time",
    ]);
  });

  it("are not marked in headings, links, references and code", () => {
    const body =
      "## A time bank\n\n[a time bank](https://example.org), [[commons|a time bank]], `time bank`\n\n    time bank\n\n*time bank*";
    const section = compileCare(body, glossary(bank));
    expect(termsIn(section)).toEqual(["time-bank:time bank"]);
    visit(section.content, "emphasis", ({ children }) => {
      expect(children.map(({ type }) => type)).toEqual(["termReference"]);
    });
  });

  it("are whole words", () => {
    expect(termsIn(compileCare("Overtime banks, time-bank, time bankers.", glossary(bank)))).toEqual([]);
    expect(termsIn(compileCare("L'économie, écono.", glossary("id: eco, term: écono")))).toEqual([
      "eco:écono",
    ]);
  });

  it("have acronyms that count only as they are written", () => {
    const it = glossary("id: information-technology, term: information technology, acronym: IT");
    expect(termsIn(compileCare("We use it. We use IT.", it))).toEqual(["information-technology:IT"]);
  });

  it("are not marked where the manifest turns that off", () => {
    const manifest =
      'title: T\ndate: "2026-01-01"\nlanguage: en\npublisher: { name: N }\nlines: [care, commons]\noutput: { link-terms: false }\n';
    const texts = { ...glossary(bank), "agenda.yml": manifest };
    expect(termsIn(compileCare("A time bank.", texts))).toEqual([]);
  });
});

describe("the plain statement", () => {
  it("is what stands under its heading, up to the next of its level", () => {
    const body =
      "Before.[^n]\n\n## In  *plain* words\n\nOne. See [[commons]].\n\n### More\n\nTwo.\n\n[^n]: A note.\n\n## After\n\nThree.";
    const { plain, content } = compileCare(body);
    expect(plain?.text).toBe("One. See SL 2, Keep the commons.\n\nMore\n\nTwo.");
    expect(content.children.map(({ type }) => type)).toEqual([
      "paragraph",
      "footnoteDefinition",
      "heading",
      "paragraph",
    ]);
    expect(plain?.span.start).toMatchObject({ line: 14, column: 1 });
    expect(plain?.span.end.line).toBe(18);
  });

  it("is absent where nothing stands under the heading, or there is none", () => {
    expect(compileCare("Before.\n\n## In plain words\n\n## After").plain).toBeUndefined();
    expect(compileCare("Before.").plain).toBeUndefined();
  });

  it("has the heading of the agenda's language", () => {
    const manifest =
      'title: T\ndate: "2026-01-01"\nlanguage: pt-BR\npublisher: { name: N }\nlines: [care, commons]\n';
    const section = compileCare("Antes.\n\n## EM PALAVRAS SIMPLES\n\nCuidamos.", { "agenda.yml": manifest });
    expect(section.plain?.text).toBe("Cuidamos.");
  });
});

describe("relations", () => {
  it("are seen from both ends, by their labels and inverses", () => {
    const relations = [
      "relations:",
      "  - { type: depends-on, to: commons, note: Rooms. }",
      "  - { type: tension-with, to: commons }",
      "  - { type: supports, to: care }",
      "  - { type: supports, to: nobody }",
    ];
    const { value } = compileTexts({
      "1-care/index.md": care("x", ...relations),
      "2-commons/index.md": commons,
    });
    const seen = (id: string): string[] =>
      (value.byId.get(id)?.links ?? []).map(
        ({ direction, label, other }) => `${direction} ${label} ${other}`,
      );
    expect(seen("care")).toEqual(["outgoing depends on commons", "outgoing in tension with commons"]);
    expect(seen("commons")).toEqual(["incoming required by care", "incoming in tension with care"]);
    expect(value.relations[0]?.note).toBe("Rooms.");
  });
});

describe("bodies", () => {
  it("stay as they were parsed: places and terms are put into a copy", () => {
    const section = compileCare(
      "See [[commons]] and a time bank.",
      glossary("id: time-bank, term: time bank"),
    );
    expect(wordsIn(section.body)).toBe("See and a time bank.");
  });
});
