import { describe, expect, it } from "vitest";
import { compileTexts, sectionText } from "../../support/compile-texts.ts";
import { line } from "../../support/example-agenda.ts";

const path = "1-care/strategies/time-bank.md";
const keys = {
  id: "time-bank",
  kind: "strategy",
  title: "Open a time bank",
  order: "10",
  scales: "[local]",
  actors: "[neighbours]",
};

/** What is found, of all rules but those about plain words and relations, where one key of a strategy is written otherwise. */
function found(change: Readonly<Record<string, string>>) {
  const frontMatter = Object.entries({ ...keys, ...change }).map(([key, value]) => `${key}: ${value}`);
  const { diagnostics } = compileTexts({
    "1-care/index.md": sectionText([
      "id: care",
      "kind: line",
      "title: Take care of each other",
      "short: Care",
    ]),
    [path]: sectionText(frontMatter),
    "sources.yml": "- { id: cahn-2004, type: book, title: No More Throw-Away People }\n",
  });
  return diagnostics.filter(
    ({ span, code }) => span.path === path && /^AG[012]/.test(code) && code !== "AG245",
  );
}

describe("a value that is wrong has one finding, which says how it is written", () => {
  it.each([
    [{ scales: "local, local" }, "AG103", "Write it as `[local, local]`."],
    [{ scales: "\n  -local" }, "AG103", "Write it as `[local]`."],
    [{ scales: "\n  • local" }, "AG103", "Write it as `[local]`."],
    [{ actors: "neighbours]" }, "AG103", "Write it as `[neighbours]`."],
    [{ order: '"40"' }, "AG103", "Write it without quotation marks: `40`."],
    [{ order: "40,5" }, "AG103", "Write it with a point: `40.5`."],
    [{ title: "2030" }, "AG103", 'Put it into quotation marks: "2030".'],
    [
      { indicators: "Hours that are given in a year" },
      "AG103",
      "Write each on a line of its own, after `- `.",
    ],
    [{ relations: "[care]" }, "AG103", "Say how the two are related: `{ type: supports, to: care }`."],
    [
      { relations: "[{ type: supports, to: care, note: It, too, helps }]" },
      "AG102",
      '`note: "It, too, helps"`',
    ],
    [{ history: "[{ date: 24/11/2026, note: Adopted. }]" }, "AG105", "Write it as `2026-11-24`."],
    [{ history: "[{ date: 3.4.2026, note: Adopted. }]" }, "AG105", "Write it as `2026-04-03`."],
    [{ history: "[{ date: 2026/4/3, note: Adopted. }]" }, "AG105", "Write it as `2026-04-03`."],
    [{ history: "[{ date: 04/03/2026, note: Adopted. }]" }, "AG105", "Write the year first"],
    [{ actors: "[Neighbours]" }, "AG208", "Did you mean `neighbours`?"],
    [{ relations: "[{ type: supports, to: SL 1 }]" }, "AG201", "Did you mean `care`"],
    [{ addresses: "[Take care of each other]" }, "AG201", "Did you mean `care`"],
    [{ sources: "[Cahn 2004]" }, "AG207", "Did you mean `cahn-2004`?"],
  ])("%j", (change, code, hint) => {
    const findings = found(change as Record<string, string>);
    expect(findings.map(line)).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code });
    expect(findings[0]?.hint).toContain(hint);
  });

  it.each([
    [{ kind: "strategy\u00a0" }, "AG108", "`strategy`"],
    [{ id: "time-\u200bbank" }, "AG105", "`time-bank`"],
    [{ status: "\u2060proposed" }, "AG104", "`proposed`"],
    [{ scales: "[lo\u00adcal]" }, "AG208", "`local`"],
    [{ sources: "[cahn-\u200b2004]" }, "AG207", "`cahn-2004`"],
    [{ relations: "[{ type: supports, to: ca\u200bre }]" }, "AG201", "`care`"],
  ])("and is told of a character that nobody sees: %j", (change, code, name) => {
    const findings = found(change as Record<string, string>);
    expect(findings.map(line)).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code });
    expect(findings[0]?.hint).toContain("can't be seen");
    expect(findings[0]?.hint).toContain(name);
  });

  it("even where two parts of a schema ask the same of it", () => {
    const { diagnostics } = compileTexts({
      "agenda.yml":
        'title: Town\ndate: "2026-03-01"\nlanguage: en\npublisher: { name: Town }\nlines: care, commons\n',
    });
    const wrong = diagnostics.filter(({ code }) => code === "AG103");
    expect(wrong.map(({ hint }) => hint)).toEqual(["Write it as `[care, commons]`."]);
  });

  it("and an address without its scheme gets one", () => {
    const { diagnostics } = compileTexts({
      "sources.yml": "- { id: a, type: webpage, title: A, URL: www.example.org/a }\n",
    });
    expect(diagnostics.find(({ code }) => code === "AG105")?.hint).toContain("`https://www.example.org/a`");
  });
});
