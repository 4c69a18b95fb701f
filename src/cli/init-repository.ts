import { dirname, join, relative, resolve, sep } from "node:path";
import { generatorName, readRepositoryTemplates, type repositoryHosts } from "../load/package-files.ts";
import { findRepository, installs, readIgnored } from "../load/repository.ts";
import { UsageError } from "./usage-error.ts";

export type RepositoryHost = (typeof repositoryHosts)[number];

/** What `init` adds to a repository. */
export interface RepositoryPlan {
  /** The repository's top folder, absolute. */
  readonly root: string;
  /** New files by their path below it. */
  readonly files: ReadonlyMap<string, string>;
  /** The whole new text of `.gitignore`; absent where it ignores enough already. */
  readonly ignored?: string;
  /** What is still to be done, one step each. */
  readonly steps: readonly string[];
}

const workflowPaths: Readonly<Record<RepositoryHost, string>> = {
  github: ".github/workflows/agenda.yml",
  gitlab: ".gitlab-ci.yml",
};

const publishing: Readonly<Record<RepositoryHost, string>> = {
  github:
    'Push, and choose "GitHub Actions" under Settings > Pages, once: the site is published from then on.',
  gitlab: "Push: the site is published from the default branch, under Deploy > Pages.",
};

/**
 * Plans what a repository needs to check and publish the agenda in `target`: a workflow, and what git ignores.
 *
 * @throws UsageError where the agenda stands outside of the repository that `directory` belongs to
 */
export async function planRepository(
  target: string,
  host: RepositoryHost,
  directory: string,
): Promise<RepositoryPlan> {
  const found = findRepository(directory);
  const root = found ?? resolve(directory);
  const folder = below(root, target);
  if (folder === undefined) {
    throw new UsageError(`Nothing was written: ${target} is not in the repository that begins at ${root}.`);
  }
  const output = below(root, join(dirname(target), "public")) ?? "public";
  const places = { folder: quoted(folder || "."), output: quoted(output) };
  const { ignored, workflow } = await readRepositoryTemplates(host);
  const now = await readIgnored(root);
  const all = withMissingLines(now, filled(ignored, { output }));
  const [packageName = ""] = (await generatorName()).split(" ");
  return {
    root,
    files: new Map([[workflowPaths[host], filled(workflow, places)]]),
    ...(all === now ? {} : { ignored: all }),
    steps: [
      ...(found === undefined ? ["Run `git init`: this folder is no repository yet."] : []),
      ...((await installs(root, packageName)) ? [] : [installStep(packageName)]),
      publishing[host],
    ],
  };
}

function installStep(packageName: string): string {
  return `The workflow runs the agenda that package.json names, and it names none: \`npm install --save-dev\` with the packed file or the address that you have ${packageName} from.`;
}

/** A path below a folder with slashes, empty for the folder itself; `undefined` where it is outside. */
function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way
    ? undefined
    : way.replaceAll("\\", "/");
}

function filled(template: string, places: Readonly<Record<string, string>>): string {
  return template.replace(/\{(folder|output)\}/gu, (whole, name: string) => places[name] ?? whole);
}

/** A path as both YAML and a shell read it whole. */
function quoted(path: string): string {
  if (/^[\w./-]+$/u.test(path)) return path;
  if (/[$`"\\\n]/u.test(path)) {
    throw new UsageError(
      `Nothing was written: a workflow can't name the folder ${path}. Give it a plainer name.`,
    );
  }
  return `"${path}"`;
}

/** A text with those lines of another added that it lacks; comments alone are no reason to add anything. */
function withMissingLines(text: string, wanted: string): string {
  const known = new Set(text.split(/\r?\n/u).map(bare));
  const missing = wanted.split("\n").filter((line) => line !== "" && !known.has(bare(line)));
  if (missing.every((line) => line.startsWith("#"))) return text;
  const before = text === "" ? "" : `${text.replace(/\n$/u, "")}\n\n`;
  return `${before}${missing.join("\n")}\n`;
}

/** What a line ignores, however its slashes are set. */
function bare(line: string): string {
  return line.trim().replaceAll(/^\/|\/$/gu, "");
}
