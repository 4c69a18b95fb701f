import { dirname, join, relative, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Agenda } from "../core/agenda.ts";
import type { PdfOptions } from "../core/artifact.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import { settleFindings } from "../pipeline.ts";
import { distinctDiagnostics } from "../render/templates/findings.ts";
import { type OutputFile, writeOutput } from "../write/output.ts";
import { prepareOutput } from "../write/output-folder.ts";
import { openBaseline } from "./baseline-file.ts";
import { checkAgenda } from "./check.ts";
import { type OpenedAgenda, openAgenda } from "./open-agenda.ts";
import { Progress } from "./progress.ts";
import { readRenderInput } from "./render-input.ts";
import { type Format, formats } from "./renderers.ts";
import { exitCodeFor, formatFor, type Strictness, writeReport } from "./report.ts";
import { type CacheOptions, saveRunCache, withRunCache } from "./run-cache.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

interface BuildOptions extends Strictness, CacheOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly format: readonly Format[];
  readonly release?: boolean;
  readonly pdfPaper?: "a4" | "letter";
  readonly pdfPrint?: boolean;
  readonly pdfAttachSource?: boolean;
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
    .option(
      "--out <folder>",
      "where the output goes; it holds nothing else (default: public/ beside the agenda's folder)",
    )
    .addOption(
      new Option("--format <formats>", `what to make, separated by commas (of ${names})`)
        .argParser(parseFormats)
        .default(formats, "all of them"),
    )
    .addOption(
      new Option("--pdf-paper <size>", "the PDF's paper, whatever its style says").choices(["a4", "letter"]),
    )
    .option("--pdf-print", "make the PDF for a printer: facing pages, bleed and crop marks")
    .option("--pdf-attach-source", "attach the agenda's Markdown and .yml files to the PDF (PDF/A-3a)")
    .option("--strict", "let warnings fail as well")
    .option("--release", "make a release: with the public summary, its statements in plain words reviewed")
    .option("--no-cache", "parse every file anew, and keep nothing for the next run")
    .option("--json", "write the findings as JSON to the standard output")
    .action((folder: string | undefined, options: BuildOptions) => run(build(folder, options, surroundings)));
}

export function parseFormats(words: string): Format[] {
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
  if (options.release === true && !options.format.some(({ name }) => name === "summary")) {
    throw new UsageError(
      "A release has its public summary: add `summary` to --format, or leave --format out.",
    );
  }
  const progress = new Progress(surroundings.errors);
  try {
    progress.step("Reading the agenda");
    const opened = await withRunCache(
      { ...(await openAgenda(folder, surroundings)), release: options.release === true },
      options,
    );
    const target = outputTarget(options.out, opened, surroundings);
    const baseline = await openBaseline(opened.folder, {}, surroundings);
    const { compiled, findings: unknown } = checkAgenda(opened, baseline.entries);
    saveRunCache(opened);
    const findings: Diagnostic[] = [...baseline.diagnostics, ...unknown];
    const refusal = await prepareOutput(target);
    if (refusal !== undefined) findings.push(refusal);
    let artifacts: readonly OutputFile[] = [];
    if (exitCodeFor(findings, options) === 0) {
      const rendered = await render(compiled.value, opened, options, surroundings, progress);
      findings.push(...settleFindings(rendered.findings, compiled));
      artifacts = rendered.artifacts;
    }
    if (exitCodeFor(findings, options) === 0) {
      progress.step("Writing");
      findings.push(
        ...(await writeOutput({ ...target, artifacts, formats: options.format.map(({ name }) => name) })),
      );
    }
    progress.done();
    await writeReport(findings, opened, { ...options, format: formatFor(options) }, surroundings);
    const code = exitCodeFor(findings, options);
    if (options.json !== true)
      surroundings.errors.write(
        closingLine(code, compiled.value, artifacts, shownTarget(target, surroundings), options),
      );
    return code;
  } finally {
    progress.done();
  }
}

/**
 * Where the output goes. By itself beside the agenda's folder, wherever in the project agenda is run: never into the agenda.
 */
function outputTarget(out: string | undefined, { folder }: OpenedAgenda, { directory }: Surroundings) {
  const beside = join(dirname(folder), "public");
  return { folder: out === undefined ? beside : resolve(directory, out), agendaFolder: folder };
}

function shownTarget({ folder }: { readonly folder: string }, { directory }: Surroundings): string {
  return relative(directory, folder).replaceAll("\\", "/") || ".";
}

interface Rendered {
  readonly artifacts: readonly OutputFile[];
  readonly findings: readonly Diagnostic[];
}

async function render(
  agenda: Agenda,
  opened: OpenedAgenda,
  options: BuildOptions,
  surroundings: Surroundings,
  progress: Progress,
): Promise<Rendered> {
  const wanted = options.format;
  const { value: input, diagnostics } = await readRenderInput(
    agenda,
    opened.folder,
    { formats: wanted, made: wanted, pdf: pdfOptions(options, opened) },
    surroundings,
  );
  const artifacts: OutputFile[] = [];
  const findings: Diagnostic[] = [...diagnostics];
  for (const format of wanted) {
    progress.step(format.step);
    const renderer = await format.load();
    const { value, diagnostics } = await renderer.render(input);
    artifacts.push(...value.map((artifact) => ({ ...artifact, format: format.name })));
    findings.push(...diagnostics);
  }
  // The leaflet and the book are set in the same fonts, and miss the same letters.
  return { artifacts, findings: distinctDiagnostics(findings) };
}

function pdfOptions({ pdfPaper, pdfPrint, pdfAttachSource }: BuildOptions, opened: OpenedAgenda): PdfOptions {
  return {
    ...(pdfPaper === undefined ? {} : { paper: pdfPaper === "a4" ? "A4" : "Letter" }),
    ...(pdfPrint === true ? { print: true } : {}),
    ...(pdfAttachSource === true ? { attach: opened.files.sources } : {}),
  };
}

function closingLine(
  code: ExitCode,
  agenda: Agenda,
  artifacts: readonly OutputFile[],
  out: string,
  options: BuildOptions,
): string {
  if (code !== 0) return "Nothing was written; the last output is as it was.\n";
  const made = options.format.map(({ name }) => name).join(", ");
  const built = `Built ${plural(agenda.sections.length, "section")} (${made}): ${plural(artifacts.length, "file")} in ${out}/\n`;
  if (!options.format.some(({ name }) => name === "html")) return built;
  return `${built}Open ${out}/index.html in a browser. \`agenda preview --open\` shows the site while you write.\n`;
}
