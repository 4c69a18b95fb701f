import { beforeAll, describe, expect, it } from "vitest";
import { siteOf } from "../../../support/html-page.ts";

const url = "https://www.example.org/valley";

let site: Awaited<ReturnType<typeof siteOf>>;

beforeAll(async () => {
  site = await siteOf({
    manifest: { url, editUrl: "https://git.example.org/edit/{path}?from=site" },
    sections: {
      "issue-a-currency": {
        fields: {
          status: "under-way",
          history: [
            { date: "2025-02-01", note: "Proposed by the shops." },
            { date: "2026-03-01", note: "Adopted by the assembly." },
          ],
        },
      },
    },
  });
});

describe("a strategy's page", () => {
  it("leads from its scale, its actors and its status to all strategies that share them", () => {
    const html = site.page("sections/issue-a-currency.html");
    for (const value of ["scale/local", "actor/citizens", "actor/councils", "status/under-way"]) {
      expect(html).toContain(`href="../facets/${value}.html"`);
    }
  });

  it("says where others discuss it, with the sentence", () => {
    expect(site.words("sections/reform-land-tax.html")).toMatch(
      /Where it is discussed SL 1 Exchange goods and work fairly Because of a currency of their own and reform-land-tax \./u,
    );
  });

  it("tells its history, the latest first", () => {
    expect(site.words("sections/issue-a-currency.html")).toMatch(
      /History 1 March 2026 Adopted by the assembly\. 1 February 2025 Proposed by the shops\./u,
    );
  });

  it("leads to where its file can be edited, and nowhere where the manifest doesn't say", async () => {
    expect(site.page("sections/issue-a-currency.html")).toContain(
      'href="https://git.example.org/edit/1-exchange/strategies/local-currency.md?from=site"',
    );
    expect((await siteOf()).page("sections/issue-a-currency.html")).not.toContain("Edit this section");
  });

  it("names the ids that it had before", () => {
    expect(site.words("sections/exchange.html")).toContain("Former addresses trade");
  });
});

describe("a line's page", () => {
  it("lists its parts in their order, a myth with its answer, each with a page of its own", () => {
    expect(site.words("sections/exchange.html")).toMatch(
      /Values Trust We keep our word\. Care Myths Markets know best The answer Markets only know what has a price\. Sections A short history Strategies S 1\.1/u,
    );
    expect(site.words("sections/trust.html")).toMatch(/Overview SL 1 Exchange Value Trust/u);
  });
});

