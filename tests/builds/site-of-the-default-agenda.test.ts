import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../../src/core/artifact.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { htmlRenderer } from "../../src/render/html/renderer.ts";
import { markupErrors } from "../support/html-validator.ts";
import { renderInput } from "../support/render-input.ts";

/** In bytes, of HTML, styles and scripts: what a page costs a reader, but for maps, and for what is loaded when it's asked for. */
const budget = 60_000;

/** Pages that hold much on purpose. */
const exempt = new Set(["whole.html"]);

let artifacts: ReadonlyMap<string, Artifact>;

beforeAll(async () => {
  const files = (await readAgenda(join(import.meta.dirname, "../../agenda"))).value;
  const agenda = compileAgenda(files, []).value;
  const made = await htmlRenderer.render(renderInput({ agenda, assets: new Map() }));
  expect(made.diagnostics).toEqual([]);
  artifacts = new Map(made.value.map((artifact) => [artifact.path, artifact]));
});

/** A page's own bytes and those of the files that it loads by itself. */
function weightOf(page: Artifact): number {
  const maps = /<figure class="map[\s\S]*?<\/figure>|<details class="map-list[\s\S]*?<\/details>/gu;
  const html = new TextDecoder().decode(page.bytes).replace(maps, "");
  const loaded = [...html.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/gu)].map(
    ([, address = ""]) => new URL(address, `https://site.test/${page.path}`).pathname.slice(1),
  );
  const files = new Set(loaded.filter((path) => !path.startsWith("map.")));
  const bytes = [...files].map((path) => artifacts.get(path)?.bytes.length ?? Number.NaN);
  return bytes.reduce((sum, size) => sum + size, new TextEncoder().encode(html).length);
}

describe("the default agenda's site", () => {
  it(`has no page that weighs more than ${budget / 1000} kB with its styles and scripts`, () => {
    const pages = [...artifacts.values()].filter(({ path }) => path.endsWith(".html") && !exempt.has(path));
    expect(pages.length).toBeGreaterThan(200);
    const heavy = pages
      .map((page) => `${page.path} ${weightOf(page)}`)
      .filter((entry) => !(Number(entry.split(" ")[1]) <= budget));
    expect(heavy).toEqual([]);
  });

  it("is valid HTML on every page", async () => {
    const pages = [...artifacts.values()].filter(({ path }) => path.endsWith(".html"));
    expect(await markupErrors(pages)).toEqual([]);
  }, 300_000);
});
