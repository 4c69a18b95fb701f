import type { Command } from "commander";
import { plural } from "../core/plural.ts";
import type { Source } from "../core/source.ts";
import { formatSection } from "../edit/format/format.ts";
import { isRefusal } from "../edit/refusal.ts";
import { parseAgenda } from "../parse/agenda.ts";
import { textFormat } from "../report/text.ts";
import { type TextChange, writeChanges } from "../write/changes.ts";
import { passedOverLine, readScope } from "./lint-scope.ts";
import { type OpenedAgenda, readFolder } from "./open-agenda.ts";
import { exitCodeFor, shownFrom, writeReport } from "./report.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface FmtOptions {
  readonly check?: boolean;
}

/** `agenda fmt [paths...]`: the bodies of sections in one style. */
export function addFmtCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("fmt")
    .summary("format the texts of sections")
    .description(
      "Formats the Markdown of sections: hyphens for lists, asterisks for emphasis, one empty line between blocks, even tables. " +
        "Front matter, words and line breaks stay as they are. A file whose meaning would change is left alone, and named.",
    )
    .argument(
      "[paths...]",
      "the agenda's folder, files and folders in it (default: the whole nearest agenda)",
    )
    .option("--check", "write nothing; name the files that are not formatted, and fail where there are any")
    .action((paths: string[], options: FmtOptions) => run(fmt(paths, options, surroundings)));
}

async function fmt(
  paths: readonly string[],
  { check = false }: FmtOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const scope = await readScope(paths, surroundings);
  const { folder, includes } = scope;
  const opened = await readFolder(folder);
  const broken = brokenFiles(opened);
  const sections = opened.files.sources.filter(({ path }) => path.endsWith(".md") && includes(path));
  const { changes, refusals } = formatAll(sections, broken);
  const { output, errors } = surroundings;
  const shown = shownFrom(opened, surroundings);
  errors.write(passedOverLine(scope));
  for (const { path, reason } of refusals) errors.write(`${shown(path)} is left alone: ${reason}\n`);
  const problems = check ? [] : await writeChanges(folder, { texts: changes });
  if (problems.length > 0) {
    await writeReport(problems, opened, { format: textFormat }, surroundings);
    return exitCodeFor(problems, {});
  }
  for (const { path } of changes) output.write(`${shown(path)}\n`);
  errors.write(closing(sections.length, changes.length, check));
  return check && changes.length > 0 ? 1 : 0;
}

/** Files that can't be read whole: what is lost in reading must not be written. By the codes of load and parse. */
function brokenFiles({ files, diagnostics }: OpenedAgenda): Set<string> {
  const found = [...diagnostics, ...parseAgenda(files).diagnostics];
  return new Set(found.filter(({ code }) => /^AG00[1-8]$/.test(code)).map(({ span }) => span.path));
}

interface Formatted {
  readonly changes: readonly TextChange[];
  readonly refusals: readonly { readonly path: string; readonly reason: string }[];
}

function formatAll(sections: readonly Source[], broken: ReadonlySet<string>): Formatted {
  const changes: TextChange[] = [];
  const refusals: { path: string; reason: string }[] = [];
  for (const { path, text } of sections) {
    const outcome = broken.has(path)
      ? { refused: "it has errors, which `agenda lint` shows." }
      : formatSection(text);
    if (isRefusal(outcome)) refusals.push({ path, reason: outcome.refused });
    else if (outcome.text !== text) changes.push({ path, before: text, after: outcome.text });
  }
  return { changes, refusals };
}

function closing(sections: number, changed: number, check: boolean): string {
  if (changed === 0) return `Formatted already: ${plural(sections, "section")} looked at.\n`;
  return check
    ? `${plural(changed, "file")} not formatted: run \`agenda fmt\`.\n`
    : `Formatted ${plural(changed, "file")}.\n`;
}
