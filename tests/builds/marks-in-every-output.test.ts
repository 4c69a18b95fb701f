import { describe, expect, it } from "vitest";
import { markupErrors } from "../support/html-validator.ts";
import { type Outputs, outputsOf } from "../support/outputs.ts";

/** The codes of the findings about the text itself. */
function codesOf({ diagnostics }: Outputs, ...wanted: readonly string[]): string[] {
  return diagnostics.flatMap(({ code }) => (wanted.includes(code) ? [code] : []));
}

describe("single tildes", () => {
  it("are printed, and strike nothing out", async () => {
    const words = "It takes 3~5 years and 100~200 euros for ~10 trees, and CO~2~ falls.";
    const made = await outputsOf(words);
    expect(made.page).toContain(words);
    expect(made.pdf).toContain(words);
    expect(made.data.text).toBe(words);
    expect(made.search).toContain(words);
  });

  it("strike out where there are two of them", async () => {
    const made = await outputsOf("It takes ~~5~~ 3 years.");
    expect(made.page).toContain("<del>5</del>");
  });
});

describe("headings without words of their own", () => {
  const body = [
    "## ",
    "Nothing to see.",
    "## 🙂",
    "Joy.",
    "## ☂ ☂",
    "Rain.",
    "## [[commons]]",
    "All of it.",
    "## [@ray-2020, p. 4]",
    "As told.",
    "## `code`",
    "As typed.",
    "## [[care#commons]] again",
    "See [[#commons]].",
  ].join("\n\n");
  const sources = {
    "sources.yml": "- { id: ray-2020, type: book, title: Rays, author: [{ family: Ray }], issued: '2020' }\n",
  };

  it("have an anchor, and the words that they show", async () => {
    const made = await outputsOf(body, sources);
    expect(made.data.headings.map(({ text, anchor }) => [anchor, text])).toEqual([
      ["u1f642", "🙂"],
      ["-", "☂ ☂"],
      ["commons", "SL 2, Keep the commons"],
      ["ray-2020", "(Ray 2020, p. 4)"],
      ["code", "code"],
      ["commons-again", "SL 2, Keep the commons again"],
    ]);
    expect(made.page).not.toContain('id=""');
    expect(await markupErrors(made.pages)).toEqual([]);
    expect(made.page).toContain("SL 2, Keep the commons</a> again</h2>");
    expect(codesOf(made, "AG322", "AG218", "AG334")).toEqual(["AG334"]);
  });
});

describe("the tags that Markdown has no signs for", () => {
  const body = [
    "CO<sub>2</sub> on 5 m<SUP>2</SUP>, 10<sup>-6</sup>, v<sub>max</sub>, 1<sup>er</sup>.",
    "| What | When |\n| - | - |\n| Oak<br>and **elm<br/>too** | H<sub>2</sub>O |",
    "## In plain words",
    "We cut CO<sub>2</sub> by half.",
  ].join("\n\n");

  it("stand in every output", async () => {
    const made = await outputsOf(body);
    expect(made.page).toContain("CO₂ on 5 m², 10⁻⁶, v<sub>max</sub>, 1<sup>er</sup>.");
    expect(made.page).toMatch(/<td>Oak<br>\s*and <strong>elm<br>\s*too<\/strong><\/td>/);
    expect(made.pdf).toContain("CO₂ on 5 m², 10⁻⁶, vmax, 1er.");
    expect(made.pdf).toContain("Oak and elm too");
    expect(made.data.text).toContain("CO₂ on 5 m², 10⁻⁶, vmax, 1er.");
    expect(made.data.markdown).toContain("| Oak<br>and **elm<br>too** | H₂O ");
    expect(made.data.markdown).toContain("v<sub>max</sub>, 1<sup>er</sup>");
    expect(made.search).toContain("CO₂ on 5 m², 10⁻⁶, vmax, 1er.");
    for (const summary of Object.values(made.summary)) expect(summary).toContain("We cut CO₂ by half.");
    expect(codesOf(made, "AG326")).toEqual([]);
    expect(await markupErrors(made.pages)).toEqual([]);
  });

  it("are HTML like any other where they are not closed, have attributes, or break a line elsewhere", async () => {
    const made = await outputsOf(
      'A <sub>one, two</sub></sub>, <sup class="x">three</sup>, <sub></sub>.\n\n*<sub>four* five</sub>\n\nOne<br>two.\n\n## Three<br>four\n\nFive.',
    );
    const found = made.diagnostics.filter(({ code }) => code === "AG326");
    expect(
      found.map(({ span, hint }) => `${span.start.line}:${span.start.column} ${hint}`),
    ).toMatchInlineSnapshot(`
      [
        "9:22 Close it in the same paragraph, and give it no attributes: \`<sub>words</sub>\`.",
        "9:30 Close it in the same paragraph, and give it no attributes: \`<sup>words</sup>\`.",
        "9:58 Close it in the same paragraph, and give it no attributes: \`<sub>words</sub>\`.",
        "11:2 Close it in the same paragraph, and give it no attributes: \`<sub>words</sub>\`.",
        "13:4 End the line with a backslash, or begin a new paragraph.",
        "15:9 A heading is one line: take it out.",
      ]
    `);
  });

  it("are known in the remedy for what a cell of a table can't hold", async () => {
    const made = await outputsOf("| A |\n| - |\n| <ul><li>Oak</li></ul> |");
    const [first] = made.diagnostics.filter(({ code }) => code === "AG326");
    expect(first?.hint).toBe("A cell holds one paragraph: write `<br>` between the items.");
  });
});

