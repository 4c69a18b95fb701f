import { beforeAll, describe, expect, test } from "vitest";
import { flat, pageTexts, type RenderedPdf, readAloud, renderPdf, run } from "../../../support/pdf.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleManifest, sampleSections } from "../../../support/sample-content.ts";

const start = { line: 1, column: 1, offset: 0 };
const span = { path: "agenda.yml", start, end: start };

let pdf: RenderedPdf;
let pages: readonly string[];
let aloud: string;

/** The page, from 1, on which `words` stand; the contents, which name everything, are left out. */
function pageWith(words: string): number {
  const first = pages.findIndex((page) => page.includes("Page 1 of"));
  return pages.findIndex((page, index) => index >= first && flat(page).includes(words)) + 1;
}

/** The number that is printed on the page with `words`. */
function printedPage(words: string): number {
  return Number(/Page (\d+) of/u.exec(pages[pageWith(words) - 1] ?? "")?.[1]);
}

beforeAll(async () => {
  pdf = await renderPdf();
  pages = pageTexts(pdf.file);
  aloud = readAloud(pdf.file);
});

describe("the file", () => {
  test("is a PDF that qpdf finds nothing wrong with", () => {
    expect(run("qpdf", "--check", pdf.file)).toContain("No syntax or stream encoding errors found");
  });

  test("carries title, author, language and tags", () => {
    const info = run("pdfinfo", pdf.file);
    expect(info).toMatch(/^Title: +An Economy for Rivertown & its Valley$/mu);
    expect(info).toMatch(/^Author: +Working group on the local economy$/mu);
    expect(info).toMatch(/^Tagged: +yes$/mu);
    expect(info).toMatch(/^PDF version: +1\.7$/mu);
  });

  test("has well-formed metadata that name PDF/A-2a and PDF/UA-1, with the title escaped", () => {
    const metadata = run("pdfinfo", "-meta", pdf.file);
    expect(metadata).toContain("An Economy for Rivertown &amp; its Valley");
    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/u);
  });

  test("embeds every font as a subset, with its text", () => {
    const fonts = run("pdffonts", pdf.file).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.*Identity-H +yes +yes +yes/u);
  });
});

