import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTemplates } from "../../../../src/load/agenda-templates.ts";
import { readAgenda, readAssets } from "../../../../src/load/read-agenda.ts";
import { readStaticFiles } from "../../../../src/load/static-files.ts";
import { compileAgenda } from "../../../../src/pipeline.ts";
import { htmlDiagnostics } from "../../../../src/render/html/diagnostics.ts";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { layOver } from "../../../../src/render/templates/lay-over.ts";
import { withExample } from "../../../support/example-agenda.ts";
import { siteOf } from "../../../support/html-page.ts";
import { packagedTemplates, renderInput } from "../../../support/render-input.ts";

const theme = join(import.meta.dirname, "../../../fixtures/theme");

describe("the example theme", () => {
  it("takes the place of what it names, and leaves the rest", async () => {
    const { ours, own } = (await readTemplates(theme)).value;
    const templates = layOver(ours, own);
    const { page, words } = await siteOf({ input: { templates } });
    expect(words("index.html")).toContain(
      "Valley Assembly An Economy for Rivertown &amp; its Valley, 24 November 2026.",
    );
    expect(words("sections/exchange.html")).toMatch(/What is where Start Introduction/u);
    expect(words("404.html")).toContain("There is no such page The address may be misspelt");
    expect(page("style.css")).toMatch(/--measure:38rem.*--measure:42rem/su);
    expect(page("script.js")).toContain('dataset.town = "Rivertown"');
    expect(page("search.js")).toContain("MiniSearch");
  });

  it("is told where it asks for what isn't there", async () => {
    const templates = new Map(packagedTemplates());
    templates.set("html/parts/colophon.liquid", "<p>{{ site.titel }}</p>\n");
    const made = await htmlRenderer.render(renderInput({ templates }));
    expect(made.diagnostics.map(({ code, span }) => `${code} ${span.path}:${span.start.line}`)).toEqual([
      "AG901 templates/html/parts/colophon.liquid:1",
    ]);
  });
});

describe("numbered lists", () => {
  it.each([
    ["fa", '[data-numbers="persian"]', "list-style-type:persian"],
    ["bn", '[data-numbers="bengali"]', "list-style-type:bengali"],
  ])("have the digits of the language: %s", async (language, selector, style) => {
    const { page } = await siteOf({ manifest: { language } });
    expect(page("index.html")).toContain(selector.slice(1, -1));
    expect(page("style.css")).toContain(selector);
    expect(page("style.css")).toContain(style);
  });

  it("cost nothing where they are those of English", async () => {
    const { page } = await siteOf({});
    expect(page("index.html")).not.toContain("data-numbers");
    expect(page("style.css")).not.toContain("data-numbers");
  });
});

describe("the slots", () => {
  it("that the packaged templates ask of pages and sections are all documented", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../../../templates/README.md"), "utf8");
    const used = new Set<string>();
    for (const [path, text] of packagedTemplates()) {
      if (!path.startsWith("html/") || !path.endsWith(".liquid")) continue;
      const tags = (text.match(/\{[{%][^}]*[}%]\}/gu) ?? []).join(" ").replace(/"[^"]*"/gu, "");
      for (const [, slot = ""] of tags.matchAll(/\b((?:page|site|navigation|section)\.[a-zA-Z]+)/gu))
        used.add(slot);
    }
    const known = (slot: string): boolean =>
      readme.includes(`.${slot.split(".")[1]}\``) || readme.includes(`\`${slot.split(".")[1]}\``);
    expect([...used].filter((slot) => !known(slot))).toEqual([]);
  });
});

/** The codes that a build of the site of the example agenda gives, with files laid over it. */
function codesOf(files: Parameters<typeof withExample>[0]): Promise<string[]> {
  return withExample(files, async (folder) => {
    const agenda = compileAgenda((await readAgenda(folder)).value, []).value;
    const used = agenda.references.flatMap(({ wants, found }) =>
      wants === "file" && found !== undefined ? [found] : [],
    );
    const assets = await readAssets(folder, used);
    const { ours, own } = (await readTemplates(folder)).value;
    const input = renderInput({
      agenda,
      assets: assets.value,
      staticFiles: readStaticFiles(folder).value,
      templates: layOver(ours, own),
    });
    const made = await htmlRenderer.render(input);
    return made.diagnostics.map(({ code }) => code);
  });
}

describe.each(htmlDiagnostics)("the documented examples of $name", ({ code, docs }) => {
  it("are found, and not found", async () => {
    expect(await codesOf(docs.bad)).toEqual([code]);
    expect(await codesOf(docs.good)).toEqual([]);
  });
});
