import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { bibtexEntry, bibtexNames, bibtexText } from "../../../../src/render/html/cite/bibtex.ts";
import { scriptSafeJson } from "../../../../src/render/html/machines/script-safe-json.ts";
import { siteOf } from "../../../support/html-page.ts";

const url = "https://www.example.org/valley";
const history = [{ date: "2026-12-01", note: "Adopted <by> the assembly & the shops\u0007." }];
const published = {
  manifest: { url },
  sections: { "issue-a-currency": { fields: { history } } },
} as const;

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", htmlEntities: true });

/** The JSON-LD of a page. */
function dataOf(html: string): Record<string, unknown> {
  const [, json = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(html) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

/** What stands in a citation's forms on a page, as a browser would read it. */
function formsOf(html: string): string[] {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", "#34": '"', "#39": "'" };
  return [...html.matchAll(/class="cite-form"[^>]*>([\s\S]*?)<\/(?:p|pre)>/gu)].map(([, text = ""]) =>
    text.replace(/&(\w+|#\d+);/gu, (entity, name: string) => entities[name] ?? entity),
  );
}

describe("the feed", () => {
  it("tells what happened to sections, the latest first, and the edition", async () => {
    const { feed } = parser.parse((await siteOf(published)).page("feed.xml"));
    expect(feed.id).toBe(`${url}/`);
    expect(feed.updated).toBe("2026-12-01T00:00:00Z");
    expect(feed.entry.map((entry: { title: string }) => entry.title)).toEqual([
      "S 1.1 Issue a currency of the valley",
      "An Economy for Rivertown & its Valley, First edition",
    ]);
    expect(feed.entry[0].link["@href"]).toBe(`${url}/sections/issue-a-currency.html`);
    expect(feed.entry[0].summary).toContain("the shops\uFFFD.");
  });

  it("is left out, with the sitemap, where the site's address isn't known", async () => {
    const site = await siteOf();
    const paths = site.artifacts.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith(".xml"))).toEqual([]);
    expect(site.page("index.html")).not.toMatch(/feed\.xml|rel="canonical"|og:url/u);
  });
});

describe("the sitemap", () => {
  it("lists every page that there is to find, with the day of its last change", async () => {
    const site = await siteOf(published);
    const { urlset } = parser.parse(site.page("sitemap.xml"));
    const entries = urlset.url as { loc: string; lastmod: string }[];
    const pages = site.artifacts.filter(({ path }) => path.endsWith(".html") && path !== "404.html");
    // The page of an id of before only leads on.
    expect(entries).toHaveLength(pages.length - 1);
    expect(entries[0]).toEqual({ loc: `${url}/`, lastmod: "2026-11-24" });
    expect(entries).toContainEqual({ loc: `${url}/sections/issue-a-currency.html`, lastmod: "2026-12-01" });
  });
});

describe("data in pages", () => {
  it("say what a page is and where it stands", async () => {
    const data = dataOf((await siteOf(published)).page("sections/issue-a-currency.html"));
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Article",
      headline: "Issue a currency of the valley",
      url: `${url}/sections/issue-a-currency.html`,
      dateModified: "2026-12-01",
      about: [{ "@type": "Thing", name: "Empty shops" }],
    });
  });

  it("can't end the element that they stand in", () => {
    const text = scriptSafeJson({ title: "</script><!-- & \u2028" });
    expect(text).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(text)).toEqual({ title: "</script><!-- & \u2028" });
  });

  it("tell other sites title, words and address", async () => {
    const html = (await siteOf(published)).page("sections/issue-a-currency.html");
    expect(html).toContain('<meta property="og:title" content="S\u00a01.1 Issue a currency of the valley">');
    expect(html).toContain(`<meta property="og:url" content="${url}/sections/issue-a-currency.html">`);
    expect(html).toContain(`<link rel="canonical" href="${url}/sections/issue-a-currency.html">`);
  });
});

describe("a citation", () => {
  it("names who, what, in what, when and where", async () => {
    const [text = ""] = formsOf((await siteOf(published)).page("sections/issue-a-currency.html"));
    expect(text.replaceAll("\u00a0", " ")).toBe(
      "Working group on the local economy: “S 1.1 Issue a currency of the valley”. In: An Economy for Rivertown & its Valley. First edition, Version 1.0. Valley Assembly, 24 November 2026. https://www.example.org/valley/sections/issue-a-currency.html",
    );
  });

  it("is escaped for BibTeX", async () => {
    const [, bibtex = ""] = formsOf((await siteOf(published)).page("sections/issue-a-currency.html"));
    expect(bibtex).toContain("@incollection{issue-a-currency-2026,");
    expect(bibtex).toContain("author = {{Working group on the local economy}},");
    expect(bibtex).toContain(
      "booktitle = {{An Economy for Rivertown \\& its Valley: Two lines for the next twenty years}},",
    );
    expect(bibtexText("50 % of $5 #1 a_b {x} ~ ^ \\end é")).toBe(
      "50 \\% of \\$5 \\#1 a\\_b \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end é",
    );
    expect(bibtexNames(["Bread and Roses, Inc.", "A"])).toBe("{Bread and Roses, Inc.} and {A}");
    expect(
      bibtexEntry("book", "a", [
        ["title", "x"],
        ["url", undefined],
      ]),
    ).toBe("@book{a,\n  title = {x},\n}");
  });

  it("is CSL-JSON that can be read back", async () => {
    const [, , csl = ""] = formsOf((await siteOf(published)).page("sections/issue-a-currency.html"));
    expect(JSON.parse(csl)).toMatchObject([
      {
        type: "chapter",
        author: [{ literal: "Working group on the local economy" }],
        issued: { "date-parts": [[2026, 11, 24]] },
      },
    ]);
  });
});

describe("the search's index", () => {
  it("is a script with every section, term and source, in a stable order", async () => {
    const one = (await siteOf()).page("search-index.js");
    expect(one).toBe((await siteOf()).page("search-index.js"));
    const scope: { agendaSearch?: { documents: { a: string; t: string; x: string }[] } } = {};
    new Function("globalThis", one)(scope);
    const documents = scope.agendaSearch?.documents ?? [];
    expect(documents).toHaveLength(13 + 2 + 2);
    expect(documents.find(({ a }) => a === "sections/trust.html")?.x).toContain("Among neighbours.");
    expect(documents.find(({ a }) => a === "glossary.html#commons")?.x).toBe(
      "What a community holds together.",
    );
  });
});
