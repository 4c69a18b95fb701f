import { describe, expect, it } from "vitest";
import { timeBank } from "../../../src/rules/examples.ts";
import { lintExample } from "../../support/example-agenda.ts";

const path = "1-care/strategies/time-bank.md";

/** Code and hint of each finding, beside those on plain words, for the example's time bank with a change. */
async function slips(change: (text: string) => string, body?: string): Promise<string[]> {
  const text = String(timeBank(body === undefined ? {} : { body })[path]);
  const found = await lintExample({ [path]: change(text) });
  return found
    .filter(({ code }) => !code.startsWith("AG4"))
    .map(({ code, hint = "", span }) => `${span.start.line} ${code} ${hint}`);
}

const same = (text: string): string => text;

describe("an anchor written in HTML", () => {
  it.each([
    '<a id="hours"></a>',
    "<a class='x' name='Hours'></a>",
    '<h2 id=hours title="a" >Hours</h2>',
    `<a id="other" name="hours">`,
  ])("is lost, which the link to it says: %s", async (html) => {
    const [found = ""] = await slips(same, `See [[time-bank#hours]].\n\n${html}\n`);
    expect(found).toContain("AG206 The anchor is written in HTML there, which no output prints");
  });

  it("is looked for in tags alone", async () => {
    const [found = ""] = await slips(
      same,
      "See [[time-bank#hours]].\n\nWrite id=hours, <b>not id=hours</b>.\n",
    );
    expect(found).toContain("AG206 Its anchors: #in-plain-words.");
  });
});

describe("one slip of the pen", () => {
  it.each([
    ["a misspelt key", "scales:", "scale:", ["5 AG102 Did you mean `scales`?"]],
    ["a misspelt kind", "kind:", "knd:", ["3 AG102 Did you mean `kind`?"]],
    [
      "a relation written short",
      "---\n\nAn",
      "relations:\n  - supports: commons\n---\n\nAn",
      ["9 AG102 Write `{ type: supports, to: commons }`."],
    ],
    ["a missing id", "id: time-bank\n", "", ["1 AG101 Add the line `id: time-bank`."]],
    [
      "an id with an umlaut",
      "[isolation]",
      "[Größe]",
      ["7 AG201 Write an id, such as `grosse`: lower-case letters, digits and single hyphens."],
    ],
    [
      "a title for an id",
      "[isolation]",
      '["Nobody should be alone"]',
      [
        "7 AG201 Write an id, such as `nobody-should-be-alone`: lower-case letters, digits and single hyphens.",
      ],
    ],
    ["empty lines above the front matter", "---\nid", "\n\n---\nid", ["3 AG007 Begin the file with `---`."]],
    ["four hyphens that open", "---\nid", "----\nid", ["1 AG007 Write exactly three hyphens: `---`."]],
    ["four hyphens that close", "---\n\nAn", "----\n\nAn", ["8 AG005 Write exactly three hyphens: `---`."]],
    ["no end fence", "---\n\nAn", "\n# Title\n\nAn", ["9 AG005 Put a line with nothing but `---` above it."]],
    [
      "curly quotation marks",
      "Open a time bank",
      "“Time: open”",
      ['4 AG004 Write straight quotation marks: `"`.'],
    ],
    [
      "dashes in different columns",
      "scales: [local]",
      "scales:\n  - local\n    - local",
      ["7 AG004 Put the dashes of one list in the same column."],
    ],
  ])("%s is one finding with its remedy", async (_, from, to, expected) => {
    expect(await slips((text) => text.replace(from, to))).toEqual(expected);
  });

  it.each([
    ["[[community-land.md]]", "AG201", 'Did you mean `community-land` ("Put land into a community trust")?'],
    [
      "[[strategies/community-land]]",
      "AG201",
      'Did you mean `community-land` ("Put land into a community trust")?',
    ],
    ["[[SL 2]]", "AG201", "Did you mean `commons`"],
    ["[[sl-2]]", "AG201", "Did you mean `commons`"],
    ["[[SL2|the commons]]", "AG201", "Did you mean `commons`"],
    ["[[2]]", "AG201", "Did you mean `commons`"],
    ["[[S2.1]]", "AG201", "Did you mean `community-land`"],
    ["[[]]", "AG217", "Write the section's id between the brackets."],
    ["[[../../2-commons/strategies/community-land.html]]", "AG201", "Did you mean `community-land`"],
    ["[[2-commons\\strategies\\community-land]]", "AG201", "Did you mean `community-land`"],
    [
      "[land](..\\..\\2-commons\\strategies\\community-land.md)",
      "AG201",
      "Did you mean `../../2-commons/strategies/community-land.md`",
    ],
    [
      "[land](community-land)",
      "AG210",
      'Did you mean `[[community-land]]` ("Put land into a community trust")? By its file it is `../../2-commons/strategies/community-land.md`.',
    ],
    ["[land](../comunity-land)", "AG210", "Did you mean `[[community-land]]`"],
    ["[land](../../community-land.html#rules)", "AG210", "Did you mean `[[community-land]]`"],
    ["[@cahn-2004 p. 12]", "AG207", "A comma is missing after the id: `[@cahn-2004, p. 12]`."],
    [
      "[@cahn-2004; @cahn-2004]",
      "AG207",
      "Cite one source in each pair of brackets: `[@cahn-2004] [@cahn-2004]`.",
    ],
    ["TODO", "AG502", "Do what is still to be done"],
  ])("%s gets a suggestion", async (typed, code, hint) => {
    const found = await slips(same, `An hour given is an hour earned ${typed}.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${code} ${hint}`);
  });

  it("keeps a file that is no section apart from files that nobody links", async () => {
    const found = await lintExample({ "1-care/thanks.markdown": "# Thanks\n" });
    expect(found.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      "AG214 Call it `thanks.md`, or let its name start with an underscore.",
    ]);
  });
});

describe("a link to a file that stands elsewhere", () => {
  it.each([
    ["hall.svg", "../../images/hall.svg"],
    ["/hal.svg?raw=1", "../../images/hall.svg"],
    ["../strategies/plan-2025.pdf", "plan-2026.pdf"],
  ])("%s is suggested as it is written from here", async (typed, expected) => {
    const found = await lintExample({
      ...timeBank({ body: `![The hall](${typed})` }),
      "images/hall.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "1-care/strategies/plan-2026.pdf": "%PDF-1.4",
    });
    const hints = found.filter(({ code }) => code === "AG210").map(({ hint }) => hint);
    expect(hints).toEqual([`Did you mean \`${expected}\`?`]);
  });
});
