import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderBook } from "../../src/render/pdf/renderer.ts";
import { difference, drawPage, keptPage } from "../support/page-images.ts";
import { pageTexts } from "../support/pdf.ts";
import { demandingInput } from "../support/pdf-agendas.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-pages-"));
const file = join(folder, "agenda.pdf");
let pages: readonly string[] = [];

beforeAll(async () => {
  writeFileSync(file, (await renderBook(await demandingInput())).bytes);
  pages = pageTexts(file);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Versions of poppler draw letters a little differently; a line that has moved changes more than this. */
const tolerance = 0.006;

/** The page, from 1, that `words` stand on for the last time: contents come first. */
function pageWith(words: string): number {
  return pages.findLastIndex((page) => page.replace(/\s+/gu, " ").includes(words)) + 1;
}

describe("hard pages look as they did", () => {
  test.each([
    ["cover", "How a town of few means looks after itself"],
    ["list-and-code", "A second paragraph of the second item"],
    ["note-begins", "Here a long note hangs"],
    ["note-goes-on", "In second paragraph of the note 6"],
    ["table-in-the-middle", "Quarter 70 "],
    ["line-opening", "Nobody in town is left without company"],
    ["strategy", "An hour given is an hour earned"],
    ["other-scripts", "Москва"],
    ["index", "Neighbours,"],
  ])("%s", (name, words) => {
    const page = pageWith(words);
    expect(page).toBeGreaterThan(0);
    const drawn = drawPage(file, page);
    expect(difference(keptPage(name, drawn), drawn)).toBeLessThan(tolerance);
  });

  test("and a line that moves by two points is seen", async () => {
    const input = await demandingInput();
    const style = JSON.parse(input.templates.get("pdf/style.json") ?? "{}");
    style.page.margins.top += 1;
    style.page.margins.bottom -= 1;
    const templates = new Map([...input.templates, ["pdf/style.json", JSON.stringify(style)]]);
    const moved = join(folder, "moved.pdf");
    writeFileSync(moved, (await renderBook({ ...input, templates })).bytes);
    const page = pageWith("Here a long note hangs");
    expect(difference(drawPage(file, page), drawPage(moved, page))).toBeGreaterThan(tolerance * 2);
  });
});
