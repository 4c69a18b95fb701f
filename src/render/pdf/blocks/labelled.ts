import type { LineDrawing } from "../paginate/types.ts";
import { ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { baselineOf, linesOf, measureOf } from "./paragraph.ts";
import type { Block, Labelled, Paragraph } from "./types.ts";

function labelDrawings(label: Paragraph, area: LayoutArea, width: number): readonly LineDrawing[] {
  return linesOf(label, width, area.compose).map((line, index) => ({
    kind: "line",
    tag: label.tag,
    line,
    x: area.x,
    baseline: baselineOf(label) + index * label.leading,
    measure: measureOf(label, width),
  }));
}

/** The body set in, with the label drawn beside its first strip. A label of several lines keeps room for them. */
export function layoutLabelled(
  block: Labelled,
  area: LayoutArea,
  column: ColumnBuilder,
  layoutBlocks: (blocks: readonly Block[], area: LayoutArea, column: ColumnBuilder) => void,
): void {
  const indent = Math.min(block.indent, area.width / 2);
  const label = labelDrawings(block.label, area, indent - 4);
  const own = new ColumnBuilder();
  const { grid: _, ...free } = area;
  layoutBlocks(block.blocks, { ...free, x: area.x + indent, width: area.width - indent }, own);
  if (own.items.length === 0) own.strip(emptyStrip(block.label.leading, area));
  const again = emptyStrip(0, area, { drawings: label });
  let drawn = false;
  for (const item of own.items) {
    if (item.kind === "space") column.space(item.height);
    else if (item.kind === "penalty") column.penalty(item.cost, item.room);
    else if (drawn) column.strip(block.repeatsLabel === true ? { ...item, repeats: [again] } : item);
    else {
      const start = startOf(block);
      const destinations = [...start.destinations, ...item.destinations];
      column.strip({ ...item, ...start, destinations, drawings: [...label, ...item.drawings] });
      drawn = true;
    }
  }
  const labelHeight = label.length * block.label.leading;
  const height = own.items.reduce((sum, item) => sum + (item.kind === "penalty" ? 0 : item.height), 0);
  if (labelHeight > height + 1) {
    column.penalty(Infinity);
    column.strip(emptyStrip(labelHeight - height, area));
  }
}
