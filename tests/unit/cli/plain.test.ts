import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";

const day = { SOURCE_DATE_EPOCH: "1771545600" };
const carePath = "1-care/index.md";

/** The line "care" with Windows line ends and a comment in its front matter. */
const care = [
  "---",
  "id: care # the first",
  "kind: line",
  "title: Care for each other",
  "short: Care",
  "dimension: people",
  "summary: Nobody in town is left without company or help.",
  "---",
  "",
  "Care is work, whoever does it. It needs 3 places to meet: [[commons]].",
  "",
  "## In plain words",
  "",
  "Help each other in daily life. We want nobody in our town to be left alone with illness or old age.",
  "",
].join("\r\n");

function accept(folder: string, ...words: string[]) {
  return run(folder, ["plain", "accept", ...words], { environment: day });
}

/** The example's manifest with a summary of fewer than 900 words whose texts are so many that two pages don't hold them. */
async function fillLeaflet(folder: string, rules = ""): Promise<void> {
  const path = join(folder, "agenda.yml");
  const sentence = "Together we look after everybody in our villages and our towns, the whole year through. ";
  const text = JSON.stringify(sentence.repeat(3).trim());
  const list = (key: string, count: number): string =>
    `  ${key}:\n${`    - { text: ${text}, from: care }\n`.repeat(count)}`;
  const lists = [list("messages", 3), list("why-now", 2), list("for-you", 4), list("not-settled", 4)];
  const cards = `  cards:\n    - { line: care, heading: ${"Care for each other in this town ".repeat(2)} }\n`;
  const manifest = await readFile(path, "utf8");
  await writeFile(path, `${manifest}${rules}summary:\n${lists.join("")}${list("take-part", 4)}${cards}`);
}

describe("agenda plain accept", () => {
  it("stamps a section with a name and a day, and leaves every other byte as it was", () =>
    withExample({ [carePath]: care }, async (folder) => {
      const { code, errors } = await accept(folder, "care", "--by", "Ada Okafor");
      expect([code, errors]).toEqual([0, "Accepted 1 statement as reviewed by Ada Okafor on 2026-02-20.\n"]);
      const text = await readFile(join(folder, carePath), "utf8");
      const added =
        /plain-reviewed: v1:[0-9a-f]{32}\r\nplain-reviewed-by: Ada Okafor\r\nplain-reviewed-on: "2026-02-20"\r\n/;
      expect(text).toMatch(added);
      expect(text.replace(added, "")).toBe(care);
    }));

  it("replaces an older stamp, and lint then finds nothing", () =>
    withExample({}, async (folder) => {
      const path = join(folder, carePath);
      await writeFile(path, (await readFile(path, "utf8")).replace("whoever does it", "whoever may do it"));
      expect((await run(folder, ["lint", "--rule", "stale-statement"])).output).toContain("");
      expect((await run(folder, ["lint", "--release"])).code).toBe(1);
      await accept(folder, "care", "--by", "Ada Okafor");
      expect((await readFile(path, "utf8")).match(/plain-reviewed:/g)).toHaveLength(1);
      expect((await run(folder, ["lint", "--release"])).code).toBe(0);
    }));

  it("asks before it accepts all, and changes nothing without a yes", () =>
    withExample({ [carePath]: care }, async (folder) => {
      const { code, errors } = await accept(folder, "--all", "--by", "Ada Okafor");
      expect(code).toBe(2);
      expect(errors).toContain("give --yes");
      expect(await readFile(join(folder, carePath), "utf8")).toBe(care);
      expect((await accept(folder, "--all", "--yes", "--by", "Ada Okafor")).errors).toContain(
        "Accepted 1 statement",
      );
      expect((await accept(folder, "--all", "--yes", "--by", "Ada Okafor")).errors).toContain(
        "Every statement is reviewed",
      );
    }));

  it("asks at a terminal, by name and number, and does what the answer says", () =>
    withExample({ [carePath]: care }, async (folder) => {
      const words = ["plain", "accept", "--all", "--by", "Ada Okafor"];
      const no = await run(folder, words, { environment: day, answer: "n" });
      expect([no.code, no.errors]).toEqual([
        2,
        "Has Ada Okafor read 1 section, each with its statement, and found these right? [y/N] Nothing was changed.\n",
      ]);
      expect(await readFile(join(folder, carePath), "utf8")).toBe(care);
      const yes = await run(folder, words, { environment: day, answer: "yes" });
      expect([yes.code, yes.errors]).toEqual([0, expect.stringContaining("Accepted 1 statement")]);
    }));

  it("takes several ids", () =>
    withExample({ [carePath]: care }, async (folder) => {
      expect((await accept(folder, "care", "commons", "time-bank", "--by", "Ada Okafor")).errors).toBe(
        "Accepted 3 statements as reviewed by Ada Okafor on 2026-02-20.\n",
      );
    }));

  it.each([
    [["care", "--all", "--by", "A"], "Name the sections"],
    [["car", "--by", "A"], "Did you mean `care`"],
    [["isolation", "--by", "A"], "has no statement in plain words"],
    [["care", "--json"], "belongs to `agenda plain status`"],
  ])("refuses %j", (words, reason) =>
    withExample({}, async (folder) => {
      const { code, errors } = await accept(folder, ...words);
      expect(code).toBe(2);
      expect(errors).toContain(reason);
    }),
  );
});

