import type { RectangleDrawing, Strip } from "../paginate/types.ts";
import { ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { layoutColumns } from "./columns.ts";
import { layoutDiagram } from "./diagram.ts";
import { layoutLabelled } from "./labelled.ts";
import { layoutParagraph } from "./paragraph.ts";
import { layoutPicture } from "./picture.ts";
import { layoutTable } from "./table.ts";
import type { Block, Group, Rule } from "./types.ts";

/** Lays `block` out into `column`. */
export function layoutBlock(block: Block, area: LayoutArea, column: ColumnBuilder): void {
  column.space(block.spacing.before);
  if (block.costBefore !== undefined) column.penalty(block.costBefore);
  switch (block.kind) {
    case "paragraph":
      layoutParagraph(block, area, column);
      break;
    case "group":
      layoutGroup(block, area, column);
      break;
    case "labelled":
      layoutLabelled(block, area, column, layoutBlocks);
      break;
    case "table":
      layoutTable(block, area, column);
      break;
    case "picture":
      layoutPicture(block, area, column);
      break;
    case "rule":
      layoutRule(block, area, column);
      break;
    case "columns":
      layoutColumns(block, area, column, layoutBlocks);
      break;
    case "diagram":
      layoutDiagram(block, area, column);
      break;
    case "gap":
      column.strip(emptyStrip(block.height, area));
      break;
    case "page-break":
      column.begin(block.destinations ?? []);
      if (block.recto === true) column.recto();
      if (block.room === undefined) column.penalty(-Infinity);
      else column.penalty(0, block.room);
      break;
  }
  if (block.ends !== undefined) column.endsHere(block.ends);
  column.space(block.spacing.after);
  if (block.keepWithNext === true) column.penalty(Infinity);
  else if (block.costAfter !== undefined) column.penalty(block.costAfter);
}

/** Lays `blocks` out, one below the other. */
export function layoutBlocks(blocks: readonly Block[], area: LayoutArea, column: ColumnBuilder): void {
  for (const block of blocks) layoutBlock(block, area, column);
}

/** Between the parts of a rule, in points. */
const partGap = 3;

function layoutRule(block: Rule, area: LayoutArea, column: ColumnBuilder): void {
  const { color, thickness } = block;
  const width = Math.min(block.width ?? area.width, area.width);
  const { count, current, rest } = block.parts ?? { count: 1, current: 0, rest: color };
  const drawings = Array.from({ length: count }, (_, index): RectangleDrawing => {
    const x = area.x + (width / count) * index;
    const between = index < count - 1 ? partGap : 0;
    const own = index === current ? color : rest;
    return { kind: "rectangle", x, y: 0, width: width / count - between, height: thickness, color: own };
  });
  column.strip(
    emptyStrip(thickness, area, {
      drawings,
      ...(block.onGrid === true ? { onGrid: true } : {}),
      ...startOf(block),
    }),
  );
}

/** The part of a page that a group asking to stay together may take. */
const togetherShare = 0.22;

function layoutGroup(group: Group, area: LayoutArea, column: ColumnBuilder): void {
  const inner = innerArea(group, area);
  const own = new ColumnBuilder();
  if (group.frame !== undefined) {
    own.strip(emptyStrip(group.frame.padding.top, inner));
    own.penalty(Infinity);
  }
  layoutBlocks(group.blocks, inner, own);
  if (group.frame !== undefined) {
    own.penalty(Infinity);
    own.strip(emptyStrip(group.frame.padding.bottom, inner));
  }
  const height = own.items.reduce((sum, item) => sum + (item.kind === "penalty" ? 0 : item.height), 0);
  const hold = group.together === true && height < area.pageHeight * togetherShare;
  own.items.forEach((item, index) => {
    if (item.kind === "space") column.space(item.height);
    else if (item.kind === "penalty")
      column.penalty(hold ? Math.max(item.cost, Infinity) : item.cost, item.room);
    else column.strip(index === 0 ? withStart(item, group) : item);
  });
}

function withStart(strip: Strip, block: Block): Strip {
  const start = startOf(block);
  return { ...strip, ...start, destinations: [...start.destinations, ...strip.destinations] };
}

function innerArea(group: Group, area: LayoutArea): LayoutArea {
  const { grid: _, ...free } = area;
  if (group.frame === undefined) return group.offGrid === true ? free : area;
  const { left, right } = group.frame.padding;
  return {
    ...free,
    x: area.x + left,
    width: area.width - left - right,
    frames: [...area.frames, { frame: group.frame, x: area.x, width: area.width }],
  };
}
