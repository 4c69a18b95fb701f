import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue.ts";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { Positions } from "../../../src/core/positions.ts";
import {
  compareWithBaseline,
  makeBaseline,
  readBaseline,
  writeBaseline,
} from "../../../src/settle/baseline.ts";
import { KnownRules } from "../../../src/settle/known-rules.ts";

const known = new KnownRules(catalogue);

function finding(text: string, words: string, from = 0, code = "AG203"): Diagnostic {
  const start = words === "" ? 0 : text.indexOf(words, from);
  const span = new Positions("a.md", text).span(start, start + words.length);
  const meta = known.find(code);
  return { code, name: meta?.name ?? "", severity: "error", message: `About ${words || "all"}.`, span };
}

const text = "one soil two soil three air";
const before = [finding(text, "soil"), finding(text, "soil", 8), finding(text, "air"), finding(text, "")];

function compare(diagnostics: readonly Diagnostic[], current: string) {
  const baseline = readBaseline(
    writeBaseline(makeBaseline({ diagnostics: before, texts: new Map([["a.md", text]]), known })),
  );
  return compareWithBaseline({ diagnostics, texts: new Map([["a.md", current]]), known }, baseline ?? []);
}

describe("a baseline", () => {
  it("takes out every finding that it was made from", () => {
    expect(compare(before, text)).toEqual({ rest: [], stale: 0 });
  });

  it("knows findings again after lines have moved and messages were reworded", () => {
    const moved = `\n\nzero\n\n${text}`;
    const found = [finding(moved, "soil"), finding(moved, "soil", 18), finding(moved, "air")];
    const reworded = found.map((one) => ({ ...one, message: "Said otherwise." }));
    expect(compare([...reworded, finding(moved, "")], moved)).toEqual({ rest: [], stale: 0 });
  });

  it("knows no more findings of a kind than there were", () => {
    const more = `${text} soil`;
    const third = finding(more, "soil", 20);
    expect(compare([...before, third], more).rest).toEqual([third]);
  });

  it("counts what is gone", () => {
    expect(compare(before.slice(1, 3), text)).toEqual({ rest: [], stale: 2 });
  });

  it("holds nothing that makes an output wrong, and takes nothing of it out", () => {
    const broken = finding(text, "air", 0, "AG201");
    const texts = new Map([["a.md", text]]);
    expect(makeBaseline({ diagnostics: [broken], texts, known })).toEqual([]);
    const forged = makeBaseline({ diagnostics: [broken], texts, known: new KnownRules([]) });
    expect(compareWithBaseline({ diagnostics: [broken], texts, known }, forged)).toEqual({
      rest: [broken],
      stale: 1,
    });
  });

  it("is the same text whatever the order of the findings", () => {
    const texts = new Map([["a.md", text]]);
    const other = makeBaseline({ diagnostics: [...before].reverse(), texts, known });
    expect(writeBaseline(other)).toBe(writeBaseline(makeBaseline({ diagnostics: before, texts, known })));
    expect(other.map(({ count }) => count).sort()).toEqual([1, 1, 2]);
  });

  it.each(["", "[]", "{}", '{"version":2,"findings":[]}', '{"version":1,"findings":[{}]}', "null"])(
    "is not read from %j",
    (words) => {
      expect(readBaseline(words)).toBeUndefined();
    },
  );
});
