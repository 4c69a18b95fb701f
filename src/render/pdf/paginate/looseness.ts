import type { Page } from "./types.ts";

/** How many lines of running text are set to the full width, and how many of them are pulled further than they should be. */
export interface Looseness {
  readonly justified: number;
  /** Spaces pulled to more than what they may give: seen by a careful eye. */
  readonly loose: number;
  /** Twice as far: seen by every eye. */
  readonly gaping: number;
}

/** Counts the loose lines of `pages`, as TeX reports underfull ones. */
export function loosenessOf(pages: readonly Page[]): Looseness {
  const pulls = pages.flatMap((page) =>
    [...page.strips, ...page.notes].flatMap(({ strip, repeated }) =>
      strip.drawings.flatMap((drawing) =>
        drawing.kind === "line" && !repeated && drawing.line.looseness !== 0 ? [drawing.line.looseness] : [],
      ),
    ),
  );
  return {
    justified: pulls.length,
    loose: pulls.filter((pull) => pull > 1).length,
    gaping: pulls.filter((pull) => pull > 2).length,
  };
}
