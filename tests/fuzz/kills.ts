import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeOutput } from "../../src/write/output.ts";
import { prepareOutput } from "../../src/write/output-folder.ts";
import { withExample } from "../support/example-agenda.ts";
import { breakDisk } from "../support/faulty-disk.ts";
import { run as runAgenda } from "../support/surroundings.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

type Tree = Readonly<Record<string, string>>;

/** Something that changes files, and may be killed at any step of it. */
interface Scenario {
  readonly name: string;
  /** Makes a folder ready, and takes it away after `use`. */
  readonly prepare: (use: (folder: string) => Promise<Outcome>) => Promise<Outcome>;
  readonly act: (folder: string) => Promise<unknown>;
  /** What is run after the kill, one of them. */
  readonly next: readonly ((folder: string) => Promise<unknown>)[];
}

interface Outcome {
  readonly steps: readonly string[];
  readonly failure?: string;
}

const environment = { SOURCE_DATE_EPOCH: "1767225600" };
const agenda =
  (...words: string[]) =>
  (folder: string): Promise<unknown> =>
    runAgenda(folder, words, { environment });

const fixture = join(import.meta.dirname, "../fixtures/example");
const sections = [
  "1-care/index.md",
  "2-commons/index.md",
  "1-care/strategies/time-bank.md",
  "issues/isolation.md",
];

/** The example's sections, each changed in the same way. */
function changed(change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(
    sections.map((path) => [path, change(readFileSync(join(fixture, path), "utf8"))]),
  );
}

/** A command that changes the texts of the example. */
function ofTexts(name: string, words: readonly string[], files: Record<string, string> = {}): Scenario {
  return {
    name,
    prepare: (use) => withExample(files, use),
    act: agenda(...words),
    next: [agenda("lint", "--no-cache"), agenda("list"), agenda(...words)],
  };
}

const unusedAllowance = "\n<!-- allow self-reference: why not -->\n";
const unevenList = "\n* one\n* two\n";

const textScenarios: readonly Scenario[] = [
  ofTexts("rename", ["rename", "time-bank", "hour-bank"]),
  ofTexts("rename of a line", ["rename", "care", "caring"]),
  ofTexts(
    "lint --fix",
    ["lint", "--fix", "--no-cache"],
    changed((text) => text + unusedAllowance),
  ),
  ofTexts(
    "fmt",
    ["fmt"],
    changed((text) => text + unevenList),
  ),
  ofTexts("new", ["new", "issue", "waste", "--role", "challenge", "--title", "Waste"]),
  ofTexts(
    "plain accept",
    ["plain", "accept", "--all", "--yes", "--by", "Assembly"],
    changed((text) => text.replace(/^plain-reviewed.*\n/gmu, "")),
  ),
  ofTexts(
    "baseline",
    ["lint", "--update-baseline", "--no-cache"],
    changed((text) => text + unusedAllowance),
  ),
  {
    name: "init",
    prepare: (use) => withFolder({}, use),
    act: agenda("init", "new"),
    next: [agenda("init", "new")],
  },
];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function output(files: Tree): (folder: string) => Promise<unknown> {
  const artifacts = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: bytes(text),
    format: "html",
  }));
  return (top) => writeOutput({ ...placeIn(top), artifacts, formats: ["html"] });
}

function placeIn(top: string) {
  return { folder: join(top, "site/public"), agendaFolder: join(top, "agenda") };
}

const before = {
  "index.html": "old",
  "a/page.html": "old",
  "gone/page.html": "old",
  same: "same",
  file: "old",
};
const after = {
  "index.html": "new",
  "a/page.html": "new",
  "b/c/page.html": "new",
  same: "same",
  "file/x": "new",
};

const outputScenarios: readonly Scenario[] = [
  {
    name: "build over an output",
    prepare: (use) =>
      withFolder({ "site/public/CNAME": "theirs", "site/public/.git/HEAD": "theirs" }, async (top) => {
        await output(before)(top);
        return use(top);
      }),
    act: output(after),
    next: [output(after), (top) => prepareOutput(placeIn(top))],
  },
  {
    name: "first build",
    prepare: (use) => withFolder({}, use),
    act: output(after),
    next: [output(after)],
  },
];

const scenarios: readonly Scenario[] = [...textScenarios, ...outputScenarios];

