import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outputs, outputsOf } from "../support/outputs.ts";

/*
 * What an author wrote stands in every output, or a finding says what doesn't. Texts are put together from the constructs of
 * Markdown, those of other programs included; each word in them is one of a kind, so that it can be looked for.
 */

/** A word that nothing else can hold, by its place in the text. */
type Word = () => string;

/** What writes a stretch of a text with words of its own. */
type Writer = (word: Word) => string;

const inline: readonly Writer[] = [
  (word) => word(),
  (word) => `**${word()}**`,
  (word) => `*${word()} ${word()}*`,
  (word) => `***${word()}***`,
  (word) => `_${word()}_`,
  (word) => `~~${word()}~~`,
  (word) => `~${word()}~`,
  (word) => `\`${word()}\``,
  (word) => `[${word()}](https://example.org/${word()}x)`,
  (word) => `[[commons|${word()}]]`,
  (word) => `[${word()}](../2-commons/index.md)`,
  (word) => `[@ray-2020] ${word()}`,
  (word) => `${word()}<sub>${word()}</sub>`,
  (word) => `${word()}<sup>2</sup>`,
  (word) => `${word()}\\\n${word()}`,
  (word) => `${word()}  \n${word()}`,
  (word) => `${word()}\n${word()}`,
  (word) => `3~5 ${word()} 100~200`,
  (word) => `${word()} <!-- a comment -->`,
  (word) => `“${word()}” and "${word()}"`,
  (word) => `${word()} (${word()}) [${word()}]`,
  (word) => `\\*${word()}\\*`,
  (word) => `&amp; ${word()} &#233;`,
  (word) => `$5 ${word()} $10`,
  (word) => `== ${word()} **${word()} **`,
  (word) => `{{ ${word()} }} ^[${word()}] ![[${word()}]]`,
  (word) => `<b>${word()}</b>`,
  (word) => `${word()}@example.org`,
  (word) => `www.${word()}.example`,
  (word) => `https://${word()}.example/a`,
  (word) => `:${word()}: #${word()} @${word()}`,
];

const text = (from: readonly number[]): Writer => {
  const parts = from.map((index) => inline[index % inline.length] ?? ((word: Word) => word()));
  return (word) => parts.map((part) => part(word)).join(" ");
};

/** A text on one line, as headings and cells need it. */
const oneLine = (from: readonly number[]): Writer => {
  const written = text(from);
  return (word) =>
    written(word)
      .replace(/\\\n| {2}\n|\n/g, " ")
      .replaceAll("|", "\\|");
};

type Block = (words: readonly number[]) => Writer;

const blocks: readonly Block[] = [
  (words) => text(words),
  (words) => (word) => `## ${oneLine(words)(word)}\n\n${word()}`,
  (words) => (word) => `- ${text(words)(word).replaceAll("\n", "\n  ")}\n- ${word()}\n  - ${word()}`,
  (words) => (word) => `3. ${text(words)(word).replaceAll("\n", "\n   ")}\n4. ${word()}\n\n   ${word()}`,
  () => (word) => `- [ ] ${word()}\n- [x] ${word()}`,
  (words) => (word) => `> ${text(words)(word).replaceAll("\n", "\n> ")}\n>\n> > ${word()}`,
  (words) => (word) => `> [!NOTE]\n> ${oneLine(words)(word)}`,
  (words) => (word) =>
    `| ${word()} | ${word()} |\n| --- | --- |\n| ${oneLine(words)(word)} | ${word()}<br>${word()} |\n| ${word()} |`,
  () => (word) => `\`\`\`\n${word()}\n\n    ${word()}\n\`\`\``,
  () => (word) => `    ${word()}`,
  () => (word) => {
    const label = word();
    return `${word()}[^${label}].\n\n[^${label}]: ${word()}[^${label}b].\n\n    ${word()}\n\n[^${label}b]: ${word()}.`;
  },
  () => (word) => `![${word()} ${word()}](missing.png)`,
  () => (word) => `${word()}\n===\n\n${word()}`,
  () => (word) => `1.${word()}\n2.${word()}`,
  () => (word) => `• ${word()}\n• ${word()}`,
  () => (word) => `---\n\n${word()}`,
  () => (word) => `!!! note "${word()}"\n    ${word()}`,
  () => (word) => `:::note\n${word()}\n:::`,
  () => (word) => `<div>${word()}</div>`,
  () => (word) => `Term ${word()}\n: ${word()}`,
];

