import { describe, expect, it } from "vitest";
import { closest, editDistance } from "../../../src/core/did-you-mean.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["commons", "", 7],
    ["commons", "comons", 1],
    ["chan", "cahn", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("of %j and %j is %i", (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe("closest", () => {
  const ids = ["community-land", "time-bank", "care", "ecological-debt", "debt-tribunal"];

  it.each([
    ["comunity-land", "community-land"],
    ["Time Bank", "time-bank"],
    ["time_bank", "time-bank"],
    ["écological-dèbt", "ecological-debt"],
    ["land", "community-land"],
    ["cear", "care"],
  ])("takes %j for %j", (typed, meant) => {
    expect(closest(typed, ids)).toBe(meant);
  });

  it.each(["monetary-reform", "x", "", "tax"])("has no guess for %j", (typed) => {
    expect(closest(typed, ids)).toBeUndefined();
  });

  it("prefers the first of two that are equally near", () => {
    expect(closest("lane", ["land", "lake"])).toBe("land");
  });

  it("does not compare words that are no names, for their length", () => {
    expect(closest("a".repeat(1_000_000), ["b".repeat(1_000_000), "care"])).toBeUndefined();
  });
});
