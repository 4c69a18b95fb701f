import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { writeChanges } from "../../../src/write/changes.ts";
import { endStoppedChange, removeLeftovers } from "../../../src/write/folder-change.ts";
import { breakDisk } from "../../support/faulty-disk.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const files = { "a.md": "one\n", "b.md": "two\n", "folder/c.md": "three\n" };

describe("writeChanges", () => {
  it("changes texts, adds files and moves a folder", () =>
    withFolder(files, async (folder) => {
      const problems = await writeChanges(folder, {
        texts: [
          { path: "a.md", before: "one\n", after: "ONE\n" },
          { path: "folder/c.md", before: "three\n", after: "THREE\n" },
        ],
        additions: new Map([["new/d.md", "four\n"]]),
        move: { from: "folder", to: "moved" },
      });
      expect(problems).toEqual([]);
      expect(await readTree(folder)).toEqual({
        "a.md": "ONE\n",
        "b.md": "two\n",
        "moved/c.md": "THREE\n",
        "new/d.md": "four\n",
      });
    }));

  it.each([
    ["a file changed meanwhile", { texts: [change("a.md", "one\n"), change("b.md", "not two\n")] }, "b.md"],
    ["a file is gone", { texts: [change("a.md", "one\n"), change("gone.md", "")] }, "gone.md"],
    [
      "the move's target is there",
      { texts: [change("a.md", "one\n")], move: { from: "folder", to: "b.md" } },
      "b.md",
    ],
    [
      "an addition is there",
      { texts: [change("a.md", "one\n")], additions: new Map([["b.md", "x"]]) },
      "b.md",
    ],
    [
      "what is moved is gone",
      { texts: [change("a.md", "one\n")], move: { from: "gone", to: "new" } },
      "gone",
    ],
    [
      "an addition can't be made",
      {
        texts: [change("a.md", "one\n")],
        additions: new Map([
          ["new.md", "x"],
          ["b.md/inside.md", "x"],
        ]),
        move: { from: "folder", to: "moved" },
      },
      "folder",
    ],
  ])("leaves everything as it was where %s", (_what, changes, path) =>
    withFolder(files, async (folder) => {
      const problems = await writeChanges(folder, changes);
      expect(problems.map(({ code, span }) => `${code} ${span.path}`)).toEqual([`AG923 ${path}`]);
      expect(await readTree(folder)).toEqual(files);
    }),
  );
});

describe("writing changed files", () => {
  it("keeps the byte order mark, line ends and the mode", () =>
    withFolder({ "a.md": "\ufeffone\r\nérable\r\n" }, async (folder) => {
      const file = join(folder, "a.md");
      await chmod(file, 0o640);
      await writeChanges(folder, {
        texts: [{ path: "a.md", before: "one\r\nérable\r\n", after: "two\r\nérable\r\n" }],
      });
      expect(await readFile(file)).toEqual(Buffer.from("\ufefftwo\r\nérable\r\n"));
      expect((await stat(file)).mode & 0o777).toBe(0o640);
    }));

  it("refuses what has changed, what is no UTF-8, and what is gone", () =>
    withFolder({ "a.md": new Uint8Array([0x61, 0xe9]), "c.md": "edited" }, async (folder) => {
      const texts = [
        { path: "a.md", before: "a\ufffd", after: "b" },
        { path: "b.md", before: "x", after: "y" },
        { path: "c.md", before: "c", after: "d" },
      ];
      const problems = await writeChanges(folder, { texts });
      expect(problems.map(({ message }) => message)).toEqual([
        "This file could not be changed: it is not UTF-8. It is as it was.",
        "This file could not be changed: it is a link to nothing, or was removed meanwhile. It is as it was.",
        "This file could not be changed: it has changed since it was read. It is as it was.",
      ]);
      expect((await readdir(folder)).sort()).toEqual(["a.md", "c.md"]);
    }));

  it("writes through a link in the folder, and through none out of it", () =>
    withFolder({ "agenda/real/a.md": "one", "outside.md": "one", "agenda/.hidden": "one" }, async (top) => {
      const folder = join(top, "agenda");
      await symlink("real/a.md", join(folder, "link.md"));
      await symlink("../outside.md", join(folder, "out.md"));
      await symlink(".hidden", join(folder, "hidden.md"));
      const write = (path: string) =>
        writeChanges(folder, { texts: [{ path, before: "one", after: "two" }] });
      expect(await write("link.md")).toEqual([]);
      expect((await write("out.md"))[0]?.message).toContain("it is a link out of the agenda's folder");
      expect((await write("hidden.md"))[0]?.message).toContain("it is a link to something hidden");
      expect(await readFile(join(folder, "real/a.md"), "utf8")).toBe("two");
      expect(await readFile(join(top, "outside.md"), "utf8")).toBe("one");
      expect((await stat(join(folder, "link.md"))).isFile()).toBe(true);
    }));

  it("takes all back where a step fails, and leaves nothing behind", async () => {
    const changes = {
      texts: [
        { path: "a.md", before: "one\n", after: "ONE\n" },
        { path: "folder/c.md", before: "three\n", after: "THREE\n" },
      ],
      additions: new Map([["new/d.md", "four\n"]]),
      records: new Map([[".agenda-reviews.json", "{}"]]),
      move: { from: "folder", to: "moved" },
    };
    const count = await withFolder(files, async (folder) => {
      const disk = breakDisk({ folder, at: 0, how: "" });
      await writeChanges(folder, changes);
      disk.mend();
      return disk.log.length;
    });
    for (let at = 1; at <= count; at++)
      await withFolder(files, async (folder) => {
        const disk = breakDisk({ folder, at, how: "ENOSPC" });
        const found = await writeChanges(folder, changes);
        disk.mend();
        await endStoppedChange(folder);
        const { "a.md": text, ...rest } = await readTree(folder);
        expect({ at, isDone: text === "ONE\n" }).toEqual({ at, isDone: found.length === 0 });
        expect(Object.keys(rest)).toEqual(
          found.length === 0
            ? [".agenda-reviews.json", "b.md", "moved/c.md", "new/d.md"]
            : ["b.md", "folder/c.md"],
        );
      });
  });
});