describe("the lists of strategies", () => {
  it("hold what has a value, as plain pages that lead to each other", () => {
    const html = site.page("facets/scale/national.html");
    expect(html).toContain("Reform the land tax");
    expect(html).not.toContain("Start with vouchers</a></h3>");
    expect(html).toMatch(
      /<a href="\.\.\/\.\.\/facets\/scale\/national\.html" aria-current="true">National <b>1<\/b>/u,
    );
    expect(html).toContain('href="../../facets/actor/councils.html"');
    expect(site.words("facets/scale/national.html")).toContain("1 of 3");
  });

  it("offer only what one of theirs has, so that many pages don't list each other", () => {
    expect(site.page("facets/scale/national.html")).not.toContain("facets/actor/citizens.html");
  });

  it("say for the script what each strategy has, by the places of the choices", () => {
    const html = site.page("strategies.html");
    const choices = [...html.matchAll(/facets\/(\w+)\/([\w-]+)\.html"/gu)].map(
      ([, facet, value]) => `${facet}.${value}`,
    );
    const [, values = ""] =
      /data-values="([\d ]+)"><h3><a href="sections\/reform-land-tax\.html"/u.exec(html) ?? [];
    expect(values.split(" ").map((place) => choices[Number(place)])).toEqual([
      "scale.local",
      "scale.national",
      "actor.councils",
      "status.proposed",
    ]);
  });

  it("give an issue's strategies by the relations", () => {
    expect(site.words("facets/issue/empty-shops.html")).toContain("S 1.1 Issue a currency of the valley");
  });
});

describe("the issues", () => {
  it("say what answers them", () => {
    expect(site.words("issues.html")).toMatch(
      /Empty shops .*addressed by S 1\.1 Issue a currency of the valley/u,
    );
  });
});

describe("the matrix of links", () => {
  it("counts the relations from each line to each other, and names them", () => {
    const html = site.page("matrix.html");
    expect(html).toMatch(/<th scope="row" class="tone-1">.*Exchange<\/a>/u);
    expect(html).toContain('href="#page.exchange.land" aria-label="2: 1 in relations, 1 in texts"');
    expect(site.words("matrix.html")).toMatch(
      /SL 1 Exchange → SL 2 Land S 1\.1 supports S 2\.1 Reform the land tax/u,
    );
  });
});

describe("the page of coverage", () => {
  it("shows the figures of the report, gaps, and open questions", () => {
    const text = site.words("coverage.html");
    expect(text).toMatch(/Strategies by scale SL 1 SL 2 All Local 2 1 3 National 0 1 1 Global 0 0 0/u);
    expect(text).toMatch(
      /Open questions SL 1 Exchange goods and work fairly Strategic Line Who keeps the books\?/u,
    );
    expect(text).toMatch(/Without a statement in plain words Value 1 Care/u);
  });
});

describe("the whole agenda on one page", () => {
  it("holds every section, term and source, and links inside itself", () => {
    const html = site.page("whole.html");
    for (const id of [
      "introduction",
      "exchange",
      "trust",
      "issue-a-currency",
      "empty-shops",
      "youth",
      "conclusion",
    ]) {
      expect(html).toContain(`id="section.${id}"`);
    }
    expect(html).toContain('href="#section.exchange.why-exchange"');
    expect(html).toContain('href="#term.local-currency"');
    expect(html).toContain('href="#source.okafor-2003"');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("keeps headings in order", () => {
    const levels = [...site.page("whole.html").matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    for (const [place, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
    }
  });
});

describe("the page for what isn't there", () => {
  it("leads on from any depth, under the address that the manifest names", async () => {
    expect(site.page("404.html")).toContain('href="/valley/style.css"');
    expect(site.page("404.html")).toContain('<meta name="robots" content="noindex">');
    expect((await siteOf()).page("404.html")).toContain('href="/style.css"');
  });
});

describe("the contents", () => {
  it("mark the page that one is on, once", () => {
    const marked = site.page("sections/issue-a-currency.html").match(/<a [^>]*aria-current="page"/gu);
    expect(marked).toEqual(['<a href="../sections/issue-a-currency.html" aria-current="page"']);
  });

  it("don't grow with a line that has very much", async () => {
    const many = Array.from({ length: 50 }, (_, place) => ({
      path: `1-exchange/strategies/more-${place}.md`,
      id: `more-${place}`,
      kind: "strategy",
      number: `S 1.${place + 3}`,
      line: "exchange",
      title: `One more ${place}`,
      body: "More.",
    }));
    const { sampleAgenda } = await import("../../../support/sample-agenda.ts");
    const { sampleSections } = await import("../../../support/sample-content.ts");
    const large = await siteOf({ input: { agenda: sampleAgenda([...sampleSections, ...many]) } });
    const contents = /<nav class="contents"[\s\S]*?<\/nav>/u;
    expect(contents.exec(large.page("sections/more-7.html"))?.[0]).not.toContain("more-8.html");
    expect(large.page("sections/exchange.html")).toContain("more-8.html");
  });
});

describe("marks", () => {
  it("are those of the language, in texts and in titles", async () => {
    const french = await siteOf({
      manifest: { language: "fr" },
      sections: { conclusion: { title: 'La "suite"', body: 'Il dit: "on y va"! Voir `"code"`.' } },
    });
    const html = french.page("sections/conclusion.html");
    expect(html).toContain("<h1>La «\u202fsuite\u202f»</h1>");
    expect(html).toContain('«\u202fon y va\u202f»\u202f! Voir <code>"code"</code>.');
    expect(html).toContain('<html lang="fr">');
  });

  it("say when a language is written from right to left", async () => {
    const arabic = await siteOf({ manifest: { language: "ar" } });
    expect(arabic.page("index.html")).toContain('<html lang="ar" dir="rtl">');
  });
});
