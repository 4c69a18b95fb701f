import { type ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import type { Picture } from "./types.ts";

/** The part of a page's height that a picture may take. */
export const highestShare = 0.75;

/** A picture in the middle of the column, made smaller where it doesn't fit, never larger. */
export function layoutPicture(block: Picture, area: LayoutArea, column: ColumnBuilder): void {
  const scale = Math.min(1, area.width / block.width, (area.pageHeight * highestShare) / block.height);
  const width = block.width * scale;
  const height = block.height * scale;
  const x = area.x + (area.width - width) / 2;
  const drawing = { kind: "picture", tag: block.tag, image: block.image, x, y: 0, width, height } as const;
  column.strip(emptyStrip(height, area, { drawings: [drawing], ...startOf(block) }));
}
