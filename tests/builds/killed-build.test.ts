import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { packedCommand } from "../support/packed-program.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

/** Builds the agenda in `folder` as a process of its own; `preload` is loaded into it first. */
async function build(folder: string, preload?: string) {
  const before = preload === undefined ? [] : ["--import", pathToFileURL(preload).href];
  const command = ["build", "--no-cache", "--format", "pdf,data", "--out", join(folder, "out")];
  return spawnSync(process.execPath, [...before, await packedCommand(), ...command, join(folder, "agenda")], {
    encoding: "utf8",
  });
}

/** Code that ends the process, as a power cut would, where `function` of Node's files is called for what `where` matches. */
function dyingAt(name: string, where: RegExp, act = ""): string {
  return `import files from "node:fs/promises";
import { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const real = files.${name};
files.${name} = async (path, other, ...rest) => {
  if (!${where}.test(String(path))) return real(path, other, ...rest);
  ${act}
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => setInterval(() => {}, 1000));
};
syncBuiltinESMExports();
`;
}

/** An agenda that was built, and changed since; `use` gets its folder. */
async function withBuiltAgenda(use: (folder: string) => Promise<void>): Promise<void> {
  await withFolder({}, async (folder) => {
    cpSync(join(root, "tests/fixtures/example"), join(folder, "agenda"), { recursive: true });
    expect((await build(folder)).status).toBe(0);
    const manifest = join(folder, "agenda/agenda.yml");
    const { "agenda.yml": text = "" } = await readTree(join(folder, "agenda"));
    writeFileSync(manifest, text.replace(/^title:.*$/mu, "title: Another title"));
    await use(folder);
  });
}

describe("a build that is killed", () => {
  test("while half of a file is written leaves the last output whole, and the next build goes through", async () => {
    await withBuiltAgenda(async (folder) => {
      const last = await readTree(join(folder, "out"));
      const preload = join(folder, "preload.mjs");
      const half = "writeFileSync(path, other.subarray(0, other.length / 2));";
      writeFileSync(preload, dyingAt("writeFile", /agenda\.pdf$/u, half));
      expect((await build(folder, preload)).signal).toBe("SIGKILL");
      expect(await readTree(join(folder, "out"))).toEqual(last);
      expect((await build(folder)).status).toBe(0);
      expect((await readTree(join(folder, "out")))["agenda.json"]).toContain("Another title");
    });
  });

  test("between the old output and the new one leaves both whole, side by side", async () => {
    await withBuiltAgenda(async (folder) => {
      const last = await readTree(join(folder, "out"));
      const preload = join(folder, "preload.mjs");
      writeFileSync(preload, dyingAt("rename", /staging-[^/\\]+[/\\]new$/u));
      expect((await build(folder, preload)).signal).toBe("SIGKILL");
      expect(existsSync(join(folder, "out"))).toBe(false);
      const old = readdirSync(folder).find((name) => name.endsWith("-old")) ?? "";
      expect(await readTree(join(folder, old))).toEqual(last);
      expect((await build(folder)).status).toBe(0);
      expect((await readTree(join(folder, "out")))["agenda.json"]).toContain("Another title");
    });
  });
});
