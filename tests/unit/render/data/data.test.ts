import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { beforeAll, describe, expect, it } from "vitest";
import { textOf } from "../../../../src/core/text-of.ts";
import { toMarkdown } from "../../../../src/markdown/stringify.ts";

import { dataRenderer } from "../../../../src/render/data/renderer.ts";
import type { AgendaData } from "../../../../src/render/data/types.ts";
import { renderInput, textOfArtifact } from "../../../support/render-input.ts";

let text: string;
let data: AgendaData;

beforeAll(async () => {
  const made = await dataRenderer.render(renderInput());
  expect(made.diagnostics).toEqual([]);
  text = textOfArtifact(made.value, "agenda.json");
  data = JSON.parse(text) as AgendaData;
});

describe("agenda.json", () => {
  it("is what its schema says, to the last key", () => {
    const path = new URL("../../../../schemas/agenda-data.schema.json", import.meta.url);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(readFileSync(path, "utf8")) as object,
    );
    expect(validate(data), JSON.stringify(validate.errors, null, 1)).toBe(true);
    expect(validate({ ...data, surprise: 1 })).toBe(false);
  });

  it("holds the sections in reading order, with their numbers and addresses", () => {
    expect(data.sections.map(({ id }) => id).slice(0, 3)).toEqual(["introduction", "exchange", "trust"]);
    const strategy = data.sections.find(({ id }) => id === "start-with-vouchers");
    expect(strategy).toMatchObject({ number: "S 1.2", line: "exchange", partOf: "issue-a-currency" });
    const trust = data.sections.find(({ id }) => id === "trust");
    expect(trust?.address).toBe("sections/trust.html");
  });

  it("gives relations from both ends", () => {
    const from = data.sections.find(({ id }) => id === "issue-a-currency")?.relations[0];
    const to = data.sections.find(({ id }) => id === "reform-land-tax")?.relations[0];
    const note = "The tax could be paid in it.";
    expect(from).toEqual({
      type: "supports",
      direction: "outgoing",
      label: "supports",
      section: "reform-land-tax",
      note,
    });
    expect(to).toEqual({
      type: "supports",
      direction: "incoming",
      label: "supported by",
      section: "issue-a-currency",
      note,
    });
  });

  it("writes bodies as Markdown that the agenda's own files could hold", () => {
    const introduction = data.sections.find(({ id }) => id === "introduction");
    expect(introduction?.markdown).toContain("[@okafor-2003, p. 4]");
    expect(introduction?.markdown).toContain("[[exchange#why-exchange|why exchange matters]]");
    expect(introduction?.markdown).toContain("| 1990 |    41 |");
    expect(data.sections.find(({ id }) => id === "conclusion")?.markdown).toBe(
      "Read the glossary, and go on.",
    );
  });

  it("keeps the plain statement apart from the text", () => {
    const trust = data.sections.find(({ id }) => id === "trust");
    expect(trust?.plain).toEqual({ markdown: "We keep our word.", text: "We keep our word." });
    expect(trust?.text).not.toContain("We keep our word");
  });

  it("is the same when made twice, and ends with a newline", async () => {
    const again = await dataRenderer.render(renderInput());
    expect(textOfArtifact(again.value, "agenda.json")).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });
});

describe("Markdown out and in again", () => {
  const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

  it.each([
    "By 2030. And 1+1, *stars*, [brackets], a_b_c, `code`, <b>, &amp; more.",
    "1986\\. A year that begins a line.",
    "- one\n- two\n  1. three\n\n> quoted\n\n***\n\nEnd\\\nbroken.",
    "| a | b |\n| --- | ---: |\n| x \\| y | 2 |",
    "A note.[^1]\n\n[^1]: With *stress*.",
  ])("keeps the text of %j", (markdown) => {
    const first = parse(markdown);
    const second = parse(toMarkdown(first.children));
    expect(textOf(second.children)).toBe(textOf(first.children));
    expect(toMarkdown(second.children)).toBe(toMarkdown(first.children));
  });
});
