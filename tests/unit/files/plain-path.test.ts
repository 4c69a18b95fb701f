import { describe, expect, it } from "vitest";
import { isHiddenPath, isPlainPath } from "../../../src/files/plain-path.ts";

describe("a plain path", () => {
  it.each(["a.md", "a/b/c.md", "a b/é.md", "con", "a:b", "..a/b.."])("%j leads downwards", (path) => {
    expect(isPlainPath(path, false)).toBe(true);
  });

  it.each(["", "/etc/passwd", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "..\\a", "a\0.md"])(
    "%j could lead elsewhere",
    (path) => {
      expect(isPlainPath(path, false)).toBe(false);
    },
  );

  it.each(["con", "a/NUL.md", "com1", "a:b", "C:/x", "a.", "a ", "what?.md"])(
    "%j means something else on Windows",
    (path) => {
      expect(isPlainPath(path, true)).toBe(false);
    },
  );

  it("is hidden where a step of it is", () => {
    expect([".git/config", "a/.env", "node_modules/x"].map(isHiddenPath)).toEqual([true, true, true]);
    expect(["a/b.md", "_drafts/a.md"].map(isHiddenPath)).toEqual([false, false]);
  });
});
