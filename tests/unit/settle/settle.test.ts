import { describe, expect, it } from "vitest";
import type { ExampleFiles } from "../../../src/core/diagnostic.ts";
import { line, lintExample, withExample } from "../../support/example-agenda.ts";
import { timeBankWith, withRules } from "../../support/settings.ts";
import { run } from "../../support/surroundings.ts";

const selfLink = "Whoever keeps its books is paid too: see [[time-bank]].";

async function findings(files: ExampleFiles): Promise<string[]> {
  return (await lintExample(files)).map((one) =>
    line(one).replace(/^(\S+?):\S+ (\w+) (\w+) .*$/, "$1 $2 $3"),
  );
}

const path = "1-care/strategies/time-bank.md";

describe("a setting in the manifest", () => {
  it.each([
    ["self-reference: warning", [`${path} warning AG203`]],
    ["AG203: info", [`${path} info AG203`]],
    ["ag203: off", []],
    ["self-reference: error", [`${path} error AG203`]],
  ])("%s", async (rules, expected) => {
    expect(await findings({ ...withRules(rules), ...timeBankWith(selfLink) })).toEqual(expected);
  });

  it("counts for the findings about settings as well", async () => {
    const rules = "unknown-rule-setting: warning\n  self-refrence: off";
    expect(await findings(withRules(rules))).toEqual(["agenda.yml warning AG340"]);
  });

  it("is reported where no rule is called so, with the nearest name", async () => {
    const [found] = await lintExample(withRules("self-refrence: off"));
    expect(found).toMatchObject({
      code: "AG340",
      message: "There is no rule `self-refrence`, so this setting has no effect.",
      hint: "Did you mean `self-reference`? `agenda explain` lists all rules.",
    });
  });

  it("can't lower what makes an output wrong", async () => {
    const files = { ...withRules("unresolved-reference: off"), ...timeBankWith("See [[comons]].") };
    expect(await findings(files)).toEqual([`${path} error AG201`, "agenda.yml error AG341"]);
  });

  it.each([
    ["complex-word: off", ["agenda.yml warning AG343"]],
    ["AG411: warning", ["agenda.yml warning AG343"]],
    ["complex-word: off # our readers know these words", []],
    ["# Our readers know these words.\n  complex-word: off", []],
    ["complex-word: error", []],
    ["stale-statement: off", []],
    ["self-reference: off", []],
  ])("that sets a check of plain language aside needs a reason: %s", async (rules, expected) => {
    expect(await findings(withRules(rules))).toEqual(expected);
  });

  it("without a reason stops a release, and so does such a comment", async () => {
    const lint = (files: ExampleFiles, ...words: string[]) =>
      withExample(files, (folder) => run(folder, ["lint", ...words]));
    const comment = timeBankWith(`Hours.\n\n<!-- allow self-reference -->\n${selfLink}`);
    for (const files of [withRules("complex-word: off"), comment]) {
      expect((await lint(files, "--rule", "AG343")).code).toBe(0);
      const { code, errors } = await lint(files, "--release", "--rule", "AG343");
      expect([code, errors]).toEqual([1, expect.stringContaining("error AG343 unreasoned-allowance")]);
    }
  });

  it("knows every diagnostic, of outputs too", async () => {
    expect(await findings(withRules("missing-glyph: off\n  AG912: error"))).toEqual([]);
    expect(await findings(withRules("foreign-output: off"))).toEqual(["agenda.yml error AG341"]);
  });
});

describe("a comment", () => {
  it("allows a finding in its block and nowhere else", async () => {
    const body = `<!-- allow self-reference: why not -->\n${selfLink}\n\n${selfLink}`;
    expect(await findings(timeBankWith(`Hours.\n\n${body}`))).toEqual([`${path} error AG203`]);
    expect(
      await findings(timeBankWith(`<!-- allow self-reference: why not -->\n\nHours.\n\n${selfLink}`)),
    ).toEqual([]);
  });

  it("allows nothing of another rule", async () => {
    const body = `Hours.\n\n<!-- allow missing-file: why not -->\n${selfLink}`;
    expect(await findings(timeBankWith(body))).toEqual([`${path} warning AG342`, `${path} error AG203`]);
  });

  it("is judged name by name", async () => {
    const body = `Hours.\n\n<!-- allow self-reference, missing-file, unresolved-reference, no-such-rule: x -->\n${selfLink}`;
    const found = await lintExample(timeBankWith(body));
    expect(found.map(({ code }) => code)).toEqual(["AG342", "AG341", "AG340"]);
    expect(found.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined]);
  });

  it("counts without a reason, and is reported for it", async () => {
    expect(await findings(timeBankWith(`Hours.\n\n<!-- allow AG203 -->\n${selfLink}`))).toEqual([
      `${path} warning AG343`,
    ]);
  });

  it("is not called unused where something broken may hide what it allows", async () => {
    const body = "Hours.\n\n<!-- allow self-reference: why not -->\nBooks.";
    const broken = timeBankWith(body, "status: 5");
    expect((await findings(broken)).filter((found) => found.includes("AG342"))).toEqual([]);
    const manifest = withRules("self-reference: sometimes");
    expect(await findings({ ...timeBankWith(body), ...manifest })).toEqual(["agenda.yml error AG104"]);
  });

  it("is not called unused where its rule did not run", async () => {
    const body = "<!-- allow missing-glyph: it is only in the site -->\n\nHours.";
    expect(await findings(timeBankWith(body))).toEqual([]);
  });

  it("never reaches an output", () =>
    withExample(
      timeBankWith(`<!-- allow self-reference: secret -->\n\n${selfLink} Hours <!-- secret --> count.`),
      async (folder) => {
        const { code } = await run(folder, ["build", "--format", "html,summary,data", "--out", "_out"]);
        expect(code).toBe(0);
        const { readTree } = await import("../../support/temporary-folder.ts");
        const texts = Object.values(await readTree(`${folder}/_out`)).join("\n");
        expect(texts).toContain("count.");
        expect(texts).not.toContain("secret");
      },
    ));
});
