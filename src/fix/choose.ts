import type { Diagnostic, Edit, Fix } from "../core/diagnostic.ts";

export interface ChooseOptions {
  /** Whether fixes that may change what the text means are made as well. */
  readonly unsafe: boolean;
}

/** What to do in one go. */
export interface Choice {
  /** Edits by file, sorted by place; no two of them touch the same text. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** How many findings they mend. */
  readonly count: number;
}

/**
 * Chooses fixes whose edits don't overlap: the first by place wins, the others wait for the next round. Of each fix all
 * edits are taken or none.
 */
export function chooseFixes(diagnostics: readonly Diagnostic[], { unsafe }: ChooseOptions): Choice {
  const edits = new Map<string, Edit[]>();
  let count = 0;
  const fixes = diagnostics.flatMap(({ fix }) => (fix !== undefined && (fix.safe || unsafe) ? [fix] : []));
  for (const fix of fixes) {
    if (!isConsistent(fix) || !fix.edits.every((edit) => isFree(edit, edits.get(edit.span.path) ?? [])))
      continue;
    count++;
    for (const edit of fix.edits) {
      const list = edits.get(edit.span.path) ?? [];
      list.splice(insertionPoint(edit, list), 0, edit);
      edits.set(edit.span.path, list);
    }
  }
  return { edits, count };
}

function isConsistent({ edits }: Fix): boolean {
  return (
    edits.length > 0 &&
    edits.every((edit, index) => edits.slice(0, index).every((one) => !overlap(edit, one)))
  );
}

function isFree(edit: Edit, taken: readonly Edit[]): boolean {
  const at = insertionPoint(edit, taken);
  return [taken[at - 1], taken[at]].every(
    (neighbour) => neighbour === undefined || !overlap(edit, neighbour),
  );
}

/** Where an edit belongs in a list that is sorted by start; found by halving. */
function insertionPoint({ span }: Edit, sorted: readonly Edit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start.offset ?? 0) < span.start.offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two edits share text. Two at the same place do, even where both only insert: their order would be a guess. */
function overlap({ span: left }: Edit, { span: right }: Edit): boolean {
  if (left.path !== right.path) return false;
  if (left.start.offset === right.start.offset) return true;
  return left.start.offset < right.end.offset && right.start.offset < left.end.offset;
}
