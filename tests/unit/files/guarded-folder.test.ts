import { execFileSync } from "node:child_process";
import { link, mkdir, readdir, readFile, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderWriter } from "../../../src/files/folder-writer.ts";
import { GuardedFolder } from "../../../src/files/guarded-folder.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const files = {
  "agenda/a.md": "text",
  "agenda/b/c.md": "inner",
  "agenda/.git/config": "token",
  "outside.txt": "private",
};

/** What reading gives: the text, or why there is none. */
function read(folder: string, path: string, most?: number): string {
  try {
    return new TextDecoder().decode(new GuardedFolder(folder).read(path, most));
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

describe("what is read of a guarded folder", () => {
  it.each([
    ["a file", "a.md", "text"],
    ["a link to a file inside", "to-c.md", "inner"],
    ["a file behind a link to a folder inside", "to-b/c.md", "inner"],
    ["a second name of a file outside", "hard.md", "private"],
    ["a link out of it", "to-outside.txt", "it is a link out of the agenda's folder, which is not followed"],
    [
      "a file behind a link out of it",
      "up/outside.txt",
      "it is a link out of the agenda's folder, which is not followed",
    ],
    ["a link to something hidden", "to-config", "it is a link to something hidden, which is not followed"],
    ["a link to a device", "zero", "it is a link out of the agenda's folder, which is not followed"],
    ["a link to a folder", "to-b", "it is a link to a folder, which is not followed"],
    ["a folder", "b", "it is a folder"],
    ["a pipe", "pipe", "it is neither a file nor a folder"],
    ["a link to a pipe", "to-pipe", "it is neither a file nor a folder"],
    ["a step up", "../outside.txt", "its name can't be used on every system"],
    ["an absolute path", "/etc/hostname", "its name can't be used on every system"],
  ])("%s", (_what, path, expected) =>
    withFolder(files, async (top) => {
      const folder = join(top, "agenda");
      await symlink("b/c.md", join(folder, "to-c.md"));
      await symlink("b", join(folder, "to-b"));
      await symlink("../outside.txt", join(folder, "to-outside.txt"));
      await symlink("..", join(folder, "up"));
      await symlink(".git/config", join(folder, "to-config"));
      await symlink("/dev/zero", join(folder, "zero"));
      await link(join(top, "outside.txt"), join(folder, "hard.md"));
      execFileSync("mkfifo", [join(folder, "pipe")]);
      await symlink("pipe", join(folder, "to-pipe"));
      expect(read(folder, path)).toBe(expected);
    }),
  );

  it("is never more than is allowed", () =>
    withFolder({ "big.md": "12345" }, async (folder) => {
      expect(read(folder, "big.md", 5)).toBe("12345");
      expect(read(folder, "big.md", 4)).toContain("more than agenda reads of one file");
      await truncate(join(folder, "big.md"), 2 ** 34);
      expect(read(folder, "big.md")).toBe("it is larger than 256 MB, more than agenda reads of one file");
    }));

  it("may be reached through a link: who runs agenda has named it", () =>
    withFolder(files, async (top) => {
      await symlink("agenda", join(top, "named"));
      expect(read(join(top, "named"), "a.md")).toBe("text");
    }));
});

describe("what is written in a guarded folder", () => {
  it("goes through no link, to a file or to a folder", () =>
    withFolder(files, async (top) => {
      const folder = join(top, "agenda");
      await mkdir(join(top, "elsewhere"));
      await symlink("../elsewhere", join(folder, "up"));
      await symlink("../outside.txt", join(folder, "to-outside.txt"));
      const writer = new FolderWriter(folder);
      expect(() => writer.write("up/x", "x")).toThrow("is a link");
      expect(() => writer.makeFolder("up/x/y")).toThrow();
      expect(() => writer.move("a.md", "up/a.md")).toThrow("is a link");
      expect(() => writer.remove("up/x")).toThrow("is a link");
      expect(() => writer.write("to-outside.txt", "x")).toThrow("EEXIST");
      expect(() => writer.write("../x", "x")).toThrow();
      writer.replace("to-outside.txt", "ours");
      writer.removeTree("b");
      expect(await readFile(join(top, "outside.txt"), "utf8")).toBe("private");
      expect(await readdir(join(top, "elsewhere"))).toEqual([]);
      expect((await readdir(folder)).sort()).toEqual([".git", "a.md", "to-outside.txt", "up"]);
      expect(await readFile(join(folder, "to-outside.txt"), "utf8")).toBe("ours");
    }));
});