describe("a change that was stopped", () => {
  const texts = ["a.md", "b.md", "folder/c.md"].map((path, index) => {
    const before = Object.values(files)[index] ?? "";
    return { path, before, after: before.toUpperCase() };
  });

  /** Stops a change when the first of its three files is written, and not the others. */
  async function stop(folder: string): Promise<void> {
    const disk = breakDisk({ folder, at: 0, how: "" });
    await writeChanges(folder, { texts });
    const written = disk.log.findIndex((line) => /renameSync .*new-1/u.test(line)) + 1;
    disk.mend();
    for (const { path, before, after } of texts)
      await writeChanges(folder, { texts: [{ path, before: after, after: before }] });
    const dying = breakDisk({ folder, at: written, how: "die" });
    await writeChanges(folder, { texts }).catch(() => undefined);
    dying.mend();
    expect(await readFile(join(folder, "a.md"), "utf8")).toBe("ONE\n");
    expect(await readFile(join(folder, "b.md"), "utf8")).toBe("two\n");
  }

  it("is finished by the next run, even where what is written was edited since", () =>
    withFolder(files, async (folder) => {
      await stop(folder);
      await writeFile(join(folder, "a.md"), "ONE, edited\n");
      expect(await endStoppedChange(folder)).toMatchObject([{ code: "AG924", severity: "info" }]);
      expect(await readTree(folder)).toEqual({
        "a.md": "ONE, edited\n",
        "b.md": "TWO\n",
        "folder/c.md": "THREE\n",
      });
      expect(await endStoppedChange(folder)).toEqual([]);
    }));

  it("is taken back where a file was edited that was still to be written", () =>
    withFolder(files, async (folder) => {
      await stop(folder);
      await writeFile(join(folder, "b.md"), "two, edited\n");
      const [found] = await endStoppedChange(folder);
      expect(found).toMatchObject({ code: "AG924", severity: "error", span: { path: "b.md" } });
      expect(found?.message).toContain("It is taken back, but not in b.md, which somebody has edited since.");
      expect(await readTree(folder)).toEqual({ ...files, "b.md": "two, edited\n" });
    }));

  it("counts for nothing where it came with a repository: its journal names another place", () =>
    withFolder(files, async (folder) => {
      await stop(folder);
      await cp(join(folder, ".agenda-change"), join(folder, "copy"), { recursive: true });
      await rm(join(folder, ".agenda-change"), { recursive: true });
      await rename(join(folder, "copy"), join(folder, ".agenda-change"));
      expect(await endStoppedChange(folder)).toEqual([]);
      expect(await readTree(folder)).toEqual({ ...files, "a.md": "ONE\n" });
    }));

  it("never leaves the folder, and touches nothing of git's, whatever a journal says", () =>
    withFolder(
      { "agenda/a.md": "one", "agenda/.git/hooks/x": "mine", "precious.md": "mine" },
      async (top) => {
        const folder = join(top, "agenda");
        for (const path of ["../precious.md", ".git/hooks/x", "link/precious.md"]) {
          await mkdir(join(folder, ".agenda-change"));
          await symlink("..", join(folder, "link"));
          await writeFile(join(folder, ".agenda-change/new-0"), "evil");
          const inode = String((await stat(join(folder, ".agenda-change"), { bigint: true })).ino);
          const hash = (text: string) => createHash("sha256").update(text).digest("hex");
          const entries = [{ path, before: hash("mine"), after: hash("evil") }];
          const journal = { version: 1, inode, direction: "forward", entries };
          await writeFile(join(folder, ".agenda-change/journal.json"), JSON.stringify(journal));
          await endStoppedChange(folder);
          expect(await readFile(join(top, "precious.md"), "utf8")).toBe("mine");
          expect(await readFile(join(folder, ".git/hooks/x"), "utf8")).toBe("mine");
          await rm(join(folder, "link"));
          await rm(join(folder, ".agenda-change"), { recursive: true, force: true });
        }
      },
    ));
});

function change(path: string, before: string) {
  return { path, before, after: "changed\n" };
}

describe("what runs of earlier versions have left behind", () => {
  const id = "0b4f2a1e-1c2d-4e3f-8a9b-0c1d2e3f4a5b";

  it("is removed by the next run; what looks like it and is not stays", () =>
    withFolder({}, async (folder) => {
      const left = [
        `.a.md.${id}`,
        `b/.index.md.${id}`,
        `..agenda-baseline.json.${id}`,
        ".a.md.999999999-0123abcd.agenda-new",
      ];
      const others = [".a.md.swp", ".env", `.photo.png.${id}`, "a.md", "agenda.yml", "b/index.md"];
      await mkdir(join(folder, "b"));
      for (const path of [...left, ...others]) await writeFile(join(folder, path), "");
      const { leftovers } = await readAgenda(folder);
      expect(leftovers.toSorted()).toEqual(left.toSorted());
      removeLeftovers(folder, leftovers);
      expect(Object.keys(await readTree(folder))).toEqual(others.toSorted());
    }));
});
