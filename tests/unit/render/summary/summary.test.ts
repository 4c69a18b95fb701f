import { beforeAll, describe, expect, it } from "vitest";
import type { Agenda } from "../../../../src/core/agenda.ts";
import type { Artifact } from "../../../../src/core/artifact.ts";
import type { SummarySettings, SummaryStatement } from "../../../../src/core/public-summary.ts";
import { summaryText } from "../../../../src/plain/summary-text.ts";
import { summaryRenderer } from "../../../../src/render/summary/renderer.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleManifest, sampleSections } from "../../../support/sample-content.ts";
import type { SampleSection } from "../../../support/sample-types.ts";

const place = { line: 1, column: 1, offset: 0 };
const span = { path: "agenda.yml", start: place, end: place };
const named = (id: string) => ({ id, span });
const said = (text: string, from: string): SummaryStatement => ({ text, span, from: named(from) });

const settings: SummarySettings = {
  messages: [said("Money should stay in the valley.", "exchange"), said("Land is for all.", "land")],
  whyNow: [said("Every year a shop closes.", "empty-shops")],
  forYou: [said("You find what you need nearby.", "exchange")],
  notSettled: [said("Nobody knows yet what young people want.", "youth")],
  takePart: [
    { text: "Come to the market on Saturday.", span },
    { text: "Write to us:", span, url: "https://valley.example.org/letters" },
  ],
  cards: [
    {
      line: named("exchange"),
      heading: "Trade close to home",
      strategies: [{ strategy: named("issue-a-currency"), words: "Print our own money" }],
    },
  ],
};

function agendaWith(summary: Partial<SummarySettings>, sections = sampleSections): Agenda {
  return sampleAgenda(sections, {
    manifest: { ...sampleManifest, summary: { ...sampleManifest.summary, ...summary } },
  });
}

async function render(agenda: Agenda, formats = ["html", "summary"]): Promise<readonly Artifact[]> {
  const made = await summaryRenderer.render(renderInput({ agenda, formats }));
  expect(made.diagnostics).toEqual([]);
  return made.value;
}

/** A line of its own, for agendas of many. */
function lineNumber(place: number): SampleSection {
  return {
    path: `line-${place}/index.md`,
    id: `line-${place}`,
    kind: "line",
    line: `line-${place}`,
    number: `SL ${place}`,
    title: `Mend the roof number ${place}`,
    body: `Text.\n\n## In plain words\n\nMend roof ${place}. Rain comes in.`,
  };
}

function strategyOf(line: string, place: number): SampleSection {
  const id = `${line}-strategy-${place}`;
  const title = `Fix tile ${place} of ${line}`;
  return { path: `${line}/${id}.md`, id, kind: "strategy", line, title, body: "Text." };
}

