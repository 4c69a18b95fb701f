import { parsePatch } from "diff";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/apply-edits.ts";
import type { Diagnostic, Edit } from "../../../src/core/diagnostic.ts";
import { Positions } from "../../../src/core/positions.ts";
import { chooseFixes } from "../../../src/fix/choose.ts";
import { fixFiles } from "../../../src/fix/fix-files.ts";
import { unifiedDiff } from "../../../src/fix/unified-diff.ts";

const text = "0123456789";

function edit(start: number, end: number, words = "x", path = "a.md"): Edit {
  return { span: new Positions(path, text).span(start, end), text: words };
}

function withFix(edits: readonly Edit[], safe = true): Diagnostic {
  const span = edits[0]?.span ?? new Positions("a.md", text).span(0, 0);
  return {
    code: "AG999",
    name: "test",
    severity: "warning",
    message: "",
    span,
    fix: { title: "Fix", safe, edits },
  };
}

function chosen(...fixes: readonly Diagnostic[]): string {
  const { edits } = chooseFixes(fixes, { unsafe: false });
  return applyEdits(text, edits.get("a.md") ?? []);
}

describe("choosing fixes", () => {
  it("takes all that don't overlap, in any order", () => {
    expect(chosen(withFix([edit(8, 9)]), withFix([edit(0, 1)]), withFix([edit(4, 4, "|")]))).toBe(
      "x123|4567x9",
    );
  });

  it("takes neighbours, and the first of two that overlap", () => {
    expect(chosen(withFix([edit(0, 3, "a")]), withFix([edit(3, 5, "b")]))).toBe("ab56789");
    expect(chosen(withFix([edit(0, 4, "a")]), withFix([edit(3, 5, "b")]))).toBe("a456789");
    expect(chosen(withFix([edit(2, 8, "a")]), withFix([edit(4, 4, "b")]))).toBe("01a89");
    expect(chosen(withFix([edit(4, 4, "b")]), withFix([edit(2, 8, "a")]))).toBe("0123b456789");
    expect(chosen(withFix([edit(4, 4, "b")]), withFix([edit(4, 4, "a")]))).toBe("0123b456789");
  });

  it("makes all edits of a fix or none", () => {
    expect(chosen(withFix([edit(0, 2, "a")]), withFix([edit(8, 9, "b"), edit(1, 3, "c")]))).toBe("a23456789");
    expect(chosen(withFix([edit(0, 3, "a"), edit(2, 4, "b")]))).toBe(text);
    const across = withFix([edit(1, 2), edit(1, 2, "y", "b.md")]);
    expect([...chooseFixes([across], { unsafe: false }).edits.keys()]).toEqual(["a.md", "b.md"]);
  });

  it("makes unsafe ones on demand alone", () => {
    const unsafe = withFix([edit(0, 1)], false);
    expect(chooseFixes([unsafe], { unsafe: false }).count).toBe(0);
    expect(chooseFixes([unsafe], { unsafe: true }).count).toBe(1);
  });
});

describe("applying edits", () => {
  it("ends new lines as the file does", () => {
    const windows = "one\r\ntwo\r\n";
    const at = new Positions("a.md", windows).span(5, 5);
    expect(applyEdits(windows, [{ span: at, text: "new\nline\n" }])).toBe("one\r\nnew\r\nline\r\ntwo\r\n");
    expect(applyEdits("one", [{ span: new Positions("a.md", "one").span(3, 3), text: "\r\ntwo" }])).toBe(
      "one\ntwo",
    );
  });
});

describe("fixing files", () => {
  const sources = [{ path: "a.md", text: "aaaa" }];

  it("goes on while one fix makes room for the next", () => {
    const shorten = ({ sources: [source] }: { readonly sources: readonly { readonly text: string }[] }) => {
      const current = source?.text ?? "";
      if (current.length < 2) return [];
      return [withFix([{ span: new Positions("a.md", current).span(0, 2), text: "a" }])];
    };
    const { files, count } = fixFiles({ sources, assets: [] }, shorten, { unsafe: false });
    expect(files.sources).toEqual([{ path: "a.md", text: "a" }]);
    expect(count).toBe(3);
  });

  it("ends where fixes undo each other, change nothing, or name no file of the agenda", () => {
    const grow = () => [withFix([edit(0, 0, "b")])];
    expect(fixFiles({ sources, assets: [] }, grow, { unsafe: false }).count).toBe(10);
    const same = () => [withFix([edit(0, 1, "a")])];
    expect(fixFiles({ sources, assets: [] }, same, { unsafe: false })).toMatchObject({ count: 0 });
    const foreign = () => [withFix([edit(0, 1, "z", "other.txt"), edit(0, 1, "z")])];
    expect(fixFiles({ sources, assets: [] }, foreign, { unsafe: false })).toMatchObject({
      count: 0,
      files: { sources },
    });
  });
});

describe("a diff", () => {
  it("is one that patch programs read", () => {
    const diff = unifiedDiff({
      path: "agenda/a b.md",
      before: "1\n2\n3\n4\n5\n6",
      after: "1\n2\nthree\n4\n5\n6\n",
    });
    const [patch] = parsePatch(diff);
    expect(patch?.hunks).toHaveLength(1);
    expect(patch?.hunks[0]).toMatchObject({ oldStart: 1, newStart: 1 });
    expect(diff).toContain("--- a/agenda/a b.md");
    expect(diff).toContain("-3\n+three\n");
    expect(diff).toContain("\\ No newline at end of file");
  });
});
