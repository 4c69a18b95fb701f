import { expect, it } from "vitest";
import { htmlOnDemand } from "../../../../src/render/html/on-demand.ts";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { renderInput } from "../../../support/render-input.ts";

it("a site on demand has every file of the whole site, equal to the byte", async () => {
  const input = renderInput();
  const { value, diagnostics } = await htmlRenderer.render(input);
  // In another order than the site's own: no file may depend on what was made before.
  const site = htmlOnDemand(input);
  for (const { path, bytes } of value.toReversed()) {
    const made = site.make(path);
    expect(made.diagnostics, path).toEqual([]);
    expect(made.value, path).toEqual(bytes);
  }
  expect(value.map(({ path }) => path)).toEqual(expect.arrayContaining([...site.pages]));
  expect(site.diagnostics).toEqual(diagnostics);
});

it("has no other file", () => {
  const site = htmlOnDemand(renderInput());
  for (const path of ["sections/none.html", "constructor", "../index.html", "assets/none.png"]) {
    expect(site.make(path)).toEqual({ value: undefined, diagnostics: [] });
  }
});

it("says of a page that can't be drawn why, and draws the others", () => {
  const { templates, ...rest } = renderInput();
  const broken = new Map([...templates, ["html/glossary.liquid", "{{ nothing.here }}"]]);
  const site = htmlOnDemand({ ...rest, templates: broken });
  const { value, diagnostics } = site.make("glossary.html");
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, span }) => [code, span.path])).toEqual([
    ["AG901", "templates/html/glossary.liquid"],
  ]);
  expect(site.make("index.html").value).toBeDefined();
});
