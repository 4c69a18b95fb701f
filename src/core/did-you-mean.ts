/**
 * The edit distance between two words, counting a swap of neighbours as one edit: the optimal string alignment distance
 * (Damerau 1964; Wagner and Fischer's table with the transposition step).
 */
export function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** Lower case, without accents, spaces and hyphens alike: so that "Ecological Debt" is near "ecological-debt". */
function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** Longer words than this are no names: the table of their distance would take minutes to fill. */
const longestWord = 300;

/**
 * The candidate that was most likely meant by `word`: the nearest within a third of its length (at least two edits), or
 * else one that holds all of `word`'s parts ("debt-tribunal" for "ecological-debt-tribunal"). Ties go to the first.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const wanted = fold(word);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  const parts = wanted.split("-");
  let holder: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length > longestWord) continue;
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) <= limit) {
      const distance = editDistance(wanted, folded);
      if (distance < bestDistance && distance < wanted.length) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (holder === undefined && wanted.length > 3) {
      const foldedParts = new Set(folded.split("-"));
      if (parts.every((part) => foldedParts.has(part))) holder = candidate;
    }
  }
  return best ?? holder;
}
