import { beforeAll, describe, expect, it } from "vitest";
import type { Artifact } from "../../../../src/core/artifact.ts";
import { summaryRenderer } from "../../../../src/render/summary/renderer.ts";
import { termsUsed } from "../../../../src/render/summary/words-used.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleGlossary, sampleManifest, sampleSections } from "../../../support/sample-content.ts";
import type { SampleSection } from "../../../support/sample-types.ts";

async function summaryOf(sections: readonly SampleSection[]): Promise<string> {
  const made = await summaryRenderer.render(renderInput({ agenda: sampleAgenda(sections) }));
  expect(made.diagnostics).toEqual([]);
  return textOfArtifact(made.value, "summary.md");
}

let markdown: string;
let artifacts: readonly Artifact[];

beforeAll(async () => {
  const made = await summaryRenderer.render(renderInput());
  expect(made.diagnostics).toEqual([]);
  artifacts = made.value;
  markdown = textOfArtifact(artifacts, "summary.md");
});

describe("the public summary", () => {
  it("begins with what it is, who speaks, and of when", () => {
    expect(markdown.split("\n").slice(0, 3)).toEqual([
      "# An Economy for Rivertown & its Valley",
      "",
      "**Public summary**. Valley Assembly, First edition, 24 November 2026.",
    ]);
  });

  it("gives the message of each line in one sentence, then the whole statement with its proposals", () => {
    expect(markdown).toContain(
      "- **Exchange.** Buy and sell close to home.\n- **Land.** Land should serve everyone.",
    );
    expect(markdown).toContain(
      "## [SL 1 – Exchange goods and work fairly](sections/exchange.html)\n\nBuy and sell close to home. Pay people well for their work.",
    );
    expect(markdown).toContain(
      "- **[Issue a currency of the valley](sections/issue-a-currency.html).** Print local money.",
    );
  });

  it("sets a part below what it is part of", () => {
    expect(markdown).toContain(
      "\n  - **[Start with vouchers](sections/start-with-vouchers.html).** Hand out vouchers",
    );
  });

  it("explains the words that it uses, and no others", () => {
    expect(markdown).toContain("- **local currency**: Money that you can spend in one place only.");
    expect(markdown).not.toContain("commons");
  });

  it("says what isn't settled and how it was made", () => {
    expect(markdown).toContain("- **[Young people](sections/youth.html).** How do we keep them?");
    expect(markdown).toContain("every line and strategy named here");
    expect(markdown).toContain("None of the statements carries the stamp of a person's review.");
  });

  it("gives the statements of all strategies, however many a line has", async () => {
    const many = Array.from({ length: 9 }, (_, place) => ({
      path: `2-land/strategies/s${place}.md`,
      id: `strategy-${place}`,
      kind: "strategy",
      line: "land",
      title: `Strategy number ${place}`,
      body: `Text.\n\n## In plain words\n\nDo the thing ${place} times.`,
    }));
    const text = await summaryOf([...sampleSections.filter(({ id }) => id !== "reform-land-tax"), ...many]);
    expect(text).toContain("- **[Strategy number 8](sections/strategy-8.html).** Do the thing 8 times.");
  });

  it("counts statements that are missing, and reviews that were recorded", async () => {
    const text = await summaryOf(
      sampleSections.map((section) => {
        if (section.id === "land") return { ...section, body: "Land is not a good like others." };
        if (section.id !== "exchange") return section;
        return { ...section, fields: { ...section.fields, plainReviewed: "0123456789abcdef" } };
      }),
    );
    expect(text).toContain("Statements: 4, for 5 lines and strategies named here.");
    expect(text).toContain("a person's review: 1 of 4. Whether anything has changed");
    expect(text).toContain("\n\nLand serves those who work it.\n");
  });

  it("speaks of no statements and no reviews where there are none", async () => {
    const text = await summaryOf(
      sampleSections.map((section) => ({ ...section, body: "Text without a statement." })),
    );
    expect(text).toContain("None of the lines and strategies named here has a statement");
    expect(text).not.toContain("review");
    expect(text).not.toContain("## In short");
  });

  it("speaks the agenda's language", async () => {
    const agenda = sampleAgenda(sampleSections, { manifest: { ...sampleManifest, language: "fr" } });
    const made = await summaryRenderer.render(renderInput({ agenda }));
    expect(made.diagnostics).toEqual([]);
    const text = textOfArtifact(made.value, "summary.md");
    expect(text).toContain("## En bref");
    expect(text).toContain("24 novembre 2026");
  });
});

describe("the summary's page", () => {
  it("is a page of the site", () => {
    const html = textOfArtifact(artifacts, "summary.html");
    expect(html).toContain('<a href="summary.html" aria-current="page">Public summary</a>');
    expect(html).toContain('<h2><a href="sections/exchange.html" class="reference">SL 1 – Exchange');
    expect(artifacts.map(({ path }) => path)).toEqual(["summary.md", "summary.html"]);
  });

  it("stands alone where the site isn't made: its own style sheet, and no link to a page that isn't there", async () => {
    const made = await summaryRenderer.render(renderInput({ formats: ["summary"] }));
    expect(made.diagnostics).toEqual([]);
    expect(made.value.map(({ path }) => path)).toEqual(["summary.md", "summary.html", "style.css"]);
    const html = textOfArtifact(made.value, "summary.html");
    expect(html).not.toMatch(/href="(?!https?:|style\.css"|#page\.content")/u);
    expect(html).toContain("<h2>SL 1 – Exchange goods and work fairly</h2>");
    expect(textOfArtifact(made.value, "summary.md")).not.toContain("](sections/");
  });
});

describe("finding the words that a text uses", () => {
  const found = (text: string): string[] => termsUsed(sampleGlossary, [text], "en").map(({ id }) => id);

  it("finds whole words in any case, aliases too", () => {
    expect(found("A Local Currency helps.")).toEqual(["local-currency"]);
    expect(found("They print local\nmoney, and local money again.")).toEqual(["local-currency"]);
    expect(found("The commons and local currency.")).toEqual(["commons", "local-currency"]);
  });

  it("takes an acronym in its own case only, and no parts of words", () => {
    expect(found("An LC.")).toEqual(["local-currency"]);
    expect(found("An lc, and uncommons.")).toEqual([]);
  });
});
