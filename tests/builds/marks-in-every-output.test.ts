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
    expect(made.page.replaceAll("\u00a0", " ")).toContain("SL 2, Keep the commons</a> again</h2>");
    expect(codesOf(made, "AG322", "AG218", "AG334")).toEqual(["AG334"]);
  });
});
