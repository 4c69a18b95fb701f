import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/apply-edits.ts";
import type { Diagnostic, Edit } from "../../src/core/diagnostic.ts";
import { Positions } from "../../src/core/positions.ts";
import { chooseFixes } from "../../src/fix/choose.ts";
import { fixFiles } from "../../src/fix/fix-files.ts";

function withFix(edits: readonly Edit[]): Diagnostic {
  const [first] = edits;
  const span = first?.span ?? new Positions("a.md", "").span(0, 0);
  return {
    code: "AG999",
    name: "test",
    severity: "info",
    message: "",
    span,
    fix: { title: "", safe: true, edits },
  };
}

/** A rule that wants "ab" to be "b", and two spaces to be one: its fixes overlap and make room for each other. */
function lint(text: string): Diagnostic[] {
  const positions = new Positions("a.md", text);
  return [...text.matchAll(/(?=ab|\s\s)/g)].map(({ index }) =>
    withFix([{ span: positions.span(index, index + 2), text: text[index + 1] ?? "" }]),
  );
}

const texts = fc.array(fc.constantFrom("a", "b", " ", "\n", "\r\n", "é", "😀", "\ufeff", "---", "# note"), {
  maxLength: 12,
});

describe("fixing", () => {
  it("changes nothing the second time, whatever the text", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const fix = (words: string): string => {
          const files = { sources: [{ path: "a.md", text: words }], assets: [] };
          const fixed = fixFiles(files, ({ sources }) => lint(sources[0]?.text ?? ""), { unsafe: false });
          return fixed.files.sources[0]?.text ?? "";
        };
        // A text of twelve parts is stable after fewer rounds than the linter makes.
        const once = fix(text);
        expect(fix(once)).toBe(once);
      }),
    );
  });

  it("never makes two edits of the same text, and keeps every other character", () => {
    const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(6)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 20 }), (fixes) => {
        const text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ";
        const positions = new Positions("a.md", text);
        const found = fixes.map((list) =>
          withFix(
            list.map(([start, length]) => ({ span: positions.span(start, start + length), text: "·" })),
          ),
        );
        const edits = chooseFixes(found, { unsafe: false }).edits.get("a.md") ?? [];
        for (const [index, { span }] of edits.entries()) {
          const next = edits[index + 1];
          if (next !== undefined) expect(span.end.offset).toBeLessThanOrEqual(next.span.start.offset);
        }
        const deleted = new Set(
          edits.flatMap(({ span }) => [...text.slice(span.start.offset, span.end.offset)]),
        );
        const kept = [...text].filter((letter) => !deleted.has(letter)).join("");
        expect(applyEdits(text, edits).replaceAll("·", "")).toBe(kept);
      }),
    );
  });
});