describe("the public summary of an agenda whose manifest speaks", () => {
  let markdown: string;
  let html: string;
  let plain: string;
  let artifacts: readonly Artifact[];

  beforeAll(async () => {
    artifacts = await render(agendaWith(settings));
    markdown = textOfArtifact(artifacts, "summary.md");
    html = textOfArtifact(artifacts, "summary.html");
    plain = textOfArtifact(artifacts, "summary.txt");
  });

  it("comes as Markdown, plain text, a drawing of the map, a page and a leaflet", () => {
    expect(artifacts.map(({ path }) => path)).toEqual([
      "summary.md",
      "summary.txt",
      "summary-map.svg",
      "summary.html",
      "summary.pdf",
    ]);
  });

  it("begins with what it is, who speaks, and of when", () => {
    expect(markdown.split("\n").slice(0, 3)).toEqual([
      "# An Economy for Rivertown & its Valley",
      "",
      "**Public summary.** Written by: Working group on the local economy. Published by: Valley Assembly. First edition, 24 November 2026.",
    ]);
  });

  it("has its parts in the order of reading", () => {
    const titles = [...markdown.matchAll(/^## (.*)$/gmu)].map((match) => match[1]);
    expect(titles).toEqual([
      "In short",
      "Why now",
      "How it hangs together",
      "What we propose",
      "What it means for you",
      "What is open, or could go wrong",
      "How to take part",
      "Key words",
      "How this text was checked",
    ]);
  });

  it("leads from each statement to the section that it is drawn from", () => {
    expect(markdown).toContain("- Money should stay in the valley. ([SL 1](sections/exchange.html))");
    expect(html).toMatch(
      /<li data-origin="exchange">Money should stay in the valley\. *<a class="origin" href="sections\/exchange\.html" title="Source: SL\s1 Exchange goods and work fairly">SL\s1<\/a><\/li>/u,
    );
    expect(plain).toContain("- Money should stay in the valley. [SL 1, exchange]");
  });

  it("gives each line a card: heading, statement, strategies in its own words, and where to read on", () => {
    expect(markdown).toContain(
      "### Trade close to home\n\nBuy and sell close to home. Pay people well for their work.\n\n" +
        "- [Print our own money](sections/issue-a-currency.html)\n- and 1 more on the site\n\n" +
        "[Read more: SL 1 Exchange goods and work fairly](sections/exchange.html)",
    );
    expect(html).toContain('<li class="card tone-1" data-origin="exchange">');
    expect(plain).toContain("SL 1: Trade close to home\n\nBuy and sell close to home.");
  });

  it("says what the letters of the numbers stand for", () => {
    expect(markdown).toContain(
      "## Key words\n\n- **SL**: short for “Strategic Line”, with its number\n- **S**: short for “Strategy”, with its number",
    );
    expect(plain).toContain(
      "- SL: short for “Strategic Line”, with its number\n- S: short for “Strategy”, with its number",
    );
    expect(html).toContain("<div><dt>SL</dt><dd>short for “Strategic Line”, with its number</dd></div>");
  });

  it("tells how to take part, with addresses of the web", () => {
    expect(markdown).toContain(
      "- Come to the market on Saturday.\n- Write to us: <https://valley.example.org/letters>",
    );
    expect(html).toContain('<a href="https://valley.example.org/letters" rel="noopener">');
  });

  it("says how it was checked, and claims no more", () => {
    expect(markdown).toContain("Each statement is traced");
    expect(markdown).toContain("Nobody has signed off yet");
    expect(markdown).not.toMatch(/verified/u);
  });

  it("is made of the same bytes again", async () => {
    const again = await render(agendaWith(settings));
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString("base64"))).toEqual(
      artifacts.map(({ bytes }) => Buffer.from(bytes).toString("base64")),
    );
  });
});

describe("where the manifest is silent", () => {
  it("the first sentences of lines stand for messages, and open questions of themes for what is open", async () => {
    const markdown = textOfArtifact(await render(sampleAgenda()), "summary.md");
    expect(markdown).toContain(
      "## In short\n\n- Buy and sell close to home. ([SL 1](sections/exchange.html))",
    );
    expect(markdown).toContain("- How do we keep them? ([Young people](sections/youth.html))");
    expect(markdown).not.toContain("## Why now");
    expect(markdown).not.toContain("## How to take part");
  });

  it("the four strategies with most links are named, in the order of the line", async () => {
    const strategies = Array.from({ length: 6 }, (_, index) => strategyOf("land", index + 1)).map(
      (section, index): SampleSection =>
        index < 2 ? section : { ...section, relations: [["supports", "exchange"]] },
    );
    const own = sampleSections.filter(({ id }) => id !== "reform-land-tax");
    const markdown = textOfArtifact(await render(agendaWith({}, [...own, ...strategies])), "summary.md");
    const names = [...markdown.matchAll(/Fix tile (\d) of land/gu)].map((match) => match[1]);
    expect(names).toEqual(["3", "4", "5", "6"]);
    expect(markdown).toContain("- and 2 more on the site");
  });

  it("a line without a statement says so", async () => {
    const sections = sampleSections.map((section) =>
      section.id === "land" ? { ...section, body: "Land is not a good like others." } : section,
    );
    const markdown = textOfArtifact(await render(agendaWith({}, sections)), "summary.md");
    expect(markdown).toContain("Nobody has put this line into plain words yet.");
  });

  it("terms that the text uses are explained, as it writes them", async () => {
    const summary = { messages: [said("Print local money, and use it here.", "exchange")] };
    const markdown = textOfArtifact(await render(agendaWith(summary)), "summary.md");
    expect(markdown).toContain(
      "## Key words\n\n- **local money**: Money that you can spend in one place only.",
    );
  });
});

