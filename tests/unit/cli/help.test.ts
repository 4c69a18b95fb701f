import { describe, expect, test } from "vitest";
import { run } from "../../support/surroundings.ts";
import { withFolder } from "../../support/temporary-folder.ts";

/** The commands that the program's own help names. */
async function commandNames(): Promise<string[]> {
  const { output } = await run("/", ["--help"]);
  const [, listed = ""] = output.split("Commands:\n");
  return [...listed.matchAll(/^ {2}(\w+)/gmu)].map(([, name = ""]) => name).filter((name) => name !== "help");
}

describe("the help of a command", () => {
  test("ends with examples, whose options it explains", async () => {
    const names = await commandNames();
    expect(names).toContain("build");
    for (const name of names) {
      const { output } = await run("/", [name, "--help"]);
      const [explained = "", examples = ""] = output.split(/^Examples?:$/mu);
      expect(examples, name).toMatch(/^ {2}\S*.*\bagenda /mu);
      for (const [option] of examples.matchAll(/--[a-z-]+/gu)) expect(explained, name).toContain(option);
    }
  });
});

describe("a terminal", () => {
  test("shows what a long command is doing, and is left clean", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      const { errors } = await run(folder, ["build", "--format", "data"], { isTerminal: true });
      for (const step of ["Reading the agenda", "Writing"]) expect(errors).toContain(`${step} …`);
      expect(errors).toContain("Writing …\r\u001b[K");
      const linted = (await run(folder, ["lint"], { isTerminal: true })).errors;
      expect(linted).toContain("Checking 7 files …\r\u001b[K");
    }));

  test("says which page to open once a site is built", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      const { errors } = await run(folder, ["build", "--format", "html"]);
      expect(errors).toContain("Open public/index.html in a browser.");
      expect((await run(folder, ["build", "--format", "data"])).errors).not.toContain("Open ");
    }));
});
