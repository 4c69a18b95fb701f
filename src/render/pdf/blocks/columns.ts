import type { ColumnItem, Drawing, Strip } from "../paginate/types.ts";
import { ColumnBuilder, emptyStrip, type LayoutArea } from "./column.ts";
import type { Block, Columns } from "./types.ts";

/** A stretch of the column from `start` to `end`, as indexes of items. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** It ends where no page may: what belongs together is higher than the room there is. */
  readonly forced: boolean;
}

/** The items of `stretch` without the space it would begin or end with, each with its place from the top. */
function placedIn(
  items: readonly ColumnItem[],
  { start, end }: Stretch,
): readonly { readonly strip: Strip; readonly y: number }[] {
  const placed: { strip: Strip; y: number }[] = [];
  let y = 0;
  for (const item of items.slice(start, end)) {
    if (item.kind === "penalty" || (item.kind === "space" && placed.length === 0)) continue;
    if (item.kind === "strip") placed.push({ strip: item, y });
    y += item.height;
  }
  return placed;
}

/** The longest stretch from `start` that is no higher than `height`; at least one strip. */
function fill(items: readonly ColumnItem[], start: number, height: number): Stretch {
  let used = 0;
  let best: number | undefined;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === "penalty") {
      if (used > 0 && item.cost < Infinity) best = index;
    } else if (item.kind === "strip" || used > 0) {
      if (item.kind === "strip" && used > 0 && used + item.height > height + 0.01) {
        return { start, end: best ?? index, forced: best === undefined };
      }
      used += item.height;
    }
  }
  return { start, end: items.length, forced: false };
}

/** Two columns that end as near to each other as they can: the least height that holds all that is left. */
function balance(items: readonly ColumnItem[], start: number, height: number): readonly [Stretch, Stretch] {
  const step = 6;
  for (let tried = step; tried < height; tried += step) {
    const left = fill(items, start, tried);
    const right = fill(items, left.end, tried);
    if (right.end === items.length && !left.forced && !right.forced) return [left, right];
  }
  const left = fill(items, start, height);
  return [left, fill(items, left.end, height)];
}

/** A drawing moved to the right and down, in points. */
export function shifted(drawing: Drawing, x: number, y: number): Drawing {
  return drawing.kind === "line"
    ? { ...drawing, x: drawing.x + x, baseline: drawing.baseline + y }
    : { ...drawing, x: drawing.x + x, y: drawing.y + y };
}

/** One page's two columns, as one strip: nothing goes through them. */
function spread(
  items: readonly ColumnItem[],
  stretches: readonly Stretch[],
  offset: number,
  area: LayoutArea,
): Strip {
  const parts = stretches.flatMap((stretch, column) =>
    placedIn(items, stretch).map(({ strip, y }) => ({ strip, y, x: column * offset })),
  );
  const height = Math.max(0, ...parts.map(({ strip, y }) => y + strip.height));
  return emptyStrip(height, area, {
    drawings: parts.flatMap(({ strip, x, y }) => strip.drawings.map((drawing) => shifted(drawing, x, y))),
    destinations: parts.flatMap(({ strip }) => strip.destinations),
  });
}

/** Sets blocks in two columns: full pages first, then two columns of one height. */
export function layoutColumns(
  block: Columns,
  area: LayoutArea,
  column: ColumnBuilder,
  layoutBlocks: (blocks: readonly Block[], area: LayoutArea, column: ColumnBuilder) => void,
): void {
  const width = (area.width - block.gap) / 2;
  const { grid: _, ...free } = area;
  const own = new ColumnBuilder();
  layoutBlocks(block.blocks, { ...free, width }, own);
  const { items } = own;
  let height = area.pageHeight - column.usedSinceBreak;
  let start = 0;
  while (start < items.length) {
    const [left, right] = balance(items, start, height);
    const isWhole = height > area.pageHeight - 1;
    if (start > 0 || (left.forced && !isWhole)) column.penalty(-Infinity);
    if (!left.forced || isWhole) {
      // What has no room in the second column of the rest of a page stays together on the next one.
      const stretches = right.forced && !isWhole ? [left] : [left, right];
      column.strip(spread(items, stretches, width + block.gap, free));
      start = stretches.at(-1)?.end ?? items.length;
    }
    height = area.pageHeight;
  }
}
