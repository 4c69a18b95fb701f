import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packedTarball } from "../support/packed-program.ts";
import { takePictures } from "../support/tutorial-pictures.ts";

/*
 * Does what the README's ten steps say, word for word: a block in `sh` is typed, a block behind "in `file`:" is saved there,
 * what a block in `text` shows must be what the command before it says, and "Write `a` in place of `b` there" is done in the
 * file that was saved last.
 */
const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const [, afterHeading = ""] = readme.split("## Your own agenda on the web, in ten steps\n");
const tutorial = afterHeading.slice(0, afterHeading.indexOf("\n## What you get"));

interface Block {
  readonly language: string;
  readonly text: string;
  readonly words: string;
  /** The file that the words before it name last. */
  readonly file: string | undefined;
}

const blocks: readonly Block[] = [...tutorial.matchAll(/(?:((?:[^\n]+\n)+)\n)?```(\w+)\n(.*?)```/gsu)].map(
  ([, words = "", language = "", text = ""]) => ({
    language,
    text,
    words,
    file: [...words.matchAll(/`(agenda\/[^`]+)`/gu)].at(-1)?.[1],
  }),
);

let clone = "";
let town = "";

/** Types lines as in the town's folder; fails where one of them does, unless findings are expected. */
function type(lines: string, mayFind: boolean): string {
  const shell = spawnSync("bash", ["-e", "-c", lines], {
    cwd: town,
    encoding: "utf8",
    env: {
      ...process.env,
      npm_config_offline: "true",
      NO_COLOR: "1",
      ...Object.fromEntries(
        ["AUTHOR", "COMMITTER"].flatMap((who) => [
          [`GIT_${who}_NAME`, "Ada"],
          [`GIT_${who}_EMAIL`, "ada@example.org"],
        ]),
      ),
    },
  });
  const said = shell.stdout + shell.stderr;
  expect([0, ...(mayFind ? [1] : [])], `${lines}\n${said}`).toContain(shell.status);
  return said;
}

/** Does what the blocks say, one after the other. */
function follow(steps: readonly Block[]): void {
  let said = "";
  let saved = "";
  for (const [index, { language, text, words, file = "" }] of steps.entries()) {
    const [, right, wrong] = /Write `([^`]+)` in place of `([^`]+)` there/u.exec(words) ?? [];
    if (right !== undefined && wrong !== undefined)
      writeFileSync(saved, readFileSync(saved, "utf8").replace(wrong, right));
    if (language === "text") {
      for (const line of text.trim().split("\n")) expect(said).toContain(line.trim());
    } else if (language !== "sh") {
      saved = join(town, file);
      writeFileSync(saved, text);
    } else if (!text.includes("preview")) {
      said = type(text, steps[index + 1]?.language === "text");
    }
  }
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "agenda-tutorial-"));
  clone = join(folder, "clone");
  town = join(folder, "our-town");
  mkdirSync(clone);
  await cp(await packedTarball(), join(clone, "agenda-compiler-0.1.0.tgz"));
});

afterAll(() => rm(join(clone, ".."), { recursive: true, force: true }));

describe("the README's ten steps", () => {
  test("lead from an empty folder to a site, when they are followed word for word", async () => {
    expect(tutorial.match(/^\*\*\d+\. /gmu)).toHaveLength(10);
    const [install, ...rest] = blocks;
    const [, ...afterPacking] = install?.text.split("\n") ?? [];
    // The clone has been packed already, and the preview is tested by itself.
    town = clone;
    type(afterPacking.join("\n"), false);
    town = join(clone, "../our-town");
    follow(rest);
    for (const output of ["index.html", "agenda.pdf", "summary.pdf"])
      expect(existsSync(join(town, "public", output))).toBe(true);
    if (process.env.AGENDA_PICTURES === "1")
      await takePictures(join(town, "public"), join(root, ".github/pictures"));
    expect(type("npx agenda lint --strict --release", false)).toContain("Clean");
    expect(type("git status --porcelain", false)).toBe("");
    expect(type("git ls-files", false)).not.toMatch(/public|node_modules|agenda-cache/u);
  });

  test("show pictures that are there", () => {
    const pictures = [...tutorial.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/gu)];
    expect(pictures.length).toBeGreaterThan(1);
    for (const [, words = "", path = ""] of pictures) {
      expect(words.length).toBeGreaterThan(40);
      expect(PNG.sync.read(readFileSync(join(root, path))).width).toBeGreaterThan(800);
    }
  });
});
