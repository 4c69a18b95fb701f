import { describe, expect, it } from "vitest";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { summaryRenderer } from "../../../../src/render/summary/renderer.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import {
  sampleGlossary,
  sampleManifest,
  sampleSections,
  sampleSources,
} from "../../../support/sample-content.ts";

const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>{{ site.title }}`;
const evilLink = "javascript:alert(1)";

/** The sample agenda with the same hostile words in every field that takes words. */
function hostileInput(): ReturnType<typeof renderInput> {
  const manifest = {
    ...sampleManifest,
    title: evil,
    subtitle: evil,
    edition: evil,
    version: evil,
    description: evil,
    publisher: { name: evil, url: evilLink },
    authors: [{ name: evil, url: "data:text/html,x" }],
    licence: { name: evil, url: evilLink },
    labels: Object.fromEntries(
      Object.keys(sampleManifest.labels).map((kind) => [kind, { name: evil, plural: evil, short: evil }]),
    ),
    dimensions: sampleManifest.dimensions.map((dimension) => ({
      ...dimension,
      title: evil,
      description: evil,
    })),
    scales: sampleManifest.scales.map((scale) => ({ ...scale, title: evil })),
    actors: sampleManifest.actors.map((actor) => ({ ...actor, title: evil })),
    relationTypes: sampleManifest.relationTypes.map((type) => ({ ...type, label: evil, inverse: evil })),
  };
  const sections = sampleSections.map((section) => ({
    ...section,
    title: evil,
    indicators: [evil],
    openQuestions: [evil],
    body: `${evil}\n\n${section.body}`,
    relations: (section.relations ?? []).map(([type, to]) => [type, to, evil] as const),
    fields: {
      ...section.fields,
      short: evil,
      summary: evil,
      answer: evil,
      status: evil,
      custom: { [evil]: evil },
    },
  }));
  const agenda = sampleAgenda(sections, {
    manifest,
    glossary: sampleGlossary.map((term) => ({
      ...term,
      term: evil,
      acronym: evil,
      aliases: [evil],
      definition: evil,
      plain: evil,
    })),
    bibliography: sampleSources.map((source) => ({
      ...source,
      title: evil,
      author: [{ literal: evil }],
      publisher: evil,
      note: evil,
      issued: evil,
      url: evilLink,
    })),
  });
  return renderInput({ agenda, generator: evil });
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
    const input = hostileInput();
    const made = [await htmlRenderer.render(input), await summaryRenderer.render(input)];
    const pages = made.flatMap(({ value }) => value).filter(({ path }) => path.endsWith(".html"));
    expect(made.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(pages.length).toBeGreaterThan(15);
    for (const { path, bytes } of pages) {
      const html = new TextDecoder().decode(bytes);
      expect(html, path).not.toMatch(/<script|<img src=x|href="(?:javascript|data):/iu);
      // An attribute that the words broke out of would leave the handler outside of any text or quotation.
      expect(html.replace(/"[^"]*"/gu, '""'), path).not.toMatch(/<[^>]*\sonerror=/u);
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
    const html = textOfArtifact(made.value, "sections/exchange.html");
    expect(html).toContain('<a href="#section.history.the-mill">below</a>');
    expect(html).toContain('<h3 id="section.history.the-mill">');
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
