import { describe, expect, it } from "vitest";
import { movedLink } from "../../../src/edit/rename/link-target.ts";

const line = { from: "1-care", to: "1-kindness" };
const file = { from: "1-care/strategies/bank.md", to: "1-care/strategies/hours.md" };

describe("movedLink", () => {
  it.each([
    ["../1-care/index.md", "2-commons/index.md", line, "../1-kindness/index.md"],
    ["../1-care/", "2-commons/index.md", line, "../1-kindness/"],
    ["1-care/index.md", "introduction.md", line, "1-kindness/index.md"],
    ["./1-care/./index.md", "introduction.md", line, "./1-kindness/./index.md"],
    ["/1-care/index.md", "2-commons/a/b.md", line, "/1-kindness/index.md"],
    ["../1%2Dcare/index.md", "2-commons/index.md", line, "../1-kindness/index.md"],
    ["index.md", "1-care/a.md", line, "index.md"],
    ["../2-commons/1-care/x.md", "1-care/a.md", line, "../2-commons/1-care/x.md"],
    ["../1-care-home/x.md", "2-commons/a.md", line, "../1-care-home/x.md"],
    ["../../1-care/x.md", "2-commons/a.md", line, "../../1-kindness/x.md"],
    ["bank.md", "1-care/strategies/x.md", file, "hours.md"],
    ["strategies/bank.md", "1-care/index.md", file, "strategies/hours.md"],
    ["bank.md", "1-care/index.md", file, "bank.md"],
  ])("turns %s in %s", (typed, from, move, expected) => {
    expect(movedLink(typed, from, move)).toBe(expected);
  });
});
