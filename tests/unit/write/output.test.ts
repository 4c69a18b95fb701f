import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeOutput } from "../../../src/write/output.ts";
import { prepareOutput } from "../../../src/write/output-folder.ts";
import { line } from "../../support/example-agenda.ts";
import { breakDisk } from "../../support/faulty-disk.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function write(
  top: string,
  files: Record<string, string>,
  out = "public",
  format = "html",
): Promise<string[]> {
  const artifacts = Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text), format }));
  const found = await writeOutput({
    folder: join(top, out),
    agendaFolder: join(top, "agenda"),
    artifacts,
    formats: [format],
  });
  return found.map(line);
}

const listOf = (formats: Record<string, string[]>): string => {
  const files = Object.values(formats).flat().sort();
  const note = "Written by agenda: the files that a build may replace.";
  return `${JSON.stringify({ note, files, formats }, null, 2)}\n`;
};

const list = (...files: string[]): string => listOf({ html: files });

describe("writeOutput", () => {
  it("writes every file, and the list of them", () =>
    withFolder({}, async (top) => {
      expect(await write(top, { "b/page.html": "b", "index.html": "a" }, "deep/er/public")).toEqual([]);
      expect(await readTree(top)).toEqual({
        "deep/er/public/.agenda-output.json": list("b/page.html", "index.html"),
        "deep/er/public/b/page.html": "b",
        "deep/er/public/index.html": "a",
      });
    }));

  it("gives the folder the rights of any new folder, so that a server can read it", () =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a" });
      await mkdir(join(top, "other"));
      expect((await stat(join(top, "public"))).mode).toBe((await stat(join(top, "other"))).mode);
    }));

  it("replaces an earlier output, and leaves nothing of it or of its staging", () =>
    withFolder({}, async (top) => {
      await write(top, { "old/page.html": "old", "index.html": "one" });
      expect(await write(top, { "index.html": "two" })).toEqual([]);
      expect(await readTree(join(top, "public"))).toEqual({
        ".agenda-output.json": list("index.html"),
        "index.html": "two",
      });
      expect(await readdir(top)).toEqual(["public"]);
    }));

  it("keeps what other formats wrote before, and takes away what its own did", () =>
    withFolder({}, async (top) => {
      await write(top, { "a/old.html": "old", "index.html": "one" });
      await write(top, { "agenda.pdf": "book" }, "public", "pdf");
      await write(top, { "index.html": "two" });
      expect(await readTree(join(top, "public"))).toEqual({
        ".agenda-output.json": listOf({ html: ["index.html"], pdf: ["agenda.pdf"] }),
        "agenda.pdf": "book",
        "index.html": "two",
      });
    }));

  it("keeps nothing of a list that does not name formats, and no file that has gone", () =>
    withFolder(
      {
        "public/.agenda-output.json": JSON.stringify({ files: ["agenda.pdf"] }),
        "public/agenda.pdf": "of an earlier version",
      },
      async (top) => {
        await write(top, { "summary.md": "plain" }, "public", "summary");
        await rm(join(top, "public/summary.md"));
        await write(top, { "index.html": "a" });
        expect(await readTree(join(top, "public"))).toEqual({
          ".agenda-output.json": list("index.html"),
          "index.html": "a",
        });
      },
    ));

  it("refuses a folder with foreign files, and touches none of them", () =>
    withFolder({ "public/holiday.jpg": "mine", "public/a/b.txt": "mine" }, async (top) => {
      const before = await readTree(top);
      expect(await write(top, { "index.html": "a" })).toEqual([
        "../public:1:1-1:1 error AG921 The output folder holds files that agenda did not write: a/, holiday.jpg.",
      ]);
      expect(await readTree(top)).toEqual(before);
    }));

  it("keeps what others have added to an output", () =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a", "old/page.html": "old" });
      const theirs = {
        CNAME: "agenda.example.org",
        ".DS_Store": "x",
        "old/notes.txt": "mine",
        ".git/HEAD": "x",
      };
      for (const [path, text] of Object.entries(theirs)) {
        await mkdir(dirname(join(top, "public", path)), { recursive: true });
        await writeFile(join(top, "public", path), text);
      }
      expect(await write(top, { "index.html": "b" })).toEqual([]);
      expect(await readTree(join(top, "public"))).toEqual({
        ".agenda-output.json": list("index.html"),
        "index.html": "b",
        ...theirs,
      });
    }));

  it.each([".git/HEAD", ".nojekyll", ".DS_Store", "CNAME", "Thumbs.db", "desktop.ini", "lost+found/x"])(
    "minds no %s in a folder that it has not written yet",
    (path) =>
      withFolder({ [`public/${path}`]: "x" }, async (top) => {
        expect(await write(top, { "index.html": "a" })).toEqual([]);
        expect(await readTree(join(top, "public"))).toEqual({
          ".agenda-output.json": list("index.html"),
          "index.html": "a",
          [path]: "x",
        });
      }),
  );

  it("refuses to write over what somebody has put into an output, and leaves all as it was", () =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a" });
      await writeFile(join(top, "public/about.html"), "mine");
      await symlink("about.html", join(top, "public/link"));
      const found = await write(top, { "index.html": "b", "about.html": "ours", "link/x.html": "ours" });
      expect(found).toEqual([
        "../public:1:1-1:1 error AG921 The output folder holds what agenda did not write where this build would write: about.html, link.",
      ]);
      expect((await readTree(join(top, "public")))["index.html"]).toBe("a");
    }));

  it("takes a file of somebody else's for its own where it holds the same", () =>
    withFolder({ "public/CNAME": "agenda.example.org" }, async (top) => {
      expect(await write(top, { "index.html": "a", CNAME: "agenda.example.org" })).toEqual([]);
    }));

  it("writes one agenda in a folder of another's output", () =>
    withFolder({}, async (top) => {
      expect(await write(top, { "index.html": "en" }, "site")).toEqual([]);
      expect(await write(top, { "index.html": "fr" }, "site/fr")).toEqual([]);
      expect(await write(top, { "index.html": "en 2" }, "site")).toEqual([]);
      expect(await readTree(join(top, "site"))).toEqual({
        ".agenda-output.json": list("index.html"),
        "fr/.agenda-output.json": list("index.html"),
        "fr/index.html": "fr",
        "index.html": "en 2",
      });
      expect(await write(top, { "index.html": "es" }, "other/es")).toEqual([]);
      expect(await write(top, { "index.html": "en" }, "other")).toEqual([]);
    }));

  it("leaves files alone that hold the same already", () =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a", "b.html": "b" });
      const before = await stat(join(top, "public/b.html"));
      await write(top, { "index.html": "new", "b.html": "b" });
      const { ino, mtimeMs } = await stat(join(top, "public/b.html"));
      expect({ ino, mtimeMs }).toEqual({ ino: before.ino, mtimeMs: before.mtimeMs });
    }));

  it("makes a folder of what was a file, and a file of what was a folder", () =>
    withFolder({}, async (top) => {
      await write(top, { a: "file", "b/c": "in a folder" });
      expect(await write(top, { "a/x": "in a folder", b: "file" })).toEqual([]);
      expect(await readTree(join(top, "public"))).toMatchObject({ "a/x": "in a folder", b: "file" });
    }));

  it("follows a link to a folder, and leaves it a link", () =>
    withFolder({}, async (top) => {
      await mkdir(join(top, "www"));
      await symlink("www", join(top, "public"));
      expect(await write(top, { "index.html": "a" })).toEqual([]);
      expect(await write(top, { "index.html": "b" })).toEqual([]);
      expect(await readTree(join(top, "www"))).toEqual({
        ".agenda-output.json": list("index.html"),
        "index.html": "b",
      });
      expect((await lstat(join(top, "public"))).isSymbolicLink()).toBe(true);
      expect((await readdir(top)).sort()).toEqual(["public", "www"]);
    }));

  it("refuses a link to nothing, and writes nothing", () =>
    withFolder({}, async (top) => {
      await symlink("nowhere", join(top, "public"));
      expect(await write(top, { "index.html": "a" })).toEqual([
        "../public:1:1-1:1 error AG922 The output could not be written: its folder is a link to nothing. The last output is as it was.",
      ]);
      expect(await readdir(top)).toEqual(["public"]);
    }));

  it("neither removes nor writes anything behind a link, whatever a list says", () =>
    withFolder({ "docs/thesis.txt": "precious", "secret.txt": "private" }, async (top) => {
      await mkdir(join(top, "public"));
      await symlink("../docs", join(top, "public/x"));
      await symlink("../secret.txt", join(top, "public/s.txt"));
      await writeFile(
        join(top, "public/.agenda-output.json"),
        listOf({
          pdf: ["s.txt", "x/thesis.txt", "x"],
          html: ["../secret.txt", ".git/config", "/etc/passwd"],
        }),
      );
      expect(await write(top, { "index.html": "a" })).toEqual([]);
      expect(await readTree(join(top, "docs"))).toEqual({ "thesis.txt": "precious" });
      expect(JSON.parse(await readFile(join(top, "public/.agenda-output.json"), "utf8"))).toMatchObject({
        files: ["index.html"],
      });
      expect((await write(top, { "x/thesis.txt": "ours" }))[0]).toContain("would write: x.");
    }));

  it("puts back what a version before this one had moved away when it was stopped, and removes the rest", () =>
    withFolder(
      {
        ".public-staging-Ab3xYz-old/.agenda-output.json": list("index.html"),
        ".public-staging-Ab3xYz-old/index.html": "last",
        ".public-staging-Ab3xYz/new/index.html": "half",
        ".public-staging-notes/mine.txt": "mine",
      },
      async (top) => {
        const place = { folder: join(top, "public"), agendaFolder: join(top, "agenda") };
        expect(await prepareOutput(place)).toBeUndefined();
        expect(await readTree(top)).toEqual({
          ".public-staging-notes/mine.txt": "mine",
          "public/.agenda-output.json": list("index.html"),
          "public/index.html": "last",
        });
      },
    ));

  it.each([".", "agenda"])("refuses %j, which holds the agenda", (out) =>
    withFolder({ "agenda/agenda.yml": "" }, async (top) => {
      const [found] = await write(top, { "index.html": "a" }, out);
      expect(found).toContain("AG921 The output folder holds the agenda itself");
      expect(await readTree(top)).toEqual({ "agenda/agenda.yml": "" });
    }),
  );

  it("refuses a file in the place of the folder", () =>
    withFolder({ public: "a file" }, async (top) => {
      expect(await write(top, { "index.html": "a" })).toEqual([
        "../public:1:1-1:1 error AG921 A file stands where the output folder should be.",
      ]);
      expect(await readTree(top)).toEqual({ public: "a file" });
    }));

  it.each(["../escaped.html", "a/../../escaped.html", "."])("writes nothing where a path is %j", (path) =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a" });
      const [found] = await write(top, { "index.html": "b", [path]: "x" });
      expect(found).toContain(
        `AG922 The output could not be written: ${path} would leave the output folder.`,
      );
      expect(await readdir(top)).toEqual(["public"]);
      expect((await readTree(join(top, "public")))["index.html"]).toBe("a");
    }),
  );

  it("writes nothing where two files have one path", () =>
    withFolder({}, async (top) => {
      const artifacts = [1, 2].map((count) => ({
        path: "index.html",
        bytes: bytes(String(count)),
        format: "html",
      }));
      const found = await writeOutput({
        folder: join(top, "public"),
        agendaFolder: join(top, "agenda"),
        artifacts,
        formats: ["html"],
      });
      expect(found.map(({ code }) => code)).toEqual(["AG922"]);
      expect(await readdir(top)).toEqual([]);
    }));

  it("never removes what a forged list names outside of the folder", () =>
    withFolder(
      { "precious.txt": "mine", "public/.agenda-output.json": list("../precious.txt") },
      async (top) => {
        expect(await write(top, { "index.html": "a" })).toEqual([]);
        expect(await readTree(top)).toMatchObject({ "precious.txt": "mine", "public/index.html": "a" });
      },
    ));

  it("does not mind listed files that vanished, nor a list that can't be read", () =>
    withFolder(
      { "public/.agenda-output.json": list("gone.html", "index.html"), "public/index.html": "old" },
      async (top) => {
        expect(await write(top, { "index.html": "new" })).toEqual([]);
        await writeFile(join(top, "public/.agenda-output.json"), "{");
        const [found] = await write(top, { "index.html": "newer" });
        expect(found).toContain("AG921");
      },
    ));

  it("keeps the last output whichever step fails, and leaves nothing behind", async () => {
    const steps = await withFolder({}, async (top) => {
      await write(top, { "index.html": "last", "gone.html": "gone" });
      const disk = breakDisk({ folder: top, at: 0, how: "" });
      await write(top, { "index.html": "new", "a/added.html": "added" });
      disk.mend();
      return disk.log.length;
    });
    for (let at = 1; at <= steps; at++)
      await withFolder({}, async (top) => {
        await write(top, { "index.html": "last", "gone.html": "gone" });
        const before = await readTree(top);
        const disk = breakDisk({ folder: top, at, how: "ENOSPC" });
        const found = await write(top, { "index.html": "new", "a/added.html": "added" });
        disk.mend();
        const after = await readTree(top);
        const isNew = after["public/index.html"] === "new";
        // What fails when all is in its place does not count: the next build cleans up.
        if (isNew) expect(found).toEqual([]);
        else
          expect({ at, after, found }).toEqual({
            at,
            after: before,
            found: [expect.stringContaining("no space")],
          });
        expect(await write(top, { "index.html": "newer" })).toEqual([]);
        expect(Object.keys(await readTree(top))).toEqual(["public/.agenda-output.json", "public/index.html"]);
      });
  });

  it.skipIf(process.getuid?.() === 0)("says so where it has no right to write", () =>
    withFolder({}, async (top) => {
      await chmod(top, 0o500);
      const found = await write(top, { "index.html": "a" });
      await chmod(top, 0o700);
      expect(found[0]).toContain("AG922");
    }),
  );
});