describe("notes within notes", () => {
  it("are notes of their own to any depth, in the order of their numbers", async () => {
    const made = await outputsOf(
      [
        "One[^a]. Two[^d]. Again[^c].",
        "## Head[^h]",
        "| A[^t] |\n| - |\n| b |",
        "[^a]: Ash[^b].",
        "[^b]: Birch.\n\n    - In a list[^c]\n\n    And more[^e].",
        "[^c]: Cedar, which must not get lost.",
        "[^d]: Douglas fir.",
        "[^e]: Elm[^a].",
        "[^h]: Hazel.",
        "[^t]: Teak.",
        "## In plain words\n\nHelp all[^p].\n\n[^p]: Poplar.",
      ].join("\n\n"),
    );
    // The statement stands at the head of its section, and so has the first note.
    expect(made.pdf).toMatch(
      /Help all1\. .*One2\. Two6\. Again4\. Head7 A8 b 1 Poplar\. 2 Ash3\. 3 Birch\. • In a list4 And more5\. 4 Cedar, which must not get lost\. 5 Elm2\. 6 Douglas fir\. 7 Hazel\. 8 Teak\./,
    );
    expect(made.pdf).toContain("Help all [1]. [1] Poplar. Contents");
    const words = [
      "Ash",
      "Birch",
      "In a list",
      "And more",
      "Cedar",
      "Douglas fir",
      "Elm",
      "Hazel",
      "Teak",
      "Poplar",
    ];
    for (const word of words) {
      // A note of a statement stands in the book's summary too.
      expect(made.pdf.split(word)).toHaveLength(word === "Poplar" ? 3 : 2);
      for (const output of [made.page, made.data.text, made.search]) expect(output).toContain(word);
    }
    expect(codesOf(made, "AG335")).toEqual(["AG335"]);
  });

  it("are set in a chain of hundreds, and where one calls itself", async () => {
    const chain = Array.from({ length: 600 }, (_, index) => `[^n${index}]: Word${index}w[^n${index + 1}].\n`);
    const made = await outputsOf(`Start[^n0].\n\n${chain.join("\n")}\n[^n600]: The end[^n600].`);
    const missing = Array.from({ length: 600 }, (_, index) => index).filter(
      (index) => !made.pdf.includes(`Word${index}w`),
    );
    expect(missing).toEqual([]);
    expect(made.pdf).toContain("601 The end601.");
    expect(codesOf(made, "AG335")).toEqual(["AG335"]);
  });
});

describe("notes in GitHub's form", () => {
  const body =
    "> [!NOTE]\n> Take care of this.\n\n> [!warning]\n>\n> Mind `this`.\n\n> Quoted.\n\n## In plain words\n\nHelp all.";

  it("have a title in every output, and no mark", async () => {
    const made = await outputsOf(body);
    expect(made.page).toMatch(
      /<div class="note note-note" role="note">\s*<p><strong>Note<\/strong><\/p>\s*<p>Take care of this\.<\/p>/,
    );
    expect(made.page).toMatch(/<blockquote>\s*<p>Quoted\.<\/p>/);
    expect(made.pdf).toContain("Note Take care of this. Warning Mind this. Quoted.");
    expect(made.data.markdown).toContain("> **Note**\n>\n> Take care of this.");
    for (const output of [made.page, made.pdf, made.data.text, made.search])
      expect(output).not.toContain("[!");
    expect(codesOf(made, "AG350", "AG502")).toEqual([]);
    expect(await markupErrors(made.pages)).toEqual([]);
  });

  it.each([
    ["fr", "Remarque", "Avertissement"],
    ["es-MX", "Nota", "Advertencia"],
    ["pt", "Nota", "Aviso"],
  ])("have their titles in %s", async (language, note, warning) => {
    const manifest = `title: Agenda\ndate: "2026-03-01"\nlanguage: ${language}\npublisher: { name: A }\nlines: [care, commons]\n`;
    const made = await outputsOf(body, { "agenda.yml": manifest });
    expect(made.page).toContain(`<strong>${note}</strong>`);
    expect(made.page).toContain(`<strong>${warning}</strong>`);
  });
});

describe("a cell that no column of its table has", () => {
  it("is left out of site and PDF, as its finding says", async () => {
    const made = await outputsOf("| A | B |\n| - | - |\n| oak | elm | lost |");
    for (const output of [made.page, made.pdf]) {
      expect(output).toContain("elm");
      expect(output).not.toContain("lost");
    }
    expect(codesOf(made, "AG329")).toEqual(["AG329"]);
  });
});
