import type { Diagnostic } from "../core/diagnostic.ts";
import type { AgendaFiles } from "../core/source.ts";
import { type Compiled, compileAgenda, knownRules, settleFindings } from "../pipeline.ts";
import { loadEnglishSyllables } from "../plain/syllables/english.ts";
import { type BaselineEntry, type BaselineInput, compareWithBaseline } from "../settle/baseline.ts";
import { externalCodes } from "./lint-external.ts";
import type { OpenedAgenda } from "./open-agenda.ts";

// Commands that check nothing do without it, and so start sooner.
await loadEnglishSyllables();

/** An agenda with what is wrong in it. */
export interface Checked {
  readonly compiled: Compiled;
  /** Every finding, those of the baseline too. */
  readonly all: BaselineInput;
  /** The findings that the baseline does not know. */
  readonly findings: readonly Diagnostic[];
  /** How many findings of the baseline are gone. */
  readonly stale: number;
}

/** Compiles an agenda's files and takes out what its baseline knows. */
export function checkAgenda(
  opened: OpenedAgenda,
  baseline: readonly BaselineEntry[],
  files: AgendaFiles = opened.files,
): Checked {
  const { release = false } = opened;
  const compiled = compileAgenda(files, undefined, opened.cache, { release });
  const texts = new Map(files.sources.map(({ path, text }) => [path, text]));
  const ofTheWeb = settleFindings(opened.webFindings?.(compiled.value, texts) ?? [], compiled);
  const all: BaselineInput = {
    diagnostics: [...opened.diagnostics, ...compiled.diagnostics, ...ofTheWeb],
    texts,
    known: knownRules,
  };
  // What was not looked for is not gone.
  const looked = baseline.filter(
    ({ code }) =>
      (opened.webFindings !== undefined || !externalCodes.has(code)) &&
      // A release waits for no known finding of these.
      !(release && knownRules.find(code)?.release === true),
  );
  const { rest, stale } = compareWithBaseline(all, looked);
  return { compiled, all, findings: rest, stale };
}
