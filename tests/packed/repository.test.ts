import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packedTarball } from "../support/packed-program.ts";
import { run } from "../support/surroundings.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in bash as workflows do, and stops the test where it fails. */
function bash(script: string, folder: string, environment: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  expect(status, `${script}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

/** A repository that npm installs the packed program in. */
async function installAgenda(folder: string): Promise<void> {
  cpSync(await packedTarball(), join(folder, "agenda-compiler.tgz"));
  writeFileSync(join(folder, "package.json"), "{}");
  bash(
    "git init --quiet && npm install --offline --no-audit --no-fund --save-dev ./agenda-compiler.tgz",
    folder,
  );
}

/** What a fresh clone of a repository holds once its workflow has run these lines. */
function outputInClone(folder: string, lines: readonly string[]): Promise<Record<string, string>> {
  bash("git add --all && git -c user.name=a -c user.email=a@example.org commit --quiet --message a", folder);
  return withFolder({}, async (clone) => {
    bash(`git clone --quiet ${folder} .`, clone);
    for (const line of lines) bash(line, clone);
    return readTree(join(clone, "public"));
  });
}

describe("init --git", () => {
  test("writes a workflow for GitHub whose steps build the site in a fresh clone", () =>
    withFolder({}, async (folder) => {
      await installAgenda(folder);
      const { code, output } = await run(folder, ["init", "--git"]);
      expect(code).toBe(0);
      expect(output).not.toContain("npm install");
      const workflow = parse(readFileSync(join(folder, ".github/workflows/agenda.yml"), "utf8"));
      const steps: readonly Step[] = workflow.jobs.build.steps;
      const lines = steps.flatMap(({ run: line }) => line ?? []);
      expect(lines).toEqual([
        "npm ci",
        "npx agenda lint agenda --format github",
        "npx agenda build agenda --out public",
      ]);
      const built = await outputInClone(folder, lines);
      expect(built["index.html"]).toContain("Our agenda");
      expect(steps.at(-1)).toMatchObject({ with: { path: "public" } });
      expect(workflow.jobs.publish.permissions).toEqual({ pages: "write", "id-token": "write" });
    }));

  test("writes a pipeline for GitLab whose scripts check and build in a fresh clone", () =>
    withFolder({}, async (folder) => {
      await installAgenda(folder);
      expect((await run(folder, ["init", "--git", "gitlab", "--language", "fr"])).code).toBe(0);
      const pipeline = parse(readFileSync(join(folder, ".gitlab-ci.yml"), "utf8"));
      const lines = [...pipeline.before_script, ...pipeline.check.script, ...pipeline.pages.script];
      const built = await outputInClone(folder, lines);
      expect(built["index.html"]).toContain('lang="fr"');
      expect(pipeline.pages.artifacts.paths).toEqual([pipeline.pages.pages.publish]);
    }));

  test("lets git ignore what agenda makes, and nothing else", () =>
    withFolder({ ".gitignore": "notes/\nnode_modules" }, async (folder) => {
      bash("git init --quiet", folder);
      await run(folder, ["init", "--git"]);
      await run(folder, ["build"]);
      const untracked = bash("git status --porcelain --untracked-files=all", folder);
      expect(untracked).toContain("agenda/agenda.yml");
      expect(untracked).not.toMatch(/public|agenda-cache/u);
      const ignored = readFileSync(join(folder, ".gitignore"), "utf8");
      expect(ignored.match(/node_modules/gu)).toHaveLength(1);
      expect(ignored).toMatch(/^notes\/\n/u);
    }));

  test("serves an agenda that is there already, in a folder of its own, and names what is left to do", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init", "our town/plan"]);
      const before = await readTree(join(folder, "our town"));
      const { code, output } = await run(folder, ["init", "our town/plan", "--git"]);
      expect(code).toBe(0);
      expect(output).toMatch(/git init.*\n.*npm install --save-dev.*\n.*Settings > Pages/u);
      expect(await readTree(join(folder, "our town"))).toEqual(before);
      const workflow = readFileSync(join(folder, ".github/workflows/agenda.yml"), "utf8");
      expect(workflow).toContain('agenda build "our town/plan" --out "our town/public"');
      expect(parse(workflow).jobs.build.steps.at(-1).with.path).toBe("our town/public");
      expect(readFileSync(join(folder, ".gitignore"), "utf8")).toContain("/our town/public/\n");
    }));

  test("replaces no workflow, and then writes nothing at all", () =>
    withFolder({ ".github/workflows/agenda.yml": "name: ours" }, async (folder) => {
      const { code, errors } = await run(folder, ["init", "--git"]);
      expect(code).toBe(2);
      expect(errors).toContain("Nothing was written: .github/workflows/agenda.yml is there already.");
      expect(Object.keys(await readTree(folder))).toEqual([".github/workflows/agenda.yml"]);
    }));
});

describe("the action", () => {
  /** The steps of action.yml that are command lines, run as the runner would, with some inputs. */
  function act(folder: string, inputs: Readonly<Record<string, string>>, source: string): void {
    const { inputs: known, runs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
    const context: Record<string, string> = { "github.action_path": source, "runner.temp": folder };
    for (const [name, { default: usual }] of Object.entries<{ default: string }>(known))
      context[`inputs.${name}`] = inputs[name] ?? usual;
    const filled = (text: string): string =>
      text.replace(/\$\{\{ (\S+) \}\}/gu, (_, name: string) => context[name] ?? "");
    const prefix = join(folder, "prefix");
    mkdirSync(prefix, { recursive: true });
    const path = `${join(prefix, "bin")}${delimiter}${process.env.PATH}`;
    for (const { run: line, env = {} } of runs.steps as readonly Step[]) {
      if (line === undefined) continue;
      const values = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
      bash(line, folder, { ...values, PATH: path, npm_config_prefix: prefix, npm_config_offline: "true" });
    }
  }

  test("checks and builds the agenda of the repository, and writes findings for code scanning", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      act(folder, { package: await packedTarball(), out: "site" }, root);
      expect((await readTree(join(folder, "site")))["index.html"]).toContain("Our agenda");
      const sarif = JSON.parse(readFileSync(join(folder, "agenda.sarif"), "utf8"));
      expect(sarif.version).toBe("2.1.0");
      expect(sarif.runs[0].results.length).toBeGreaterThan(0);
    }));
});

describe("the repository as a source", () => {
  test("is packed and installed by npm from a commit, as the action, the container and pre-commit do", () =>
    withFolder({}, async (folder) => {
      const source = join(folder, "source");
      mkdirSync(source);
      // As it stands, whether committed or not.
      const files = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], {
        cwd: root,
        encoding: "utf8",
      });
      for (const file of files.stdout.split("\n"))
        if (existsSync(join(root, file)) && file !== "") cpSync(join(root, file), join(source, file));
      bash(
        "git init --quiet && git add --all && git -c user.name=a -c user.email=a@example.org commit --quiet --message a",
        source,
      );
      writeFileSync(join(folder, "package.json"), "{}");
      bash(`npm install --prefer-offline --no-audit --no-fund --save-dev git+file://${source}`, folder);
      expect(bash("npx agenda init && npx agenda build --format data && ls public", folder)).toContain(
        "agenda.json",
      );
    }));
});
