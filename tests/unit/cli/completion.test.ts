import { execFile, execFileSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { packedCommand } from "../../support/packed-program.ts";
import { run } from "../../support/surroundings.ts";

const start = promisify(execFile);

function has(shell: string): boolean {
  try {
    execFileSync(shell, ["-c", "exit 0"]);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script of a shell in the town's folder, with `agenda` on the path and its completion in the file `script`. */
function inShell(shell: string, words: readonly string[], script: (file: string) => string): Promise<string> {
  return withExample({}, async (folder) => {
    const program = await packedCommand();
    await writeFile(join(folder, "agenda"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    await chmod(join(folder, "agenda"), 0o755);
    const file = join(folder, "_script");
    await writeFile(file, (await run(folder, ["completion", shell])).output);
    const environment = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ""}` };
    const { stdout } = await start(shell, [...words, script(file)], { cwd: folder, env: environment });
    return stdout;
  });
}

/** What bash offers for a line whose last word is being typed. */
function bash(...line: readonly string[]): Promise<string[]> {
  const quoted = line.map((word) => `'${word}'`).join(" ");
  return inShell(
    "bash",
    ["--norc", "-c"],
    (file) =>
      `source '${file}'; COMP_WORDS=(agenda ${quoted}); COMP_CWORD=${line.length}; _agenda; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ).then((output) => output.split("\n").filter((word) => word !== ""));
}

/** What fish offers for a line, without the descriptions. */
function fish(line: string): Promise<string[]> {
  return inShell("fish", ["--no-config", "-c"], (file) => `source '${file}'; complete -C '${line}'`).then(
    (output) =>
      output
        .split("\n")
        .map((word) => word.split("\t")[0] ?? "")
        .filter((word) => word !== ""),
  );
}

/** What the scripts for bash, zsh and fish say of one command. */
function partsFor(name: string, [bash = "", zsh = "", fish = ""]: readonly string[]) {
  const from = bash.indexOf(`\n    ${name})\n`);
  const ofFish = fish
    .split("\n")
    .filter((row) => row.includes(`from ${name}'`) || row.includes(`_at ${name} `));
  return {
    bash: from < 0 ? "" : bash.slice(from, bash.indexOf("\n      ;;\n", from)),
    zsh: new RegExp(`^ +${name}\\) _arguments .*$`, "m").exec(zsh)?.[0] ?? "",
    fish: ofFish.join("\n"),
  };
}

/** The options that a command's help names, and the words that they and the arguments choose from: "bash zsh fish". */
function readHelp(help: string) {
  const options = [...help.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, option = ""]) => option);
  const choices = [...help.matchAll(/\(choices:\s([^)]+?)(?:,\s+(?:default|preset)|\))/g)].map(
    ([, list = ""]) => [...list.matchAll(/"([^"]+)"/g)].map(([, word]) => word).join(" "),
  );
  return { options, choices };
}

describe("agenda completion", () => {
  it("names every command and option that help shows, and none that is hidden", () =>
    withExample({}, async (folder) => {
      const help = (await run(folder, ["--help"])).output;
      const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[|<|\S* )/gm)].map(([, name]) => name ?? "");
      expect(commands).toContain("rename");
      for (const shell of ["bash", "zsh", "fish"]) {
        const { code, output } = await run(folder, ["completion", shell]);
        expect(code).toBe(0);
        for (const command of commands) expect(output, `${shell} ${command}`).toContain(command);
        expect(output).toContain("dry-run");
        expect(output).not.toMatch(/^ +complete\)|-a complete /m);
      }
    }));

  it("offers every option of every command, and the words that an option takes", () =>
    withExample({}, async (folder) => {
      const names = [...(await run(folder, ["--help"])).output.matchAll(/^ {2}([a-z]+) /gm)].map(
        ([, name]) => name ?? "",
      );
      expect(names).toEqual(expect.arrayContaining(["init", "lint", "map", "plain", "preview"]));
      const scripts = await Promise.all(
        ["bash", "zsh", "fish"].map(async (shell) => (await run(folder, ["completion", shell])).output),
      );
      for (const name of names.filter((one) => one !== "help")) {
        const parts = partsFor(name, scripts);
        const { options, choices } = readHelp((await run(folder, [name, "--help"])).output);
        expect(options).toContain("help");
        for (const option of options) {
          expect(parts.bash, `bash ${name}`).toMatch(new RegExp(`--${option}[ ']`));
          expect(parts.zsh, `zsh ${name}`).toContain(`'--${option}[`);
          expect(parts.fish, `fish ${name}`).toContain(` -l ${option} -d `);
        }
        for (const words of choices) {
          for (const [shell, part] of Object.entries(parts))
            expect(part, `${shell} ${name}`).toContain(words);
        }
      }
    }));

  it("refuses a shell that it doesn't know", () =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["completion", "tcsh"]);
      expect(code).toBe(2);
      expect(errors).toContain("bash, zsh, fish");
    }));

  it("completes in bash", async () => {
    expect(await bash("re")).toEqual(["refs", "rename", "report"]);
    expect(await bash("refs", "c")).toEqual(["care", "commons", "community-land"]);
    expect(await bash("rename", "care", "")).toEqual([]);
    expect(await bash("rename", "--dr")).toEqual(["--dry-run"]);
    expect(await bash("list", "--line", "")).toEqual(["care", "commons"]);
    expect(await bash("list", "--line", "care", "")).toContain("issues");
    expect(await bash("new", "strategy", "x", "--role", "l")).toEqual(["lever"]);
    expect(await bash("completion", "")).toEqual(["bash", "zsh", "fish"]);
    expect(await bash("init", "--language", "")).toEqual(["en", "es", "fr", "pt"]);
    expect(await bash("map", "--format", "m")).toEqual(["mermaid"]);
    expect(await bash("plain", "")).toEqual(["status", "diff", "accept"]);
    expect(await bash("plain", "accept", "care", "comm")).toEqual(["commons", "community-land"]);
    expect(await bash("preview", "--o")).toEqual(["--open"]);
    expect(await bash("lint", "agenda.y")).toEqual(["agenda.yml"]);
  });

  it.runIf(has("fish"))("completes in fish", async () => {
    expect(await fish("agenda re")).toEqual(["refs", "rename", "report"]);
    expect(await fish("agenda refs c")).toEqual(["care", "commons", "community-land"]);
    expect(await fish("agenda list --line ")).toEqual(["care", "commons"]);
    expect(await fish("agenda rename care ")).toEqual([]);
    expect(await fish("agenda rename --dr")).toEqual(["--dry-run"]);
  });

  it.runIf(has("zsh"))("completes in zsh", async () => {
    const zpty = (file: string): string => `
      zmodload zsh/zpty
      zpty shell 'TERM=dumb zsh -f -i'
      zpty -w shell 'PROMPT=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source ${file}; print READ''Y'
      zpty -r -m shell line '*READY*'
      zpty -w -n shell $'agenda refs communi\\t'
      zpty -r -m shell line '*community-land*' && print found id
      zpty -w -n shell $'\\C-uagenda rename --dr\\t'
      zpty -r -m shell line '*--dry-run*' && print found option
      zpty -d shell
    `;
    expect(await inShell("zsh", ["-f", "-c"], zpty)).toBe("found id\nfound option\n");
  });
});

describe("agenda complete", () => {
  it("lists candidates with what they stand for", () =>
    withExample({}, async (folder) => {
      const { code, output } = await run(folder, ["complete", "lines"]);
      expect({ code, output }).toEqual({
        code: 0,
        output: "care\tCare for each other\ncommons\tKeep the commons\n",
      });
      expect((await run(folder, ["complete", "kinds"])).output).toContain("strategy\tStrategy\n");
      expect((await run(folder, ["complete", "rules"])).output).toContain("unresolved-reference\t");
      expect((await run(folder, ["complete", "nonsense"])).code).toBe(2);
    }));
});
