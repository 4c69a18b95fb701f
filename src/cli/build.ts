import { relative, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Agenda } from "../core/agenda.ts";
import type { Artifact, RenderInput } from "../core/artifact.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { generatorName, readAssets, readFonts, readTemplates } from "../load/package-files.ts";
import { compileAgenda } from "../pipeline.ts";
import { plural } from "../report/text.ts";
import { refuse, writeOutput } from "../write/output.ts";
import { buildMoment } from "./build-moment.ts";
import { type OpenedAgenda, openAgenda } from "./open-agenda.ts";
import { Progress } from "./progress.ts";
import { type Format, formats } from "./renderers.ts";
import { exitCodeFor, type ReportOptions, writeReport } from "./report.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface BuildOptions extends ReportOptions {
  readonly out: string;
  readonly format: readonly Format[];
}

/** `agenda build [folder]`: the site, the PDF, the summary and the data. Errors write nothing. */
export function addBuildCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  const names = formats.map(({ name }) => name).join(",");
  program
    .command("build")
    .summary("compile the agenda into a site, a PDF, a summary and data")
    .description(
      "Compiles the agenda. A build with errors writes nothing and leaves the last output as it was.",
    )
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--out <folder>", "where the output goes; it holds nothing else", "public")
    .option("--format <formats>", `what to make, separated by commas (of ${names})`, parseFormats, formats)
    .option("--strict", "let warnings fail as well")
    .option("--json", "write the findings as JSON to the standard output")
    .action((folder: string | undefined, options: BuildOptions) => run(build(folder, options, surroundings)));
}

function parseFormats(words: string): Format[] {
  const wanted = words.split(",").map((word) => word.trim());
  const unknown = wanted.filter((word) => !formats.some(({ name }) => name === word));
  const known = formats.map(({ name }) => name).join(", ");
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no format ${unknown.join(", ")}. Formats: ${known}.`);
  return formats.filter(({ name }) => wanted.includes(name));
}

async function build(
  folder: string | undefined,
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const progress = new Progress(surroundings.errors);
  try {
    progress.step("Reading the agenda");
    const opened = await openAgenda(folder, surroundings);
    const target = outputTarget(options.out, opened, surroundings);
    const compiled = compileAgenda(opened.files);
    const findings: Diagnostic[] = [...opened.diagnostics, ...compiled.diagnostics];
    const refusal = await refuse(target);
    if (refusal !== undefined) findings.push(refusal);
    let artifacts: readonly Artifact[] = [];
    if (exitCodeFor(findings, options) === 0) {
      const rendered = await render(compiled.value, opened, options.format, surroundings, progress);
      findings.push(...rendered.findings);
      artifacts = rendered.artifacts;
    }
    if (exitCodeFor(findings, options) === 0) {
      progress.step("Writing");
      findings.push(...(await writeOutput({ ...target, artifacts })));
    }
    progress.done();
    writeReport(findings, opened, options, surroundings);
    const code = exitCodeFor(findings, options);
    if (options.json !== true)
      surroundings.errors.write(closingLine(code, compiled.value, artifacts, target.shownAs, options));
    return code;
  } finally {
    progress.done();
  }
}

function outputTarget(out: string, { folder }: OpenedAgenda, { directory }: Surroundings) {
  const target = resolve(directory, out);
  const shownAs = relative(directory, target).replaceAll("\\", "/") || ".";
  return { folder: target, agendaFolder: folder, shownAs };
}

interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly findings: readonly Diagnostic[];
}

async function render(
  agenda: Agenda,
  opened: OpenedAgenda,
  wanted: readonly Format[],
  surroundings: Surroundings,
  progress: Progress,
): Promise<Rendered> {
  const fonts = Object.assign({}, ...(await Promise.all(wanted.map((format) => format.fonts()))));
  const input: RenderInput = {
    agenda,
    templates: await readTemplates(opened.folder),
    fonts: await readFonts(fonts),
    assets: await readAssets(opened.folder, usedAssets(agenda)),
    builtAt: buildMoment(agenda.manifest.date, surroundings.environment),
    generator: await generatorName(),
    formats: wanted.map(({ name }) => name),
  };
  const artifacts: Artifact[] = [];
  const findings: Diagnostic[] = [];
  for (const format of wanted) {
    progress.step(format.step);
    const renderer = await format.load();
    const { value, diagnostics } = await renderer.render(input);
    artifacts.push(...value);
    findings.push(...diagnostics);
  }
  return { artifacts, findings };
}

/** The files that the text shows or links to, each once. */
function usedAssets(agenda: Agenda): string[] {
  const used = agenda.references.flatMap(({ wants, found }) =>
    wants === "file" && found !== undefined ? [found] : [],
  );
  return [...new Set(used)].sort();
}

function closingLine(
  code: ExitCode,
  agenda: Agenda,
  artifacts: readonly Artifact[],
  out: string,
  options: BuildOptions,
): string {
  if (code !== 0) return "Nothing was written; the last output is as it was.\n";
  const made = options.format.map(({ name }) => name).join(", ");
  return `Built ${plural(agenda.sections.length, "section")} (${made}): ${plural(artifacts.length, "file")} in ${out}/\n`;
}