/** Files that are no part of what a command changes: what saves time. */
function withoutCache(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.includes(".agenda-cache/")));
}

const known = new Map<Scenario, { readonly old: Tree; readonly done: Tree; readonly steps: number }>();

/** What a scenario finds and leaves when nothing happens to it, and how many steps it takes. */
async function undisturbed(scenario: Scenario) {
  const found = known.get(scenario);
  if (found !== undefined) return found;
  let trees: { old: Tree; done: Tree } | undefined;
  const { steps } = await scenario.prepare(async (folder) => {
    const old = await readTree(folder);
    const disk = breakDisk({ folder, at: 0, how: "" });
    await scenario.act(folder);
    disk.mend();
    trees = { old, done: withoutCache(await readTree(folder)) };
    return { steps: disk.log };
  });
  if (trees === undefined || steps.length === 0) throw new Error(`${scenario.name} changes nothing.`);
  const made = { ...trees, steps: steps.length };
  known.set(scenario, made);
  return made;
}

/** Kills a scenario at a step, and runs what comes next. Gives what is wrong afterwards. */
async function killAt(scenario: Scenario, at: number, random: () => number): Promise<string | undefined> {
  const { old, done } = await undisturbed(scenario);
  const { failure } = await scenario.prepare(async (folder) => {
    const disk = breakDisk({ folder, at, how: "die" });
    await scenario.act(folder).catch(() => undefined);
    disk.mend();
    const where = `${scenario.name}, killed at step ${at} (${disk.log[at - 1]})`;
    // What is moved at the end has its new text under its old path until then.
    const whole = new Set([...Object.values(old), ...Object.values(done)]);
    const torn = Object.entries(await readTree(folder)).find(
      ([path, text]) => !isOwn(path) && !whole.has(text),
    );
    if (torn !== undefined) return { steps: [], failure: `${where}: ${torn[0]} is torn` };
    await pick(scenario.next, random)(folder);
    const left = withoutCache(await readTree(folder));
    const lost = difference(left, old) ?? undefined;
    const missing = difference(left, done) ?? undefined;
    const isWhole = lost === undefined || missing === undefined;
    const drafts = (await readdir(folder, { recursive: true })).filter((path) =>
      /agenda-(?:new|lock|change)/u.test(path),
    );
    if (drafts.length > 0) return { steps: [], failure: `${where}: ${drafts.join(", ")} is left behind` };
    return isWhole
      ? { steps: [] }
      : { steps: [], failure: `${where}: neither old (${lost}) nor new (${missing})` };
  });
  return failure;
}

/** What agenda writes for itself on the way, and what nobody reads half written. */
function isOwn(path: string): boolean {
  return /(?:^|\/)\.agenda-(?:change|lock|cache)|\.agenda-new$/u.test(path);
}

/** The first file that is not the same in both. */
function difference(one: Tree, other: Tree): string | undefined {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].find((path) => one[path] !== other[path]);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Kills the writing of an output, which takes no time, at each of its steps. Gives what is wrong afterwards. */
export async function killBuildsEverywhere(): Promise<string[]> {
  const failures: string[] = [];
  for (const scenario of outputScenarios) {
    const { steps } = await undisturbed(scenario);
    for (let at = 1; at <= steps; at++) {
      for (const chosen of scenario.next.keys()) {
        const failure = await killAt(scenario, at, () => chosen / scenario.next.length);
        if (failure !== undefined) failures.push(failure);
      }
    }
  }
  return failures;
}

interface KillReport {
  readonly runs: number;
  readonly failures: readonly string[];
}

/**
 * Kills commands at random steps of what they do to files, until a time or a number of kills is reached. Afterwards, and after
 * another run, all must be as it was, or as it was to be.
 *
 * @param deadline when to end, in milliseconds since 1970
 * @param seed the same seed kills at the same steps
 */
export async function kill(
  deadline: number,
  seed: number,
  most = Number.POSITIVE_INFINITY,
): Promise<KillReport> {
  const random = randomFrom(seed);
  const failures: string[] = [];
  let runs = 0;
  while (runs < most && Date.now() < deadline) {
    const scenario = pick(scenarios, random);
    const { steps } = await undisturbed(scenario);
    const failure = await killAt(scenario, 1 + Math.floor(random() * steps), random);
    if (failure !== undefined) failures.push(failure);
    runs++;
  }
  return { runs, failures };
}
