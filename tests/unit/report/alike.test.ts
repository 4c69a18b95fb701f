import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { Positions } from "../../../src/core/positions.ts";
import { groupAlike } from "../../../src/report/alike.ts";
import { textFormat } from "../../../src/report/text.ts";

function finding(path: string, message: string, code = "AG405"): Diagnostic {
  const span = new Positions(path, "one two").span(0, 3);
  return { code, name: "a-rule", severity: "warning", message, hint: "Read both.", span };
}

const alike = ["a", "b", "c", "d"].map((name) => finding(`${name}.md`, `Nobody has read "${name}" yet.`));

function report(diagnostics: readonly Diagnostic[]): string {
  return textFormat.write({
    diagnostics,
    texts: new Map(),
    shown: (path) => path,
    colour: false,
    metaOf: () => undefined,
    generator: "agenda",
    fails: () => false,
  });
}

describe("findings that say the same", () => {
  it("stand together from four on, where the first one stands", () => {
    const other = finding("a.md", "Something else.", "AG300");
    expect(groupAlike([...alike.slice(0, 2), other, ...alike.slice(2)]).map((group) => group.length)).toEqual(
      [4, 1],
    );
    expect(groupAlike(alike.slice(0, 3)).map((group) => group.length)).toEqual([1, 1, 1]);
  });

  it("keep those apart that say something else, or weigh otherwise", () => {
    const error: Diagnostic = { ...finding("e.md", 'Nobody has read "e" yet.'), severity: "error" };
    expect(groupAlike([...alike, error]).map((group) => group.length)).toEqual([4, 1]);
  });

  it("are told once, with each place and what it quotes", () => {
    const text = report(alike);
    expect(text.match(/Read both\./g)).toHaveLength(1);
    for (const name of "abcd") expect(text).toContain(`${name}.md:1:1 Nobody has read "${name}" yet.`);
    expect(text).toContain("4 warnings in 4 files");
    expect(text).not.toContain("Next:");
  });

  it("are followed by what to do first where there are many", () => {
    const error: Diagnostic = {
      ...finding("e.md", "This is broken.", "AG201"),
      name: "broken",
      severity: "error",
    };
    expect(report([...alike, ...alike, error])).toContain(
      "Next: the errors first, with agenda lint --rule broken.",
    );
  });
});
