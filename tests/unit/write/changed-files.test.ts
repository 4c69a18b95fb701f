import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeChangedFiles } from "../../../src/write/changed-files.ts";
import { writeWholeFile } from "../../../src/write/whole-file.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

describe("writing changed files", () => {
  it("writes all of them and leaves nothing beside them", () =>
    withFolder({ "a.md": "one", "b/c.md": "two" }, async (folder) => {
      const problems = await writeChangedFiles(folder, [
        { path: "a.md", before: "one", after: "eins" },
        { path: "b/c.md", before: "two", after: "zwei" },
      ]);
      expect(problems).toEqual([]);
      expect(await readTree(folder)).toEqual({ "a.md": "eins", "b/c.md": "zwei" });
    }));

  it("keeps the byte order mark, line ends and the mode", () =>
    withFolder({ "a.md": "\ufeffone\r\nérable\r\n" }, async (folder) => {
      const file = join(folder, "a.md");
      await chmod(file, 0o640);
      await writeChangedFiles(folder, [
        { path: "a.md", before: "one\r\nérable\r\n", after: "two\r\nérable\r\n" },
      ]);
      expect(await readFile(file)).toEqual(Buffer.from("\ufefftwo\r\nérable\r\n"));
      expect((await stat(file)).mode & 0o777).toBe(0o640);
    }));

  it("writes none where one has changed meanwhile", () =>
    withFolder({ "a.md": "one", "b.md": "edited" }, async (folder) => {
      const problems = await writeChangedFiles(folder, [
        { path: "a.md", before: "one", after: "eins" },
        { path: "b.md", before: "two", after: "zwei" },
      ]);
      expect(problems).toMatchObject([{ code: "AG923", span: { path: "b.md" } }]);
      expect(problems[0]?.message).toBe(
        "This file could not be changed: it has changed since it was read. It is as it was.",
      );
      expect(await readTree(folder)).toEqual({ "a.md": "one", "b.md": "edited" });
    }));

  it("refuses what is no UTF-8, and what is gone", () =>
    withFolder({ "a.md": new Uint8Array([0x61, 0xe9]) }, async (folder) => {
      const problems = await writeChangedFiles(folder, [
        { path: "a.md", before: "a\ufffd", after: "b" },
        { path: "b.md", before: "x", after: "y" },
      ]);
      expect(problems.map(({ message }) => message)).toEqual([
        "This file could not be changed: it is not UTF-8. It is as it was.",
        "This file could not be changed: it was removed meanwhile. It is as it was.",
      ]);
      expect(await readdir(folder)).toEqual(["a.md"]);
    }));

  it("writes through a link and leaves it a link", () =>
    withFolder({ "real/a.md": "one" }, async (folder) => {
      await symlink("real/a.md", join(folder, "link.md"));
      await writeChangedFiles(folder, [{ path: "link.md", before: "one", after: "two" }]);
      expect(await readFile(join(folder, "real/a.md"), "utf8")).toBe("two");
      expect(
        (await readdir(folder, { withFileTypes: true }))
          .find(({ name }) => name === "link.md")
          ?.isSymbolicLink(),
      ).toBe(true);
    }));
});

describe("writing a whole file", () => {
  it("makes it or replaces it, and keeps its mode", () =>
    withFolder({}, async (folder) => {
      const file = join(folder, "list.json");
      await writeWholeFile(file, "1");
      await chmod(file, 0o600);
      await writeWholeFile(file, "2");
      expect(await readFile(file, "utf8")).toBe("2");
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }));

  it("leaves nothing behind where it can't", () =>
    withFolder({}, async (folder) => {
      await mkdir(join(folder, "taken"));
      await writeFile(join(folder, "taken/x"), "");
      await expect(writeWholeFile(join(folder, "taken"), "1")).rejects.toThrow();
      expect(await readdir(folder)).toEqual(["taken"]);
    }));
});
