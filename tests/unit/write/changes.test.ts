import { describe, expect, it } from "vitest";
import { writeChanges } from "../../../src/write/changes.ts";
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

function change(path: string, before: string) {
  return { path, before, after: "changed\n" };
}
