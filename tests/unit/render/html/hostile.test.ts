import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { hostileInput } from "../../../support/hostile-agenda.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

/** What a browser would run or fetch in a page beside the site's own scripts, styles and images, as it reads the page. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), "element", ({ tagName, properties }) => {
    const { src, type, href } = properties;
    const own = /^[./]*[\w./-]+\.(?:js|svg)$/u.test(String(src ?? ""));
    if (tagName === "script" && !own && type !== "application/ld+json") found.push("script");
    if (["iframe", "object", "embed", "form", "base", "style"].includes(tagName)) found.push(tagName);
    if (tagName === "img" && !own) found.push(`img ${String(src)}`);
    if (/^(?:javascript|data|vbscript):/iu.test(String(href ?? ""))) found.push(`href ${String(href)}`);
    found.push(...Object.keys(properties).filter((name) => /^on/iu.test(name) || name === "style"));
  });
  return found;
}

/** A page of one section with the given body. */
async function pageOf(body: string): Promise<string> {
  const sections = sampleSections.map((section) =>
    section.id === "conclusion" ? { ...section, body } : section,
  );
  const made = await htmlRenderer.render(renderInput({ agenda: sampleAgenda(sections) }));
  expect(made.diagnostics).toEqual([]);
  return textOfArtifact(made.value, "sections/conclusion.html");
}

describe("hostile words", () => {
  it("stay words in every field of every page", async () => {
    const made = await htmlRenderer.render(hostileInput());
    const pages = made.value.filter(({ path }) => path.endsWith(".html"));
    expect(made.diagnostics).toEqual([]);
    expect(pages.length).toBeGreaterThan(15);
    for (const { path, bytes } of pages) {
      const html = new TextDecoder().decode(bytes);
      expect(dangersIn(html), path).toEqual([]);
      expect(html, path).toContain("&lt;script&gt;alert(");
      expect(html, path).toContain("{{ site.title }}");
    }
  });

  it("show raw HTML as the text it is, and leave comments out", async () => {
    const html = await pageOf(
      "<script>alert(1)</script>\n\nOne <b>bold</b> word.<!-- secret -->\n\n<!-- more -->",
    );
    expect(html).toContain("&#x3C;script>alert(1)&#x3C;/script>");
    expect(html).toContain("One &#x3C;b>bold&#x3C;/b> word.");
    expect(html).not.toMatch(/secret|more -->/u);
  });
});

describe("addresses", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "../../outside.pdf",
    "%2e%2e/%2e%2e/outside.pdf",
    "nowhere.pdf",
    "%",
  ])("never link to %s", async (address) => {
    const html = await pageOf(`See [these words](${address}) and [those][1].\n\n[1]: ${address}`);
    expect(html).toMatch(/See these words and those\./u);
  });

  it.each(["https://www.example.org/a?b=c", "http://example.org/", "mailto:a@example.org", "tel:+3912345"])(
    "link to %s",
    async (address) => {
      expect(await pageOf(`See [these words](${address}).`)).toContain(
        `See <a href="${address}" rel="noreferrer">these words</a>.`,
      );
    },
  );

  it("link to headings of the same section, wherever it is drawn", async () => {
    const sections = sampleSections.map((section) =>
      section.id === "history"
        ? { ...section, body: "See [below](#the-mill).\n\n## The mill\n\nIt stood here." }
        : section,
    );
    const made = await htmlRenderer.render(renderInput({ agenda: sampleAgenda(sections) }));
    const own = textOfArtifact(made.value, "sections/history.html");
    expect(own).toContain('<a href="#the-mill">below</a>');
    expect(own).toContain('<h2 id="the-mill">');
    const whole = textOfArtifact(made.value, "whole.html");
    expect(whole).toContain('<a href="#section.history.the-mill">below</a>');
    expect(whole).toContain('<h4 id="section.history.the-mill">');
  });
});

describe("images", () => {
  it("come from the agenda alone: one from elsewhere becomes a link, one that is missing its words", async () => {
    const html = await pageOf("![far](https://example.org/a.png) ![lost](lost.png) ![bad](javascript:x)");
    expect(html).not.toContain("<img");
    expect(html).toContain('<a href="https://example.org/a.png" rel="noreferrer">far</a> lost bad');
  });

  it("are linked to when they are documents that run nothing", async () => {
    const files = new Map([
      ["files/talk.pdf", new Uint8Array([1])],
      ["files/evil.svg", new Uint8Array([2])],
    ]);
    const sections = sampleSections.map((section) =>
      section.id === "conclusion"
        ? { ...section, body: "[talk](files/talk.pdf) [evil](files/evil.svg)" }
        : section,
    );
    const made = await htmlRenderer.render(renderInput({ agenda: sampleAgenda(sections), assets: files }));
    const html = textOfArtifact(made.value, "sections/conclusion.html");
    expect(html).toContain('<a href="../assets/files/talk.pdf">talk</a> evil');
    expect(made.value.map(({ path }) => path)).toContain("assets/files/talk.pdf");
    expect(made.value.map(({ path }) => path)).not.toContain("assets/files/evil.svg");
  });
});
