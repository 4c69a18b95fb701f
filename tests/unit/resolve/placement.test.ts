import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../src/core/agenda.ts";
import { compileTexts, sectionText } from "../../support/compile-texts.ts";

function lineOf(id: string): string {
  return sectionText([
    `id: ${id}`,
    "kind: line",
    `title: ${id}`,
    `short: ${id}`,
    "dimension: d",
    "summary: s",
  ]);
}

function strategy(id: string, ...more: string[]): string {
  return sectionText([`id: ${id}`, "kind: strategy", `title: ${id}`, "scales: []", "actors: []", ...more]);
}

function section(id: string, ...more: string[]): string {
  return sectionText([`id: ${id}`, "kind: section", `title: ${id}`, ...more]);
}

const lines = { "1-care/index.md": lineOf("care"), "2-commons/index.md": lineOf("commons") };

/** "S 1.2 time-bank": every section with its number, in reading order. */
function order({ sections }: Agenda): string[] {
  return sections.map(({ id, number }) => (number === undefined ? id : `${number} ${id}`));
}

function placed(texts: Readonly<Record<string, string>>): Agenda {
  return compileTexts({ ...lines, ...texts }).value;
}

describe("the order of an agenda", () => {
  it("follows the manifest, the folders, `order`, and then the paths", () => {
    const agenda = placed({
      "agenda.yml":
        'title: T\ndate: "2026-01-01"\nlanguage: en\npublisher: { name: N }\nfront: [foreword]\nlines: [commons, care]\nback: [thanks]\n',
      "thanks.md": section("thanks"),
      "foreword.md": section("foreword"),
      "stray.md": section("stray"),
      "issues/debt.md": sectionText(["id: debt", "kind: issue", "title: Debt", "role: force"]),
      "themes/gender.md": sectionText(["id: gender", "kind: theme", "title: Gender", "lines: [care]"]),
      "1-care/strategies/b.md": strategy("b", "order: 5"),
      "1-care/strategies/a.md": strategy("a", "order: 10"),
      "1-care/strategies/c.md": strategy("c"),
      "1-care/values.md": section("values", "order: 2"),
      "1-care/history.md": section("history", "order: 1"),
    });
    expect(order(agenda)).toEqual([
      "foreword",
      "SL 1 commons",
      "SL 2 care",
      "history",
      "values",
      "S 2.1 b",
      "S 2.2 a",
      "S 2.3 c",
      "debt",
      "gender",
      "thanks",
      "stray",
    ]);
    expect(agenda.unplaced.map(({ id }) => id)).toEqual(["stray"]);
  });

  it("puts parts right after what they are part of, and numbers them below it", () => {
    const agenda = placed({
      "1-care/strategies/a.md": strategy("a", "part-of: d"),
      "1-care/strategies/b.md": strategy("b"),
      "1-care/strategies/c.md": strategy("c", "part-of: a"),
      "1-care/strategies/d.md": strategy("d"),
      "1-care/strategies/e.md": strategy("e", "part-of: d"),
    });
    expect(order(agenda)).toEqual([
      "SL 1 care",
      "S 1.1 b",
      "S 1.2 d",
      "S 1.2.1 a",
      "S 1.2.1.1 c",
      "S 1.2.2 e",
      "SL 2 commons",
    ]);
    expect(agenda.byId.get("c")?.partOf).toBe("a");
  });

  it("cuts a circle of parts open, and loses none of them", () => {
    const { value, diagnostics } = compileTexts({
      ...lines,
      "1-care/strategies/a.md": strategy("a", "part-of: c"),
      "1-care/strategies/b.md": strategy("b", "part-of: a"),
      "1-care/strategies/c.md": strategy("c", "part-of: b"),
      "1-care/strategies/d.md": strategy("d", "part-of: d"),
    });
    expect(order(value)).toEqual([
      "SL 1 care",
      "S 1.1 d",
      "S 1.2 a",
      "S 1.2.1 b",
      "S 1.2.1.1 c",
      "SL 2 commons",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(["AG203", "AG204"]));
  });

  it("does not take a part into another line", () => {
    const agenda = placed({
      "1-care/strategies/a.md": strategy("a", "part-of: b"),
      "2-commons/strategies/b.md": strategy("b"),
    });
    expect(order(agenda)).toEqual(["SL 1 care", "S 1.1 a", "SL 2 commons", "S 2.1 b"]);
  });

  it("hangs a section on the nearest line above it, and each line on itself", () => {
    const agenda = placed({
      "1-care/deep/er/note.md": section("note"),
      "2-commons/water.md": lineOf("water"),
      "2-commons/strategies/wells.md": strategy("wells"),
      "air.md": lineOf("air"),
    });
    const hangsOn = (id: string): string | undefined => agenda.byId.get(id)?.line;
    expect(["note", "water", "wells", "air"].map(hangsOn)).toEqual(["care", "water", "commons", "air"]);
  });

  it("numbers other kinds where the manifest gives them a short label", () => {
    const agenda = placed({
      "agenda.yml":
        'title: T\ndate: "2026-01-01"\nlanguage: fr\npublisher: { name: N }\nlines: [care, commons]\nlabels:\n  principle: { name: Principe, plural: Principes, short: P }\n',
      "1-care/trust.md": sectionText(["id: trust", "kind: principle", "title: Trust"]),
      "2-commons/sharing.md": sectionText(["id: sharing", "kind: principle", "title: Sharing"]),
    });
    expect(order(agenda)).toEqual(["LS 1 care", "P 1 trust", "LS 2 commons", "P 2 sharing"]);
  });
});
