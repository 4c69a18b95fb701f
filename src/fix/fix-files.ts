import { applyEdits } from "../core/apply-edits.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { AgendaFiles } from "../core/source.ts";
import { type ChooseOptions, chooseFixes } from "./choose.ts";

/** Rounds after which fixing stops: fixes that undo each other would go on for ever. */
const maximalRounds = 10;

export interface FixedFiles {
  readonly files: AgendaFiles;
  /** How many findings were mended. */
  readonly count: number;
}

/**
 * Fixes until nothing is left to fix: what one round has made room for, the next one mends.
 *
 * @param lint finds what may be fixed in the files as they are
 */
export function fixFiles(
  files: AgendaFiles,
  lint: (files: AgendaFiles) => readonly Diagnostic[],
  options: ChooseOptions,
): FixedFiles {
  const texts = new Set(files.sources.map(({ path }) => path));
  const isOurs = ({ fix }: Diagnostic): boolean =>
    fix?.edits.every(({ span }) => texts.has(span.path)) ?? false;
  let fixed = files;
  let count = 0;
  for (let round = 0; round < maximalRounds; round++) {
    const choice = chooseFixes(lint(fixed).filter(isOurs), options);
    if (choice.count === 0) break;
    const sources = fixed.sources.map((source) => {
      const edits = choice.edits.get(source.path);
      return edits === undefined ? source : { ...source, text: applyEdits(source.text, edits) };
    });
    // Edits that change nothing would be tried again for ever.
    if (sources.every(({ text }, index) => text === fixed.sources[index]?.text)) break;
    fixed = { ...fixed, sources };
    count += choice.count;
  }
  return { files: fixed, count };
}
