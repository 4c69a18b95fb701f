import { describe, expect, it } from "vitest";
import { writeNewFiles } from "../../../src/write/new-files.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

describe("writeNewFiles", () => {
  it("writes all of them, in new folders", () =>
    withFolder({}, async (folder) => {
      const files = new Map([
        ["agenda.yml", "title: Ours\n"],
        ["1-care/index.md", "---\n"],
      ]);
      expect(await writeNewFiles(folder, files)).toEqual([]);
      expect(await readTree(folder)).toEqual({ "1-care/index.md": "---\n", "agenda.yml": "title: Ours\n" });
    }));

  it("writes none where one of them exists", () =>
    withFolder({ "b.md": "mine" }, async (folder) => {
      const files = new Map([
        ["a.md", "new"],
        ["b.md", "new"],
      ]);
      expect(await writeNewFiles(folder, files)).toEqual(["b.md"]);
      expect(await readTree(folder)).toEqual({ "b.md": "mine" });
    }));

  it("takes back what it wrote where a later one fails", () =>
    withFolder({ taken: "a file, not a folder" }, async (folder) => {
      const files = new Map([
        ["a.md", "new"],
        ["taken/b.md", "new"],
      ]);
      await expect(writeNewFiles(folder, files)).rejects.toThrow();
      expect(await readTree(folder)).toEqual({ taken: "a file, not a folder" });
    }));
});
