import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue.ts";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { fingerprintOf } from "../../../src/core/fingerprint.ts";
import type { KnownSection } from "../../../src/core/lasting-fingerprint.ts";
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
    writeBaseline(
      makeBaseline({ diagnostics: before, texts: new Map([["a.md", text]]), sections: [], known }),
    ),
  );
  return compareWithBaseline(
    { diagnostics, texts: new Map([["a.md", current]]), sections: [], known },
    baseline ?? [],
  );
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
    expect(makeBaseline({ diagnostics: [broken], texts, sections: [], known })).toEqual([]);
    const forged = makeBaseline({ diagnostics: [broken], texts, sections: [], known: new KnownRules([]) });
    expect(compareWithBaseline({ diagnostics: [broken], texts, sections: [], known }, forged)).toEqual({
      rest: [broken],
      stale: 1,
    });
  });

  it("is the same text whatever the order of the findings", () => {
    const texts = new Map([["a.md", text]]);
    const other = makeBaseline({ diagnostics: [...before].reverse(), texts, sections: [], known });
    expect(writeBaseline(other)).toBe(
      writeBaseline(makeBaseline({ diagnostics: before, texts, sections: [], known })),
    );
    expect(other.map(({ count }) => count).sort()).toEqual([1, 1, 2]);
  });

  it.each(["", "[]", "{}", '{"version":3,"findings":[]}', '{"version":1,"findings":[{}]}', "null"])(
    "is not read from %j",
    (words) => {
      expect(readBaseline(words)).toBeUndefined();
    },
  );
});

describe("a baseline after the agenda has been moved about", () => {
  const section = (path: string, id: string, ...aliases: string[]): KnownSection => ({
    path,
    id,
    fields: {
      scales: [],
      actors: [],
      sources: [],
      indicators: [],
      openQuestions: [],
      history: [],
      relations: [],
      readerTests: [],
      custom: {},
      aliases: aliases.map((alias) => ({ id: alias, span: new Positions(path, "").span(0, 0) })),
    },
  });
  const at = (path: string, text: string, words: string): Diagnostic => {
    const start = text.indexOf(words);
    return { ...finding(text, ""), span: new Positions(path, text).span(start, start + words.length) };
  };
  const oldText = "See [[soil]] and [air](../2-air/index.md).";
  const newText = "\nSee [[earth]] and [air](../../3-sky/index.md).";
  const old = {
    diagnostics: [at("1-a/a.md", oldText, "[[soil]]"), at("1-a/a.md", oldText, "[air](../2-air/index.md)")],
    texts: new Map([["1-a/a.md", oldText]]),
    sections: [section("1-a/a.md", "a"), section("1-a/soil.md", "soil"), section("2-air/index.md", "air")],
    known,
  };

  it("knows findings by section and words, not by file, id or number", () => {
    const { rest, stale } = compareWithBaseline(
      {
        diagnostics: [
          at("2-b/deep/b.md", newText, "[[earth]]"),
          at("2-b/deep/b.md", newText, "[air](../../3-sky/index.md)"),
        ],
        texts: new Map([["2-b/deep/b.md", newText]]),
        sections: [
          section("2-b/deep/b.md", "b", "a"),
          section("2-b/earth.md", "earth", "soil"),
          section("3-sky/index.md", "sky", "air"),
        ],
        known,
      },
      makeBaseline(old),
    );
    expect({ rest, stale }).toEqual({ rest: [], stale: 0 });
  });

  it("tells the same words in another section from those that are known", () => {
    const found = at("1-a/other.md", oldText, "[[soil]]");
    const input = { ...old, diagnostics: [found], texts: new Map([["1-a/other.md", oldText]]) };
    expect(compareWithBaseline(input, makeBaseline(old)).rest).toEqual([found]);
  });

  it("reads what earlier versions wrote", () => {
    const entries = old.diagnostics.map((diagnostic) => ({
      path: "1-a/a.md",
      code: diagnostic.code,
      name: diagnostic.name,
      fingerprint: fingerprintOf(diagnostic, oldText),
      count: 1,
    }));
    const baseline = readBaseline(JSON.stringify({ version: 1, findings: entries }));
    expect(compareWithBaseline(old, baseline ?? [])).toEqual({ rest: [], stale: 0 });
  });
});
