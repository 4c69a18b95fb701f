import { chmod, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeOutput } from "../../../src/write/output.ts";
import { line } from "../../support/example-agenda.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const failing = vi.hoisted(() => ({ rename: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    rename: (...paths: Parameters<typeof real.rename>) => {
      failing.rename -= 1;
      return failing.rename === 0
        ? Promise.reject(new Error("EXDEV: the disk is full"))
        : real.rename(...paths);
    },
  };
});

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
        "../public:1:1-1:1 error AG921 The output folder holds files that agenda did not write: a/b.txt, holiday.jpg.",
      ]);
      expect(await readTree(top)).toEqual(before);
    }));

  it("refuses an output that a file was added to", () =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "a" });
      await writeFile(join(top, "public/CNAME"), "agenda.example.org");
      expect(await write(top, { "index.html": "b" })).toEqual([
        "../public:1:1-1:1 error AG921 The output folder holds a file that agenda did not write: CNAME.",
      ]);
      expect((await readTree(join(top, "public")))["index.html"]).toBe("a");
    }));

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

  it.each([1, 2])("keeps the last output where the swap fails at step %i", (step) =>
    withFolder({}, async (top) => {
      await write(top, { "index.html": "last" });
      failing.rename = step;
      expect(await write(top, { "index.html": "new" })).toEqual([
        "../public:1:1-1:1 error AG922 The output could not be written: EXDEV: the disk is full. The last output is as it was.",
      ]);
      expect(await readdir(top)).toEqual(["public"]);
      expect(await readTree(join(top, "public"))).toEqual({
        ".agenda-output.json": list("index.html"),
        "index.html": "last",
      });
    }),
  );

  it.skipIf(process.getuid?.() === 0)("says so where it has no right to write", () =>
    withFolder({}, async (top) => {
      await chmod(top, 0o500);
      const found = await write(top, { "index.html": "a" });
      await chmod(top, 0o700);
      expect(found[0]).toContain("AG922");
    }),
  );
});