describe("agenda plain diff", () => {
  it("shows by word what changed since the review", () =>
    withExample({ [carePath]: care }, async (folder) => {
      await accept(folder, "care", "--by", "Ada Okafor");
      const path = join(folder, carePath);
      await writeFile(path, (await readFile(path, "utf8")).replace("needs 3 places", "needs 4 places"));
      const { code, output, errors } = await run(folder, ["plain", "diff", "care"]);
      expect(code).toBe(1);
      expect(output).toContain("It needs [-3-] {+4+} places to meet");
      expect(errors).toContain("Reviewed by Ada Okafor on 2026-02-20.");
    }));

  it("says where nothing changed, and where the old text is not kept", () =>
    withExample({}, async (folder) => {
      expect(await run(folder, ["plain", "diff", "care"])).toMatchObject({
        code: 0,
        errors: expect.stringContaining("Nothing has changed since."),
      });
      const path = join(folder, carePath);
      await writeFile(path, (await readFile(path, "utf8")).replace("whoever does it", "whoever may do it"));
      expect((await run(folder, ["plain", "diff", "care"])).errors).toContain("is not kept");
    }));
});

describe("agenda plain status", () => {
  it("shows each statement with its section, length, grade and review", () =>
    withExample({ [carePath]: care }, async (folder) => {
      const { output } = await run(folder, ["plain", "status"]);
      expect(output).toMatch(/^care +SL 1 Care for each other +\d+ +\d\.\d +unreviewed$/m);
      expect(output).toMatch(
        /^commons +SL 2 Keep the commons +18 +\d\.\d +fresh +The Town Assembly, 2026-02-20$/m,
      );
      expect(output).toContain("4 statements: 3 fresh, 0 stale, 1 unreviewed; 0 missing.");
    }));

  it("gives the same as JSON, with what is suppressed and what readers said", () =>
    withExample(
      {
        [carePath]: care.replace(
          "summary:",
          'reader-tests:\r\n  - { date: "2026-01-10", readers: 8, understood: 7 }\r\nsummary:',
        ),
      },
      async (folder) => {
        const status = JSON.parse((await run(folder, ["plain", "status", "--json"])).output);
        expect(status.counts).toEqual({ fresh: 3, stale: 0, unreviewed: 1, missing: 0 });
        expect(status.suppressed).toEqual([
          {
            rule: "unreviewed-statement",
            path: "agenda.yml",
            line: expect.any(Number),
            reason: "off, In the examples, nobody has reviewed the statements in plain words.",
          },
        ]);
        expect(status.statements[0].readerTests).toEqual([{ date: "2026-01-10", readers: 8, understood: 7 }]);
      },
    ));
});

describe("--release", () => {
  it("makes unreviewed statements errors, though the manifest switches the rule off", () =>
    withExample({ [carePath]: care }, async (folder) => {
      expect((await run(folder, ["lint"])).code).toBe(0);
      const { code, errors } = await run(folder, ["lint", "--release"]);
      expect(code).toBe(1);
      expect(errors).toContain("error AG405");
    }));

  it("lays the leaflet out, and finds it too long though its words would be few enough", () =>
    withExample({}, async (folder) => {
      await fillLeaflet(folder);
      expect((await run(folder, ["lint"])).errors).not.toContain("AG941");
      const { code, errors } = await run(folder, ["lint", "--release"]);
      expect([code, errors]).toEqual([
        1,
        expect.stringMatching(/error AG941 .*\n.* has 3 pages and may have 2/u),
      ]);
      expect(errors).not.toContain("AG427");
      const counted = /has about (\d+) words/u.exec(errors)?.[1];
      expect(errors).toContain(`It holds ${counted} words of the agenda.`);
      expect((await run(folder, ["lint", "--release", "1-care"])).errors).not.toContain("AG941");
    }));

  it("lets no setting hide that the leaflet is too long", () =>
    withExample({}, async (folder) => {
      await fillLeaflet(folder, "  overlong-leaflet: off\n");
      const out = ["--format", "summary", "--out", join(folder, "../out")];
      expect((await run(folder, ["build", ...out])).code).toBe(0);
      const { code, errors } = await run(folder, ["build", "--release", ...out]);
      expect([code, errors]).toEqual([1, expect.stringContaining("error AG941")]);
    }));

  it("makes no release without the public summary", () =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["build", "--release", "--format", "html,data"]);
      expect([code, errors]).toEqual([2, expect.stringContaining("add `summary` to --format")]);
    }));

  it("stamps nothing: builds read what a person has accepted", () =>
    withExample({ [carePath]: care }, async (folder) => {
      expect((await run(folder, ["build", "--format", "summary"])).code).toBe(0);
      expect(await readFile(join(folder, carePath), "utf8")).toBe(care);
      await expect(readFile(join(folder, ".agenda-reviews.json"))).rejects.toThrow("ENOENT");
    }));
});
