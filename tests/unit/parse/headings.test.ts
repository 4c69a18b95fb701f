import { describe, expect, it } from "vitest";
import { parseBody } from "../../../src/parse/body.ts";

function anchorsOf(text: string): string[] {
  return parseBody("a.md", text).headings.map(({ anchor }) => anchor);
}

describe("the anchor of a heading", () => {
  it("is GitHub's where GitHub makes one", () => {
    expect(anchorsOf("# Rooms & gardens\n\n# Rooms!\n\n# Räume")).toEqual([
      "rooms--gardens",
      "rooms",
      "räume",
    ]);
  });

  it("names the signs of a heading that GitHub leaves nothing of, in whatever order they stand", () => {
    expect(anchorsOf("# 🙂\n\n# 🎉\n\n# 🙂\n\n# !!!!!!")).toEqual([
      "u1f642",
      "u1f389",
      "u1f642-1",
      "u21-u21-u21-u21",
    ]);
    expect(anchorsOf("# 🎉\n\n# 🙂")).toEqual(["u1f389", "u1f642"]);
  });

  it("is made from what is typed, so that no title elsewhere changes it", () => {
    expect(
      anchorsOf(
        "# [[time-bank]]\n\n# [[time-bank#rooms]]\n\n# [@ray-2020]\n\n# ![A map](a.png)\n\n# ![](a.png)",
      ),
    ).toEqual(["time-bank", "rooms", "ray-2020", "a-map", "heading"]);
  });

  it("is missing where a heading shows nothing", () => {
    expect(anchorsOf("##\n\nWords.\n\n## &nbsp;\n\n> ###")).toEqual([]);
  });
});
