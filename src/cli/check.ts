import type { Diagnostic } from "../core/diagnostic.ts";
import type { AgendaFiles } from "../core/source.ts";
import { type Compiled, compileAgenda, compileInSteps, knownRules, settleFindings } from "../pipeline.ts";
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
  return withoutKnown(opened, baseline, compiled, files);
}

/** An agenda of which it is known whether there are errors. */
export interface CheckedInSteps {
  /** With every error, and some of the other findings. */
  readonly first: Checked;
  /** Looks for the others as well. */
  complete(): Checked;
}

/** The same, for whoever wants to know soon whether there are errors. */
export function checkInSteps(opened: OpenedAgenda, baseline: readonly BaselineEntry[]): CheckedInSteps {
  const { first, complete } = compileInSteps(opened.files, opened.cache);
  return {
    first: withoutKnown(opened, baseline, first),
    complete: () => withoutKnown(opened, baseline, complete()),
  };
}

/** What was found, less what the baseline knows. */
function withoutKnown(
  opened: OpenedAgenda,
  baseline: readonly BaselineEntry[],
  compiled: Compiled,
  files: AgendaFiles = opened.files,
): Checked {
  const { release = false } = opened;
  const texts = new Map(files.sources.map(({ path, text }) => [path, text]));
  const ofTheWeb = settleFindings(opened.webFindings?.(compiled.value, texts) ?? [], compiled);
  const all: BaselineInput = {
    diagnostics: [...opened.diagnostics, ...compiled.diagnostics, ...ofTheWeb],
    texts,
    sections: compiled.value.sections,
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
