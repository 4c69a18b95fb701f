import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";
import type { ExampleFiles } from "../../src/core/diagnostic.ts";
import { externalDiagnostics } from "../../src/external/diagnostics.ts";
import { line, lintExample, lintFolder } from "../support/example-agenda.ts";

/*
 * One folder a case: `<rule>/<case>/input/` and `expected.txt`, one finding a line, sorted; empty where all is well. All
 * errors count, and whatever the case's own rule finds; advice of other rules is not what a case is about.
 *
 * The files of `input/` are laid over the small agenda in tests/fixtures/example. Two hidden files, which no agenda reads,
 * change that: `input/.complete` says that the input is an agenda by itself, and `input/.removed` lists files of the
 * example that are taken away, one a line.
 */
const casesFolder = import.meta.dirname;

/** Codes that come from the system or the network, and not from a text: they are tested where these can be made so. */
const notFromText = ["AG001", "AG010", ...externalDiagnostics.map(({ code }) => code)];

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly folder: string;
  readonly expected: readonly string[];
}

function foldersIn(folder: string): string[] {
  const isFolder = (entry: Dirent): boolean => entry.isDirectory();
  return readdirSync(folder, { withFileTypes: true })
    .filter(isFolder)
    .map(({ name }) => name)
    .sort();
}

function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "");
}

const cases: readonly Case[] = foldersIn(casesFolder).flatMap((rule) =>
  foldersIn(join(casesFolder, rule)).map((name) => {
    const folder = join(casesFolder, rule, name);
    return { rule, name, folder, expected: linesOf(join(folder, "expected.txt")) };
  }),
);

function filesOf(input: string): ExampleFiles {
  const files: Record<string, readonly number[] | null> = {};
  for (const path of linesOf(join(input, ".removed"))) files[path] = null;
  for (const entry of readdirSync(input, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(input, file).replaceAll(sep, "/")] = [...readFileSync(file)];
  }
  return files;
}

async function findings({ rule, folder }: Case): Promise<string[]> {
  const input = join(folder, "input");
  const complete = existsSync(join(input, ".complete"));
  const found = complete ? await lintFolder(input) : await lintExample(filesOf(input));
  return found
    .filter(({ name, severity }) => severity === "error" || name === rule)
    .map(line)
    .sort();
}

describe.each([...new Set(cases.map(({ rule }) => rule))])("%s", (rule) => {
  it.each(cases.filter((one) => one.rule === rule))("$name", async (one) => {
    expect(existsSync(join(one.folder, "expected.txt")), "expected.txt is there").toBe(true);
    expect(await findings(one)).toEqual(one.expected);
  });
});

describe("the cases", () => {
  const codeIn = (text: string): string => / (?:error|warning|info) (AG\d{3}) /.exec(text)?.[1] ?? text;
  const lintable = catalogue.filter(({ code }) => /^AG[0-5]/.test(code) && !notFromText.includes(code));

  it.each(lintable.map(({ code, name }) => [code, name] as const))(
    "hold one in which %s (%s) fires, and one in which it keeps silent",
    (code, name) => {
      const own = cases.filter(({ rule }) => rule === name);
      expect(own.filter(({ expected }) => expected.map(codeIn).includes(code))).not.toEqual([]);
      expect(own.filter(({ expected }) => expected.length === 0)).not.toEqual([]);
    },
  );

  it("are called after the diagnostics", () => {
    const names = catalogue.map(({ name }) => name);
    expect([...new Set(cases.map(({ rule }) => rule))].filter((rule) => !names.includes(rule))).toEqual([]);
  });
});
