import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withFault } from "../support/dying-program.ts";
import { packedCommand } from "../support/packed-program.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

/** Builds the agenda in `folder` as a process of its own, with words for `node` before it. */
async function build(folder: string, before: readonly string[] = []) {
  const command = ["build", "--no-cache", "--format", "pdf,data", "--out", join(folder, "out")];
  return spawnSync(process.execPath, [...before, await packedCommand(), ...command, join(folder, "agenda")], {
    encoding: "utf8",
  });
}

/** An agenda that was built, and changed since; `use` gets its folder. */
async function withBuiltAgenda(use: (folder: string) => Promise<void>): Promise<void> {
  await withFolder({}, async (folder) => {
    cpSync(join(root, "tests/fixtures/example"), join(folder, "agenda"), { recursive: true });
    expect((await build(folder)).status).toBe(0);
    const manifest = join(folder, "agenda/agenda.yml");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace(/^title:.*$/mu, "title: Another title"));
    await use(folder);
  });
}

/** The steps of a build that goes through, each as "renameSync from to". */
async function stepsOf(folder: string): Promise<string[]> {
  const fault = join(folder, "fault.mjs");
  cpSync(join(folder, "out"), join(folder, "kept"), { recursive: true });
  await build(folder, withFault(fault, { folder: join(folder, "out"), at: 0, how: "" }));
  spawnSync("rm", ["-rf", join(folder, "out")]);
  cpSync(join(folder, "kept"), join(folder, "out"), { recursive: true });
  return readFileSync(`${fault}.log`, "utf8").split("\n");
}

/** The output without what a build keeps there for itself. */
async function outputIn(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(await readTree(join(folder, "out")));
  return Object.fromEntries(files.filter(([path]) => !/^\.agenda-(?:change|lock)/u.test(path)));
}

describe("a build that is killed", () => {
  test("while half of a file is written leaves the last output whole, and the next build goes through", async () => {
    await withBuiltAgenda(async (folder) => {
      const last = await outputIn(folder);
      const at = (await stepsOf(folder)).findIndex((step) => /^writeFileSync .*new-\d/u.test(step)) + 1;
      const killed = await build(
        folder,
        withFault(join(folder, "f.mjs"), { folder: join(folder, "out"), at, how: "kill" }),
      );
      expect(killed.signal).toBe("SIGKILL");
      expect(await outputIn(folder)).toEqual(last);
      expect((await build(folder)).status).toBe(0);
      expect((await readTree(join(folder, "out")))["agenda.json"]).toContain("Another title");
    });
  });

  test("between the old output and the new one is finished by the next build, even by one that fails", async () => {
    await withBuiltAgenda(async (folder) => {
      const at = (await stepsOf(folder)).findLastIndex((step) => /^renameSync .*new-\d/u.test(step)) + 1;
      const killed = await build(
        folder,
        withFault(join(folder, "f.mjs"), { folder: join(folder, "out"), at, how: "kill" }),
      );
      expect(killed.signal).toBe("SIGKILL");
      expect(readdirSync(join(folder, "out"))).toContain(".agenda-change");
      writeFileSync(join(folder, "agenda/agenda.yml"), "lines: [nothing]\n");
      expect((await build(folder)).status).toBe(1);
      const output = await readTree(join(folder, "out"));
      expect(output["agenda.json"]).toContain("Another title");
      expect(Object.keys(output).filter((path) => path.startsWith(".agenda"))).toEqual([
        ".agenda-output.json",
      ]);
    });
  });
});

describe("a build whose disk is full", () => {
  test("says so, ends with 2, and leaves the last output as it was and nothing else", async () => {
    await withBuiltAgenda(async (folder) => {
      const last = await readTree(join(folder, "out"));
      const steps = await stepsOf(folder);
      const at = steps.findIndex((step) => /^writeFileSync .*new-\d/u.test(step)) + 1;
      const failed = await build(
        folder,
        withFault(join(folder, "f.mjs"), { folder: join(folder, "out"), at, how: "ENOSPC" }),
      );
      expect(failed.status).toBe(2);
      expect(failed.stderr).toContain("error AG922 failed-write");
      expect(failed.stderr).toContain("The output could not be written: there is no space left on the disk.");
      expect(failed.stderr).not.toMatch(/\n\s+at /u);
      expect(await readTree(join(folder, "out"))).toEqual(last);
    });
  });
});
