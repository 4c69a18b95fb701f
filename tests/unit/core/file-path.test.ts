import { describe, expect, it } from "vitest";
import { fileNameOf, wholeFileNameOf } from "../../../src/core/file-name.ts";
import { decodeAddress, folderOf, relativePath, resolvePath } from "../../../src/core/file-path.ts";

describe("resolvePath", () => {
  it.each([
    ["", "1-care/index.md", "1-care/index.md"],
    ["../2-commons/index.md", "1-care/index.md", "2-commons/index.md"],
    ["./strategies/", "1-care/index.md", "1-care/strategies/"],
    ["/issues/debt.md", "1-care/index.md", "issues/debt.md"],
    ["..", "1-care/index.md", ""],
    ["../", "1-care/index.md", "/"],
    ["../../x.md", "1-care/index.md", undefined],
    ["/../x.md", "index.md", undefined],
  ])("of %j in %j is %j", (target, from, path) => {
    expect(resolvePath(target, from)).toBe(path);
  });
});

describe("other paths", () => {
  it("lead from one file to another", () => {
    expect(relativePath("1-care/strategies/a.md", "1-care/index.md")).toBe("../index.md");
    expect(relativePath("introduction.md", "issues/debt.md")).toBe("issues/debt.md");
    expect(folderOf("1-care/strategies/a.md")).toBe("1-care/strategies");
    expect(folderOf("a.md")).toBe("");
  });

  it("are decoded where they can be", () => {
    expect(decodeAddress("caf%C3%A9%20noir.md")).toBe("café noir.md");
    expect(decodeAddress("100%.md")).toBe("100%.md");
  });

  it("give a section its name", () => {
    expect(fileNameOf("3-development/index.md")).toBe("development");
    expect(fileNameOf("issues/07_Exclusion.md")).toBe("exclusion");
    expect(fileNameOf("index.md")).toBe("index");
    expect(wholeFileNameOf("2030-goals.md")).toBe("2030-goals");
  });
});
