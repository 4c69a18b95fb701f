import { beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../../../../src/core/artifact.ts";
import { htmlRenderer } from "../../../../src/render/html/renderer.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";

let site: readonly Artifact[];

beforeAll(async () => {
  const made = await htmlRenderer.render(renderInput());
  expect(made.diagnostics).toEqual([]);
  site = made.value;
});

function page(path: string): string {
  return textOfArtifact(site, path);
}

/** A page's text, with tags as spaces. */
function words(path: string): string {
  return page(path)
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");
}

describe("the site", () => {
  it("has a page for everything that a reader may look for", () => {
    const pages = site.map((artifact) => artifact.path).filter((path) => !/^(?:maps?|summary)\b/u.test(path));
    expect(pages.toSorted()).toEqual([
      "404.html",
      "assets/images/market.svg",
      "coverage.html",
      "facets.css",
      "facets.js",
      ...["actor/citizens", "actor/councils", "issue/empty-shops", "scale/local", "scale/national"].map(
        (value) => `facets/${value}.html`,
      ),
      "facets/status/proposed.html",
      "facets/status/under-way.html",
      "glossary.html",
      "icon.svg",
      "index.html",
      "issues.html",
      "matrix.html",
      "overview.css",
      "script.js",
      "search-index.js",
      "search.css",
      "search.js",
      ...[
        "care",
        "conclusion",
        "empty-shops",
        "exchange",
        "history",
        "introduction",
        "issue-a-currency",
        "land",
        "markets-know",
        "reform-land-tax",
        "start-with-vouchers",
        "trade",
        "trust",
        "youth",
      ].map((id) => `sections/${id}.html`),
      "sources.html",
      "strategies.html",
      "style.css",
      "tables.css",
      "terms.js",
      "themes.html",
      "whole.html",
    ]);
  });

  it("has no link that leads nowhere: each names a file of the build, and an id on it", () => {
    const paths = new Set(site.map((artifact) => artifact.path));
    // The data file and the summary are other renderers'.
    paths.add("agenda.json").add("summary.html");
    for (const artifact of site.filter(({ path }) => path.endsWith(".html"))) {
      const html = page(artifact.path);
      for (const [, href = ""] of html.matchAll(/(?:href|src)="([^"]+)"/gu)) {
        if (/^https?:/u.test(href)) continue;
        const target = new URL(href, `https://site.test/${artifact.path}`);
        const path = target.pathname.slice(1);
        expect(paths, `${href} on ${artifact.path}`).toContain(path);
        if (target.hash !== "") {
          const id = decodeURIComponent(target.hash.slice(1));
          expect(page(path), `${href} on ${artifact.path}`).toContain(`id="${id}"`);
        }
      }
    }
  });

  it("uses each id once on a page", () => {
    for (const artifact of site.filter(({ path }) => path.endsWith(".html"))) {
      const ids = [...page(artifact.path).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect(ids.toSorted(), artifact.path).toEqual([...new Set(ids)].toSorted());
    }
  });

  it("asks nothing of the network, and runs its own scripts alone", () => {
    for (const artifact of site.filter(({ path }) => path.endsWith(".html"))) {
      const html = page(artifact.path);
      expect(html).not.toMatch(/<(?:iframe|object|embed|form)\b|\sstyle=|\son[a-z]+=/iu);
      for (const [, attributes = ""] of html.matchAll(/<script\b([^>]*)>/gu)) {
        expect(attributes).toMatch(/^ (?:src="[./]*[a-z]+\.js" defer|type="application\/ld\+json")$/u);
      }
      expect(html).not.toMatch(/(?:src|<link[^>]*href)="(?:https?:)?\/\//u);
      expect(html).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    }
    expect(page("style.css")).not.toMatch(/@import|url\(/u);
  });

  it("is the same, byte for byte, when made twice", async () => {
    const again = await htmlRenderer.render(renderInput());
    for (const artifact of again.value)
      expect(page(artifact.path)).toBe(new TextDecoder().decode(artifact.bytes));
  });
});

describe("the overview", () => {
  it("names the agenda, its edition, and its lines under their dimensions", () => {
    const text = words("index.html");
    expect(text).toContain("An Economy for Rivertown &amp; its Valley");
    expect(text).toContain("First edition, 24 November 2026");
    expect(text).toMatch(/Practices What people already do\. SL 1 Exchange goods and work fairly/u);
    expect(text).toContain("2 Strategies");
    expect(text).toContain("1 Strategy");
  });
});

describe("a line's page", () => {
  it("holds its values under one heading, its myth with the answer, and its strategies in order", () => {
    const text = words("sections/exchange.html");
    expect(text).toMatch(
      /Values Trust .*Care .*Myths Markets know best The answer Markets only know what has a price/u,
    );
    expect(text).toMatch(/Strategies S 1\.1 Issue a currency of the valley .*S 1\.2 Start with vouchers/u);
    expect(text).toContain("Who keeps the books?");
  });

  it("keeps headings in order, from one level to the next", () => {
    const levels = [...page("sections/exchange.html").matchAll(/<h([1-6])/gu)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
    }
  });
});

describe("a strategy's page", () => {
  it("says where it stands, how far it is, at which scale and by whom", () => {
    const text = words("sections/start-with-vouchers.html");
    expect(text).toMatch(/Overview SL 1 Exchange S 1\.1 Issue a currency of the valley/u);
    expect(words("sections/issue-a-currency.html")).toMatch(
      /Status Under way Scales Local Who can act Citizens , Town councils/u,
    );
  });

  it("sets its plain words apart, and leaves them out of the text below", () => {
    const html = page("sections/issue-a-currency.html");
    expect(html).toMatch(/<aside class="plain"[\s\S]*Print local money[\s\S]*<\/aside>/u);
    // In the head it stands for search engines and for other sites.
    expect(html.match(/Print local money/gu)).toHaveLength(3);
    expect(html).toMatch(/<meta name="description" content="Print local money/u);
  });

  it("shows relations from both ends, with their notes", () => {
    expect(words("sections/issue-a-currency.html")).toMatch(
      /supports S 2\.1 Reform the land tax The tax could be paid in it\. has part S 1\.2 Start with vouchers/u,
    );
    expect(words("sections/reform-land-tax.html")).toMatch(
      /supported by S 1\.1 Issue a currency of the valley The tax could be paid in it\..*tension with S 1\.2/u,
    );
  });

  it("leads to the page before and the page after, in reading order", () => {
    const html = page("sections/reform-land-tax.html");
    expect(html).toMatch(/class="pager-previous tone-2" href="\.\.\/sections\/land\.html"/u);
    expect(html).toMatch(/class="pager-next tone-0" href="\.\.\/sections\/empty-shops\.html"/u);
  });
});

describe("a section's text", () => {
  it("links terms, sources, other sections and their headings", () => {
    const html = page("sections/introduction.html");
    expect(html).toContain('(<a href="../sources.html#okafor-2003">Okafor &#x26; Lind 2003, p.\u00a04</a>)');
    expect(html).toContain('<a href="exchange.html#why-exchange" class="reference">why exchange matters</a>');
    expect(page("sections/conclusion.html")).toContain(
      '<a href="../glossary.html#local-currency" class="term">glossary</a>',
    );
    expect(page("sections/issue-a-currency.html")).toContain('href="trust.html#where-it-grows"');
  });

  it("has its notes below, tied to their place in both directions", () => {
    const html = page("sections/introduction.html");
    expect(html).toMatch(/<a href="#page\.fn-mills" id="page\.fnref-mills"/u);
    expect(html).toMatch(
      /<li id="page\.fn-mills">[\s\S]*The last one closed in 1998\.[\s\S]*href="#page\.fnref-mills"/u,
    );
  });

  it("keeps tables, tasks and images usable without sight or mouse", () => {
    const html = page("sections/introduction.html");
    expect(html).toContain('<section class="table" tabindex="0" aria-label="Table 1"><table>');
    expect(html).toContain('<td class="align-right">41</td>');
    expect(html).toContain('<span class="task" role="img" aria-label="Done">☑</span>');
    expect(html).toContain(
      '<img src="../assets/images/market.svg" alt="The market hall" width="320" height="80" loading="lazy">',
    );
  });
});

describe("what leads back", () => {
  it("lists on the sources page where each source is cited", () => {
    expect(words("sources.html")).toMatch(
      /Okafor, Ada; Lind, Per\. Mills &amp; Markets \. Rivertown: Valley Press\. May 2003\..*Cited in Introduction ; S 1\.1/u,
    );
    expect(words("sources.html")).toMatch(/Charter of the Valley \. 1966\. Not cited in the text/u);
  });

  it("explains terms with acronym, plain words and home", () => {
    expect(words("glossary.html")).toMatch(
      /local currency LC A means of exchange .* In plain words Money that you can spend in one place only\. Also local money At home in SL 1/u,
    );
  });

  it("leads on from an old id", () => {
    expect(page("sections/trade.html")).toContain(
      '<meta http-equiv="refresh" content="0; url=exchange.html">',
    );
    expect(page("sections/trade.html")).toContain("<h1>This page has moved");
  });
});
