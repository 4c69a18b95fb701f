import { describe, expect, it } from "vitest";
import type { ExampleFiles } from "../../../../src/core/diagnostic.ts";
import { listTemplates, readTemplates } from "../../../../src/load/agenda-templates.ts";
import { listWordings } from "../../../../src/load/package-files.ts";
import { readAgenda } from "../../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../../src/pipeline.ts";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { templateDiagnostics } from "../../../../src/render/templates/diagnostics.ts";
import { createTemplateEngine } from "../../../../src/render/templates/engine.ts";
import { layOver } from "../../../../src/render/templates/lay-over.ts";
import { withExample } from "../../../support/example-agenda.ts";
import { packagedTemplates, renderInput, textOfArtifact } from "../../../support/render-input.ts";

/** The site with some templates replaced. */
function siteWith(files: Readonly<Record<string, string>>): ReturnType<typeof htmlRenderer.render> {
  return htmlRenderer.render(
    renderInput({ templates: new Map([...packagedTemplates(), ...Object.entries(files)]) }),
  );
}

describe("a publisher's own template", () => {
  it("replaces the one that comes with agenda", async () => {
    const made = await siteWith({ "html/redirect.liquid": "<p>{{ redirect.title }}</p>" });
    expect(made.diagnostics).toEqual([]);
    expect(textOfArtifact(made.value, "sections/trade.html")).toBe("<p>Exchange goods and work fairly</p>");
  });

  it("is told of a slot that isn't there: once, where it stands, and only its pages are left out", async () => {
    const made = await siteWith({ "html/section.liquid": "<p>ok</p>\n<h1>{{ section.titel }}</h1>\n" });
    expect(made.diagnostics).toHaveLength(1);
    expect(made.diagnostics[0]).toMatchObject({
      code: "AG901",
      name: "unknown-template-slot",
      severity: "error",
      span: { path: "templates/html/section.liquid", start: { line: 2, column: 8 } },
    });
    expect(made.diagnostics[0]?.message).toContain("section.titel");
    expect(made.value.map(({ path }) => path)).toContain("sections/exchange.html");
    expect(made.value.map(({ path }) => path)).not.toContain("sections/conclusion.html");
  });

  it("is told of a slot in a part that another template draws", async () => {
    const made = await siteWith({ "html/parts/entry.liquid": "{{ entry.title }}\n\n{{ entry.nothing }}" });
    expect(made.diagnostics.map(({ code, span }) => [code, span.path, span.start.line])).toEqual([
      ["AG901", "templates/html/parts/entry.liquid", 3],
    ]);
  });

  it("is told of an unknown filter, a broken tag and a part that doesn't exist", async () => {
    const filter = await siteWith({ "html/redirect.liquid": "{{ redirect.title | shout }}" });
    expect(filter.diagnostics.map(({ code }) => code)).toEqual(["AG901"]);
    const tag = await siteWith({ "html/redirect.liquid": "\n{% if redirect.title %}" });
    expect(tag.diagnostics).toMatchObject([
      { code: "AG902", span: { path: "templates/html/redirect.liquid", start: { line: 2, column: 1 } } },
    ]);
    const part = await siteWith({ "html/redirect.liquid": '{% render "html/parts/nothing.liquid" %}' });
    expect(part.diagnostics).toMatchObject([{ code: "AG902" }]);
    expect(part.diagnostics[0]?.message).toContain("html/parts/nothing.liquid");
  });
});

describe("the template engine", () => {
  const draw = (
    text: string,
    slots: object = {},
  ): ReturnType<ReturnType<typeof createTemplateEngine>["render"]> =>
    createTemplateEngine(new Map([["t.liquid", text]]), {}).render("t.liquid", slots);

  it("escapes what it prints, unless the template says otherwise", () => {
    expect(draw("{{ a }}|{{ a | raw }}", { a: "<b>" }).value).toBe("&lt;b&gt;|<b>");
  });

  it("reads no files", () => {
    for (const path of ["/etc/hostname", "../../package.json", "package.json"]) {
      const made = draw(`{% include "${path}" %}`);
      expect(made.value).toBeUndefined();
      expect(made.diagnostics.map(({ code }) => code)).toEqual(["AG902"]);
    }
  });

  it("sees no prototypes, and knows neither the clock nor chance", () => {
    for (const text of ["{{ a.constructor }}", "{{ 'now' | date }}", "{{ a | sample }}"]) {
      expect(draw(text, { a: ["x"] }).diagnostics.map(({ code }) => code)).toEqual(["AG901"]);
    }
  });

  it("stops a loop that would not end", () => {
    const made = draw("{% for i in (1..1000000000) %}x{% endfor %}");
    expect(made.diagnostics.map(({ code }) => code)).toEqual(["AG902"]);
  });
});

describe("the documented examples", () => {
  const buildExample = (files: ExampleFiles): Promise<string[]> =>
    withExample(files, async (folder) => {
      const { value } = await readAgenda(folder);
      const { value: templates } = await readTemplates(folder);
      const wordings = listWordings(listTemplates(folder).value);
      const compiled = compileAgenda({ ...value, wordings, templates });
      const agenda = compiled.value;
      const made = await htmlRenderer.render(
        renderInput({ agenda, templates: layOver(templates.ours, templates.own) }),
      );
      return [...compiled.diagnostics, ...made.diagnostics].map(({ name }) => name);
    });

  it.each(templateDiagnostics)("of $name fire and don't fire", async ({ name, docs }) => {
    expect(await buildExample(docs.bad)).toEqual([name]);
    expect(await buildExample(docs.good)).toEqual([]);
  });
});
