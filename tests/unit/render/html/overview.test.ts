import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { titleParts } from "../../../../src/render/html/views/title-parts.ts";
import { withExample } from "../../../support/example-agenda.ts";
import { run } from "../../../support/surroundings.ts";
import { readTree, withFolder } from "../../../support/temporary-folder.ts";

/** The first page of the starter with so many lines. */
function firstPage(lines: number): Promise<string> {
  return withFolder({}, async (folder) => {
    await run(folder, ["init"]);
    for (const id of ["second", "third"].slice(0, lines - 1)) {
      const options = ["--title", `The ${id} line`, "--dimension", "practices"];
      await run(folder, ["new", "line", id, ...options]);
    }
    await run(folder, ["build", "--format", "html"]);
    return (await readTree(`${folder}/public`))["index.html"] ?? "";
  });
}

describe("the first page", () => {
  test("opens with what the public summary says first, and where that stands", () =>
    withExample({}, async (folder) => {
      await run(folder, ["build", "--format", "html", "--out", "out"]);
      const { "index.html": page = "" } = await readTree(join(folder, "out"));
      const messages = page.slice(page.indexOf('class="messages"'), page.indexOf("page.lines"));
      expect(messages).toContain("Look after our land and our meeting places together.");
      expect(messages).toContain('href="sections/commons.html"');
    }));

  test("has a map where there is something to see", async () => {
    for (const lines of [1, 2]) expect(await firstPage(lines)).not.toContain("map-synoptic");
    expect(await firstPage(3)).toContain("map-synoptic");
  });

  test("keeps words with a hyphen whole in its title, unless they are longer than a narrow screen", () => {
    expect(titleParts("Strategic Socio-Economic Agenda").filter(({ whole }) => whole)).toEqual([
      { text: "Socio-Economic", whole: true },
    ]);
    expect(titleParts("Donau-Dampfschifffahrts-Plan").some(({ whole }) => whole)).toBe(false);
    expect(
      titleParts("A  plan")
        .map(({ text }) => text)
        .join(""),
    ).toBe("A  plan");
  });
});
