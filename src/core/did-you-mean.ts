import { withoutAccents } from "./without-accents.ts";

/**
 * The edit distance between two words, counting a swap of neighbours as one edit: the optimal string alignment distance
 * (Damerau 1964; Wagner and Fischer's table with the transposition step).
 *
 * @param most where it is at least this, this is given: the rest of the table need not be filled
 */
export function editDistance(left: string, right: string, most = Number.POSITIVE_INFINITY): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  let leastBefore = 0;
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
    const least = Math.min(...current);
    // No way through the table passes both rows by.
    if (least >= most && leastBefore >= most) return most;
    leastBefore = least;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, most);
}

/** Lower case, without accents, spaces and hyphens alike: so that "Ecological Debt" is near "ecological-debt". */
function fold(word: string): string {
  return withoutAccents(word)
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** Longer words than this are no names: the table of their distance would take minutes to fill. */
const longestWord = 300;

/** A name as it is compared. */
interface FoldedName {
  readonly folded: string;
  readonly counts: Uint8Array;
}

/** Names that may be meant, ready to be asked for many words. */
export class NearbyNames {
  readonly #names: readonly (FoldedName | undefined)[];

  constructor(names: Iterable<string>) {
    this.#names = Array.from(names, (name) => (name.length > longestWord ? undefined : foldName(name)));
  }

  /**
   * The place in the list of the name that was most likely meant: see `closest`.
   *
   * @param isOut which places don't count
   */
  closest(word: string, isOut: (index: number) => boolean = () => false): number | undefined {
    if (word.length > longestWord) return undefined;
    const { folded: wanted, counts } = foldName(word);
    const limit = Math.max(2, Math.floor(wanted.length / 3));
    let best: number | undefined;
    let bestDistance = Math.min(limit + 1, wanted.length);
    for (const [index, name] of this.#names.entries()) {
      if (name === undefined || leastDistance(counts, name.counts) >= bestDistance || isOut(index)) continue;
      const distance = editDistance(wanted, name.folded, bestDistance);
      if (distance >= bestDistance) continue;
      best = index;
      bestDistance = distance;
    }
    return best ?? (wanted.length > 3 ? this.#holder(wanted.split("-"), isOut) : undefined);
  }

  #holder(parts: readonly string[], isOut: (index: number) => boolean): number | undefined {
    const place = this.#names.findIndex((name, index) => {
      if (name === undefined || isOut(index)) return false;
      const own = new Set(name.folded.split("-"));
      return parts.every((part) => own.has(part));
    });
    return place < 0 ? undefined : place;
  }
}

function foldName(name: string): FoldedName {
  const folded = fold(name);
  const counts = new Uint8Array(32);
  for (let index = 0; index < folded.length; index++) {
    const letter = folded.charCodeAt(index) % 32;
    counts[letter] = Math.min((counts[letter] ?? 0) + 1, 255);
  }
  return { folded, counts };
}

/** A distance that two words have at least: letters that one has more of than the other take an edit each. */
function leastDistance(left: Uint8Array, right: Uint8Array): number {
  let more = 0;
  let fewer = 0;
  for (let letter = 0; letter < 32; letter++) {
    const difference = (left[letter] ?? 0) - (right[letter] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

/**
 * The candidate that was most likely meant by `word`: the nearest within a third of its length (at least two edits), or
 * else one that holds all of `word`'s parts ("debt-tribunal" for "ecological-debt-tribunal"). Ties go to the first.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const names = [...candidates];
  const place = new NearbyNames(names).closest(word);
  return place === undefined ? undefined : names[place];
}