describe("the book", () => {
  test("opens with a cover and a colophon", () => {
    expect(flat(pages[0] ?? "")).toContain("Valley Assembly First edition · 24 November 2026 CC BY-SA 4.0");
    expect(flat(pages[1] ?? "")).toContain("What the people of the valley want to change, and how.");
  });

  test("numbers every page but the cover: the front matter in roman, the rest from 1, of how many there are", () => {
    expect(pages[0]).not.toContain("Page");
    const front = pageWith("The valley has lost its mills") - 1;
    const roman = ["i", "ii", "iii", "iv", "v", "vi"];
    pages.slice(1).forEach((page, index) => {
      const number = index + 2;
      if (number <= front) expect(page).toMatch(new RegExp(`Page ${roman[number - 1]}$`, "mu"));
      else expect(page).toContain(`Page ${number - front} of ${pages.length - front}`);
    });
  });

  test("says in its colophon which text it is, what it is set in, and how it was made", () => {
    const colophon = flat(pages[1] ?? "");
    expect(colophon).toMatch(/13 Markdown files, fingerprint [0-9a-f]{16} \(SHA-256\)/u);
    expect(colophon).toContain(
      "Source Serif 4, Source Sans 3, Source Code Pro, under the SIL Open Font License",
    );
    expect(colophon).toContain("Set by agenda-compiler 0.1.0");
  });

  test("lists a few strategies in its contents, and not once more by number", () => {
    expect(pages.join(" ")).not.toContain("Strategies by number");
    const contents = flat(pages.find((page) => page.includes("Contents")) ?? "");
    expect(contents.match(/S 1\.1 Issue a currency of the valley/gu)).toHaveLength(1);
  });

  test("lists many strategies by number, with the page they stand on", async () => {
    const more = sampleSections
      .filter(({ id }) => id === "reform-land-tax")
      .flatMap((strategy) =>
        Array.from({ length: 12 }, (_, index) => {
          const number = `S 2.${index + 2}`;
          return { ...strategy, id: `more-${index}`, path: `2-land/${index}.md`, number, relations: [] };
        }),
      );
    const { file } = await renderPdf({ agenda: sampleAgenda([...sampleSections, ...more]) });
    const texts = pageTexts(file);
    const printedPage = (words: string): number =>
      Number(/Page (\d+) of/u.exec(texts.find((page) => page.includes(words)) ?? "")?.[1]);
    const list = flat(texts.find((page) => page.includes("Strategies by number\n")) ?? "");
    const pageOf = (title: string): number => Number(new RegExp(`${title}[ .]+(\\d+)`, "u").exec(list)?.[1]);
    expect(list).toMatch(/SL 1 Exchange goods.*S 1\.1.*S 1\.2.*SL 2 Share the land S 2\.1/u);
    expect(pageOf("S 1.1 Issue a currency of the valley")).toBe(
      printedPage("A currency that only circulates"),
    );
    expect(pageOf("S 2.1 Reform the land tax")).toBe(printedPage("Tax what lies idle."));
  });

  test("has an index of terms, actors and strategies, with their pages", () => {
    const index = flat(pages.at(-1) ?? "");
    const currency = printedPage("A currency that only circulates");
    const vouchers = printedPage("Vouchers first.");
    const both = currency === vouchers ? currency : `${currency}–${vouchers}`;
    expect(index).toContain(`Start with vouchers (S 1.2), ${vouchers}`);
    expect(index).toContain(`Issue a currency of the valley (S 1.1), ${both}`);
    expect(index).toContain(`Citizens, ${both}`);
    expect(index).toMatch(new RegExp(`local currency \\(LC\\), ${printedPage("Because of")}`, "u"));
  });

  test("names a range of pages in its index where a strategy goes over several of them", async () => {
    const words =
      "tells of the currency at some length, so that the strategy fills several pages of the book.";
    const long = Array.from({ length: 80 }, (_, index) => `Paragraph ${index} ${words}`).join("\n\n");
    const sections = sampleSections.map((section) =>
      section.id === "issue-a-currency" ? { ...section, body: `${long}\n\n${section.body}` } : section,
    );
    const { file } = await renderPdf({ agenda: sampleAgenda(sections) });
    const texts = pageTexts(file).map(flat);
    const numberOf = (some: string): number =>
      Number(/Page (\d+) of/u.exec(texts.find((text) => text.includes(some)) ?? "")?.[1]);
    const index = texts.at(-1) ?? "";
    const range = /Issue a currency of the valley \(S 1\.1\), (\d+)–(\d+)/u.exec(index);
    expect(Number(range?.[1])).toBe(numberOf("Paragraph 0 tells"));
    expect(Number(range?.[2])).toBeGreaterThanOrEqual(numberOf("Paragraph 79 tells"));
    expect(Number(range?.[2])).toBeLessThanOrEqual(numberOf("Vouchers first."));
    expect(Number(range?.[2])).toBeGreaterThan(Number(range?.[1]) + 1);
    expect(index).toMatch(new RegExp(`Citizens, ${range?.[1]}–${numberOf("Vouchers first.")}`, "u"));
  });

  test("opens with what each line says in plain words, before the contents, with the pages that it leads to", async () => {
    const messages = [{ text: "Money should stay in the valley.", from: { id: "land", span }, span }];
    const manifest = { ...sampleManifest, summary: { ...sampleManifest.summary, messages } };
    const { file } = await renderPdf({ agenda: sampleAgenda(sampleSections, { manifest }) });
    const texts = pageTexts(file).map(flat);
    const summary = texts.findIndex((page) => page.startsWith("Summary"));
    expect(summary).toBeLessThanOrEqual(texts.findIndex((page) => page.includes("Contents")));
    const page = /Page (\d+) of/u.exec(texts.find((text) => text.includes("Strategic Line 2")) ?? "")?.[1];
    expect(texts[summary]).toContain(`Summary 1. Money should stay in the valley. (SL 2, p. ${page})`);
    expect(texts[summary]).toContain("What each line says");
    expect(readAloud(file).indexOf("What each line says")).toBeLessThan(readAloud(file).indexOf("Contents"));
  });

  test("says plain words, status, scales and actors of a strategy before its text, and what it is linked with after", () => {
    const strategy = aloud.slice(
      aloud.lastIndexOf("Issue a currency of the valley", aloud.indexOf("A currency that only")),
    );
    const places = [
      "In plain words",
      "Under way",
      "Local",
      "Citizens",
      "A currency that only",
      "Shops that accept it",
    ];
    const found = places.map((words) => strategy.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test("shows each line's place among the others, under its dimension", () => {
    const line = flat(pages[pageWith("Strategic Line 2 · Governance") - 1] ?? "");
    const first = printedPage("Strategic Line 1 · Practices");
    expect(line).toContain(
      `Practices SL 1 Exchange goods and work fairly, p. ${first} Governance SL 2 Share the land (this line)`,
    );
  });

  test.each([
    ["Introduction", "The valley has lost its mills"],
    ["SL 1 Exchange goods and work fairly", "Strategic Line 1 · Practices"],
    ["Trust", "Trust grows slowly."],
    ["SL 2 Share the land", "Strategic Line 2 · Governance"],
    ["Issues", "Three shops in four have closed."],
    ["Themes", "How do we keep them?"],
    ["Glossary", "A means of exchange that circulates in one region only."],
    ["Sources", "Okafor, Ada; Lind, Per. Mills & Markets."],
  ])("has %s in its contents, with the page it stands on", (title, words) => {
    const contents = flat(pages.find((page) => page.trimStart().startsWith("Contents")) ?? "");
    const entry = new RegExp(`${title}(?: [^.]*)?[ .]+(\\d+)`, "u").exec(contents);
    expect(Number(entry?.[1])).toBe(printedPage(words));
  });

  test("opens each line on a page of its own, with summary, plain words and scales below", () => {
    const line = pages[pageWith("Strategic Line 2 · Governance") - 1]?.trimStart();
    expect(line).toMatch(/^Strategic Line 2/u);
    const strategy = flat(pages[pageWith("Tax what lies idle.") - 1] ?? "");
    expect(strategy).toContain("In plain words Those who let land lie idle should pay more.");
    expect(strategy).toContain("Status Proposed Scales Local · National Actors Town councils");
  });

  test("shows relations from both ends, each with the page of the other end", () => {
    const text = flat(pages.join(" "));
    const tax = printedPage("Tax what lies idle.");
    const currency = printedPage("A currency that only circulates here.");
    expect(text).toContain(`Supports S 2.1 Reform the land tax, p. ${tax} – The tax could be paid in it.`);
    expect(text).toContain(`Supported by S 1.1 Issue a currency of the valley, p. ${currency}`);
  });

  test("puts a note at the foot of the page of its call, under a number that runs through the book", () => {
    const page = pages[pageWith("but not its people.") - 1] ?? "";
    const at = page.indexOf("The last one closed in 1998.");
    expect(at).toBeGreaterThan(page.indexOf("but not its people."));
    expect(flat(page.slice(at))).toMatch(/^The last one closed in 1998\. An Economy/u);
    expect(flat(pages[pageWith("Trust grows slowly.") - 1] ?? "")).toContain("2 Not only there.");
    expect(flat(pages[pageWith("Care is work, too.") - 1] ?? "")).toContain("3 Unpaid for the most part.");
  });

  test("names the pages a source is cited on", () => {
    const sources = flat(pages[pageWith("Okafor, Ada; Lind, Per.") - 1] ?? "");
    const introduction = printedPage("The valley has lost its mills");
    const strategy = printedPage("Sources Okafor & Lind 2003");
    expect(sources).toContain(`Cited: p. ${introduction}, ${strategy}`);
  });

  test("has line and section in the running head, but not over the title of a line", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Sentence ${index} of a long story about mills.`);
    const sections = sampleSections.map((section) =>
      section.id === "history" ? { ...section, body: [...long, ...long].join("\n\n") } : section,
    );
    const rendered = pageTexts((await renderPdf({ agenda: sampleAgenda(sections) })).file);
    const inside = rendered.find((page) => page.includes("Sentence 58"));
    expect(inside?.trimStart()).toMatch(/^SL 1 Exchange +A short history/u);
  });
});

describe("what a screen reader gets", () => {
  test("is the words of the text, in order, with divided words whole", async () => {
    const words =
      "Unquestionably, extraordinarily comprehensive intergovernmental responsibilities notwithstanding, " +
      "representatives acknowledged disproportionate environmental consequences.";
    const body = Array.from({ length: 6 }, () => words).join(" ");
    const sections = sampleSections.map((section) =>
      section.id === "history" ? { ...section, body } : section,
    );
    const { file } = await renderPdf({ agenda: sampleAgenda(sections) });
    expect(run("pdftotext", "-raw", file, "-")).toMatch(/[a-z]\u00ad?-?\n[a-z]/u);
    expect(readAloud(file)).toContain(body);
  });

  test("has neither heads nor feet in it", () => {
    expect(aloud).not.toContain("Page 2 of");
  });

  test("goes from section to section", () => {
    const order = [
      "The valley has lost",
      "People can trade",
      "Trust grows",
      "Vouchers first",
      "Land is not",
      "They leave",
      "local currency (LC)",
    ];
    const places = order.map((words) => aloud.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});