describe("agendas of other sizes", () => {
  it("one without lines still says who speaks and how it was checked", async () => {
    const agenda = agendaWith(
      {},
      sampleSections.filter(({ kind }) => kind === "section" || kind === "theme"),
    );
    const artifacts = await render({ ...agenda, lines: [] });
    expect(artifacts.map(({ path }) => path)).not.toContain("summary-map.svg");
    expect(textOfArtifact(artifacts, "summary.txt")).toContain("Each statement is traced");
  });

  it("one of a single line has a card and no map", async () => {
    const artifacts = await render(agendaWith({}, [lineNumber(1), strategyOf("line-1", 1)]));
    const markdown = textOfArtifact(artifacts, "summary.md");
    expect(markdown).toContain("### Mend the roof number 1");
    expect(markdown).not.toContain("summary-map.svg");
  });

  it("above seven lines the strategies are left to the site", async () => {
    const lines = Array.from({ length: 8 }, (_, index) => lineNumber(index + 1));
    const strategies = lines.map(({ id }) => strategyOf(id, 1));
    const markdown = textOfArtifact(await render(agendaWith({}, [...lines, ...strategies])), "summary.md");
    expect(markdown).not.toContain("Fix tile");
    expect(markdown).toContain("- Strategies on the site: 1");
    const seven = agendaWith({}, [...lines.slice(0, 7), ...strategies.slice(0, 7)]);
    expect(textOfArtifact(await render(seven), "summary.md")).toContain("[Fix tile 1 of line-7]");
  });
});

describe("without the site", () => {
  it("the page stands alone: its own styles, no link to a page that isn't there, ids in the text", async () => {
    const artifacts = await render(agendaWith(settings), ["summary"]);
    expect(artifacts.map(({ path }) => path)).toEqual([
      "summary.md",
      "summary.txt",
      "summary-map.svg",
      "summary.html",
      "summary.pdf",
      "style.css",
      "map.css",
      "summary.css",
      "icon.svg",
    ]);
    const html = textOfArtifact(artifacts, "summary.html");
    expect(html).not.toMatch(
      /href="(?!https?:|(?:style|map|summary)\.css"|icon\.svg"|summary\.|#page\.content)/u,
    );
    expect(html).not.toContain("<script");
    const markdown = textOfArtifact(artifacts, "summary.md");
    expect(markdown).not.toContain("](sections/");
    expect(markdown).toContain("- Land is for all. (SL 2, `land`)");
    expect(markdown).toContain(
      "- Print our own money (S 1.1, `issue-a-currency`)\n- and 1 more in the agenda",
    );
  });
});

describe("other languages", () => {
  it.each([
    ["fr", "En bref", "24 novembre 2026"],
    ["es", "En breve", "24 de noviembre de 2026"],
    ["pt", "Em poucas palavras", "24 de novembro de 2026"],
  ])("the wording in %s", async (language, inShort, date) => {
    const manifest = { ...sampleManifest, language, summary: settings };
    const markdown = textOfArtifact(await render(sampleAgenda(sampleSections, { manifest })), "summary.md");
    expect(markdown).toContain(`## ${inShort}`);
    expect(markdown).toContain(date);
  });
});

describe("what only the outputs can tell", () => {
  it("a leaflet of more than two pages is an error that names the longest cards", async () => {
    const long = said("We do this together, so that nobody has to be alone. ".repeat(5).trim(), "exchange");
    const many = (count: number): SummaryStatement[] => Array.from({ length: count }, () => long);
    const summary = {
      messages: many(3),
      whyNow: many(2),
      forYou: many(4),
      notSettled: many(4),
      takePart: many(4),
    };
    const made = await summaryRenderer.render(renderInput({ agenda: agendaWith(summary) }));
    expect(made.diagnostics).toMatchObject([{ code: "AG941", severity: "error" }]);
    expect(made.diagnostics[0]?.message).toMatch(
      /has 3 pages and may have 2.*"Exchange goods and work fairly" \(\d+\)/u,
    );
  });

  it("lint counts the explanations of terms as well", () => {
    const own = "Money that you can spend in one place only.".split(" ").length;
    const silent = summaryText(agendaWith({ messages: [said("Print foreign money.", "exchange")] }));
    const explained = summaryText(agendaWith({ messages: [said("Print local money.", "exchange")] }));
    expect(explained.words - silent.words).toBe("local money".split(" ").length + own);
  });

  it("a strategy on the card of another line is left out, as lint has said", async () => {
    const cards = [{ line: named("land"), strategies: [{ strategy: named("issue-a-currency") }] }];
    const [, card = ""] = textOfArtifact(await render(agendaWith({ cards })), "summary.md").split(
      "### Share the land",
    );
    expect(card).not.toContain("Issue a currency");
  });
});
