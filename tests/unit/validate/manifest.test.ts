import { describe, expect, it } from "vitest";
import { compileTexts } from "../../support/compile-texts.ts";

const start = 'title: T\ndate: "2026-01-01"\npublisher: { name: N }\nlines: [care]\n';

describe("the manifest's defaults", () => {
  it.each([
    ["fr", "LS", "En clair", "soutient"],
    ["pt-BR", "LE", "Em palavras simples", "apoia"],
    ["de", "SL", "In plain words", "supports"],
  ])("are worded in %s", (language, short, heading, label) => {
    const { manifest } = compileTexts({ "agenda.yml": `${start}language: ${language}\n` }).value;
    expect(manifest.labels.line?.short).toBe(short);
    expect(manifest.plainWordsHeading).toBe(heading);
    expect(manifest.relationTypes.find(({ id }) => id === "supports")?.label).toBe(label);
  });

  it("stand for a language that only looks like one", () => {
    const { manifest } = compileTexts({ "agenda.yml": `${start}language: constructor\nlines: [` }).value;
    expect(manifest.labels.line?.short).toBe("SL");
  });

  it("give way to the publisher's own labels and relation types", () => {
    const own =
      "language: en\nlabels:\n  line: { name: Path, plural: Paths }\nrelation-types:\n  - { id: helps, label: helps }\n";
    const { manifest } = compileTexts({ "agenda.yml": start + own }).value;
    expect(manifest.labels.line).toEqual({ name: "Path", plural: "Paths" });
    const helps = manifest.relationTypes.filter(({ id }) => id === "helps");
    expect(helps).toMatchObject([{ label: "helps", inverse: "helps", symmetric: true }]);
  });
});

describe("what is in doubt", () => {
  const doubts = (text: string): string[] =>
    [...compileTexts({ "agenda.yml": text }).value.manifestDoubts].sort();

  it("is nothing in a manifest that is right", () => {
    expect(doubts(`${start}language: en\n`)).toEqual([]);
  });

  it("is each key that is wrong or missing", () => {
    expect(doubts(`${start}language: english\nscales: [{ id: Local, title: Local }]\n`)).toEqual([
      "language",
      "scales",
    ]);
    expect(doubts(start)).toEqual(["language"]);
  });

  it("is everything where the manifest can't be read", () => {
    for (const text of ["", "- a", "title: [", "just text"]) expect(doubts(text)).toContain("lines");
  });
});
