import { describe, expect, it } from "vitest";
import type { ExampleFiles } from "../../../src/core/diagnostic.ts";
import { timeBank } from "../../../src/rules/examples.ts";
import { lintExample } from "../../support/example-agenda.ts";

async function found(files: ExampleFiles, code: string): Promise<string[]> {
  return (await lintExample(files)).filter((one) => one.code === code).map(({ message }) => message);
}

const statement = (plain: string): ExampleFiles =>
  timeBank({ plain: `${plain} Everyone's hour counts the same, whatever the work that is done in it.` });

async function manifest(line: string): Promise<[string, string | undefined][]> {
  const text = `title: An agenda\n${line}\npublisher: { name: All }\nlines: [care, commons]\ndimensions:\n  - { id: people, title: People, lines: [care] }\n  - { id: places, title: Places, lines: [commons] }\nscales:\n  - { id: local, title: Local }\nactors:\n  - { id: neighbours, title: Neighbours }\n  - { id: town-council, title: Town council }\nrules: { unreviewed-statement: off }\n`;
  const all = await lintExample({ "agenda.yml": text });
  return all.filter(({ severity }) => severity === "error").map(({ message, hint }) => [message, hint]);
}

describe("what is no mistake", () => {
  it("is a heading again under another heading", async () => {
    const body = "## Trains\n\nText.\n\n### Costs\n\nMuch.\n\n## Buses\n\nText.\n\n### Costs\n\nLess.";
    expect(await found(timeBank({ body }), "AG322")).toEqual([]);
  });

  it("is a link whose words begin with @", async () => {
    const body = "Ask [@town](https://social.example.org/@town) or [@us](mailto:us@example.org).";
    expect(await found(timeBank({ body }), "AG207")).toEqual([]);
    const cited = "Cahn says so [@cahn-2005](p. 4) and again [@cahn-2006] (2006).";
    expect(await found(timeBank({ body: cited }), "AG207")).toHaveLength(2);
  });

  it.each([
    "We cannot wait until no one has a home.",
    "Nobody knows where there is no room.",
    "Do not leave before nothing is left.",
    "We do not know whether no one came.",
    "They are not sure they cannot come.",
  ])("is a negation in another clause: %j", async (plain) => {
    expect(await found(statement(plain), "AG419")).toEqual([]);
  });

  it.each([
    "Demonstrators and facilitators meet in the square each week.",
    "We go to a demonstration in town.",
  ])("is a word for people: %j", async (plain) => expect(await found(statement(plain), "AG421")).toEqual([]));

  it.each([
    "A BMW or a KIA stands at JFK Street.",
    "A PVC pipe costs 20 EUR and saves 3 MW.",
    "Rooms by ISO 9001 and DIN 4109.",
    "Chapter XLII or LXIV.",
  ])("is a name or a sign: %j", async (plain) => expect(await found(statement(plain), "AG412")).toEqual([]));

  it("is a claim that the section makes word for word", async () => {
    const said = "Time banks will give lonely neighbours new company.";
    const body = `Time banks may give lonely neighbours new company. ${said}`;
    expect(
      await found({ ...timeBank({ body, plain: `${said} Everyone's hour counts the same.` }) }, "AG414"),
    ).toEqual([]);
  });

  it.each([
    "de-1996",
    "ca-valencia",
    "sl-rozaj-biske",
    "zh-Hant-TW",
    "en-x-plain",
    "sr-Latn",
    "es-419",
    "pt-br",
    "i-klingon",
    "zh-yue",
    "de-u-co-phonebk",
  ])("is the tag %s", async (tag) => {
    expect(
      (await manifest(`date: "2026-03-01"\nlanguage: ${tag}`)).filter(([text]) => text.includes("language")),
    ).toEqual([]);
  });
});

describe("what is told of a mistake", () => {
  it.each([
    ["français", "fr"],
    ["Français", "fr"],
    ["francais", "fr"],
    ["french", "fr"],
    ["fr_FR", "fr-FR"],
    ["Portuguese (Brazil)", "pt"],
    ["español", "es"],
    ["Deutsch", "de"],
  ])("the language %s gives one finding, with the tag", async (typed, tag) => {
    expect((await manifest(`date: "2026-03-01"\nlanguage: ${typed}`)).map(([, hint]) => hint)).toEqual([
      `Did you mean \`${tag}\`?`,
    ]);
  });

  it.each(["de-1996-1996", "en--GB", "e", "en-a"])("the tag %s is ill-formed", async (tag) => {
    expect(await manifest(`date: "2026-03-01"\nlanguage: ${tag}`)).toHaveLength(1);
  });

  it.each([
    ["30 novembre 2026", "Write it as `2026-11-30`."],
    ["1er mai 2026", "Write it as `2026-05-01`."],
    ["3 de marzo de 2026", "Write it as `2026-03-03`."],
    ["May 3, 2026", "Write it as `2026-05-03`."],
    ["2026-05-31T10:00:00Z", "Write the day alone: `2026-05-31`."],
    ["2026/5/3", "Write it as `2026-05-03`."],
    ["2026-13-01", "Correct the day or the month."],
    ["2025-02-29", "Correct the day or the month."],
  ])("the date %s", async (typed, hint) => {
    expect((await manifest(`date: "${typed}"\nlanguage: en`)).map(([, told]) => told)).toEqual([hint]);
  });

  it.each(["007", "1.10", "1e3", "0x1F", "12345678901234567890", "1_000"])(
    "a title of %s keeps what was typed",
    async (typed) => {
      const files = timeBank({});
      const [path = "", text = ""] = Object.entries(files)[0] as [string, string];
      const all = await lintExample({ [path]: text.replace(/title: .*/, `title: ${typed}`) });
      const hints = all.filter(({ code }) => code === "AG103").map(({ hint }) => hint);
      expect(hints.every((hint) => hint?.includes(`"${typed}"`))).toBe(true);
    },
  );

  it("a file that is left out exists", async () => {
    const body =
      "See [the notes](../../README.md), [a draft](../../_draft.md), [another](../../_old/plan.md) and [a form](../../templates/form.pdf).";
    const files = {
      ...timeBank({ body }),
      "README.md": "# Notes\n",
      "_draft.md": "# Draft\n",
      "_old/plan.md": "x",
      "templates/form.pdf": "x",
    };
    const all = await lintExample(files);
    const told = all.filter(({ code }) => code === "AG201" || code === "AG210").map(({ message }) => message);
    expect(told).toHaveLength(4);
    expect(told.filter((text) => text.includes("left out"))).toHaveLength(4);
  });

  it("an id that belongs under relations is led there", async () => {
    const files = timeBank({});
    const [path = "", text = ""] = Object.entries(files)[0] as [string, string];
    const all = await lintExample({
      [path]: text.replace("addresses: [isolation]", "addresses: [isolation, community-land]"),
    });
    expect(all.find(({ code }) => code === "AG202")?.hint).toContain(
      "declare it under `relations` with a type that fits: `{ type: ",
    );
  });

  it("an entry of the glossary without a definition is named", async () => {
    const messages = await found({ "glossary.yml": "- id: time-bank\n  term: time bank\n" }, "AG101");
    expect(messages).toEqual(["The key `definition` is missing from item 1 (`time bank`)."]);
  });

  it("a statement's words are counted beside all of it", async () => {
    const messages = await found(
      timeBank({ plain: "The town lends land. Ask for it at the hall." }),
      "AG407",
    );
    expect(messages).toEqual([
      'This statement has 10 words, "The town lends land. Ask for it at the hall.": too few to say what it is about.',
    ]);
  });
});