const source = fc
  .array(
    fc.tuple(fc.nat(blocks.length - 1), fc.array(fc.nat(inline.length - 1), { minLength: 1, maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((chosen) => chosen.map(([index, words]) => blocks[index]?.(words) ?? text(words)));

/** Words look like no others and like no acronym, and no hyphenation pattern divides them. */
function writer(): { readonly word: Word; readonly words: string[] } {
  const words: string[] = [];
  const word = (): string => {
    const made = `q${words.length.toString(26).replace(/[0-9a-p]/g, (digit) => "bcdfghjklmnprstvwzaeiouybcd"[Number.parseInt(digit, 26)] ?? "z")}x`;
    words.push(made);
    return made;
  };
  return { word, words };
}

/** Findings that say that words are in no output: HTML, an image that isn't there, a cell too many. */
const excuses: ReadonlySet<string> = new Set(["AG326", "AG210", "AG329"]);

/** The lines of the source with a finding that says what isn't read as meant, or isn't there. */
function reportedLines({ diagnostics }: Outputs, path: string): ReadonlySet<number> {
  const lines = diagnostics
    .filter(({ code, span }) => excuses.has(code) && span.path === path)
    .flatMap(({ span: { start, end } }) =>
      Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
    );
  return new Set(lines);
}

const sources = {
  "sources.yml": "- { id: ray-2020, type: book, title: Rays, author: [{ family: Ray }], issued: '2020' }\n",
};

/** How many lines of front matter stand above a body that `outputsOf` writes. */
const linesAbove = 8;

/** Words begin with a q, end with an x, and have neither between: none is a part of another. */
function hasWord(output: string, word: string): boolean {
  return output.includes(word);
}

function missing(words: readonly string[], body: string, made: Outputs, output: string): string[] {
  const reported = reportedLines(made, "1-care/index.md");
  const lines = body.split("\n");
  return words.filter((word) => {
    if (hasWord(output, word)) return false;
    const at = lines.findIndex((line) => hasWord(line, word));
    return !reported.has(at + 1 + linesAbove);
  });
}

describe("what an author wrote", () => {
  it("stands in every output of its section, or on a line with a finding", async () => {
    await fc.assert(
      fc.asyncProperty(source, async (writers) => {
        const { word, words } = writer();
        const body = writers.map((write) => write(word)).join("\n\n");
        const made = await outputsOf(body, sources);
        // Labels of notes and addresses are no words for readers.
        const printed = words.filter((one) => !hidden(one, body));
        expect(missing(printed, body, made, made.page), `site of\n${body}`).toEqual([]);
        expect(missing(printed, body, made, made.pdf), `PDF of\n${body}`).toEqual([]);
        expect(missing(printed, body, made, made.data.markdown), `data, Markdown of\n${body}`).toEqual([]);
        const plain = printed.filter((one) => !new RegExp(`~~[^~]*${one}[^~]*~~`).test(body));
        expect(missing(plain, body, made, made.data.text), `data, text of\n${body}`).toEqual([]);
        expect(missing(plain, body, made, made.search), `search of\n${body}`).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("stands in the summary, where it is a statement", async () => {
    await fc.assert(
      fc.asyncProperty(source, async (writers) => {
        const { word, words } = writer();
        const statement = writers
          .map((write) => write(word))
          .join("\n\n")
          .replace(/^## /gm, "### ")
          .replace(/\n===\n/g, "\n\n");
        const body = `Words.\n\n## In plain words\n\n${statement}`;
        const made = await outputsOf(body, sources);
        const printed = words.filter(
          (one) => !hidden(one, body) && !new RegExp(`~~[^~]*${one}[^~]*~~`).test(body),
        );
        for (const [name, output] of Object.entries(made.summary))
          expect(missing(printed, body, made, output), `summary, ${name} of\n${body}`).toEqual([]);
        expect(missing(printed, body, made, made.page), `site of\n${body}`).toEqual([]);
        expect(missing(printed, body, made, made.pdf), `PDF of\n${body}`).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

/** Whether a word stands in the address of a link or in the label of a note alone. */
function hidden(word: string, body: string): boolean {
  return body.includes(`[^${word}]`) || body.includes(`(https://example.org/${word}x)`);
}
