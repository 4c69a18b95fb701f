import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, editDistance } from "../../src/core/did-you-mean.ts";
import { folderOf, relativePath, resolvePath } from "../../src/core/file-path.ts";
import { pointerStep, pointerSteps } from "../../src/core/json-pointer.ts";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "-"), maxLength: 12 });
const name = fc.string({ unit: fc.constantFrom("a", "é", "1", "-", " "), minLength: 1, maxLength: 5 });
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join("/")}.md`);
const settings = { numRuns: 500, seed: 20261124 };

describe("paths", () => {
  it("lead back: the relative link from one file to another resolves to the other", () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(resolvePath(relativePath(from, to), from)).toBe(to);
      }),
      settings,
    );
  });

  it("never resolve to anything outside", () => {
    const step = fc.constantFrom("..", ".", "", "a", "b.md");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), path, (steps, from) => {
        expect(resolvePath(steps.join("/"), from)?.split("/") ?? []).not.toContain("..");
      }),
      settings,
    );
  });

  it("stand in the folder that they begin with", () => {
    fc.assert(
      fc.property(path, (one) => {
        expect(`${folderOf(one)}/${one.split("/").at(-1)}`.replace(/^\//, "")).toBe(one);
      }),
      settings,
    );
  });
});

describe("the distance of two words", () => {
  it("is none for the same word, the same both ways, and at most the longer one's length", () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const distance = editDistance(left, right);
        expect(distance).toBe(editDistance(right, left));
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
      }),
      settings,
    );
  });

  it("lets a word of the list be found by itself and by one slip", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (meant, at) => {
        expect(closest(meant, [meant])).toBe(meant);
        const index = at % meant.length;
        expect(closest(`${meant.slice(0, index)}z${meant.slice(index + 1)}`, [meant])).toBe(meant);
      }),
      settings,
    );
  });
});

describe("a JSON pointer", () => {
  it("reads back into its steps", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (steps) => {
        expect(pointerSteps(steps.map(pointerStep).join(""))).toEqual(steps);
      }),
      settings,
    );
  });
});
