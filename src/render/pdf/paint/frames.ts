import type { Page, PlacedFrame } from "../paginate/types.ts";
import type { PageGeometry } from "../style/types.ts";
import type { Canvas } from "./line.ts";
import { rectangle } from "./operators.ts";

interface Extent {
  top: number;
  bottom: number;
}

/** How far a frame that a page break cuts reaches beyond its text, in points. */
const cutBleed = 5;

function framesOf(page: Page | undefined): ReadonlyMap<PlacedFrame, Extent> {
  const extents = new Map<PlacedFrame, Extent>();
  for (const { strip, y } of page?.strips ?? []) {
    for (const frame of strip.frames) {
      const extent = extents.get(frame);
      if (extent === undefined) extents.set(frame, { top: y, bottom: y + strip.height });
      else extent.bottom = Math.max(extent.bottom, y + strip.height);
    }
  }
  return extents;
}

/** Draws the panels and bars behind the text of the page, the outer ones first. */
export function paintFrames(
  { marker, page: index, origin }: Canvas,
  pages: readonly Page[],
  { width, slug, bleed }: PageGeometry,
): void {
  const before = framesOf(pages[index - 1]);
  const after = framesOf(pages[index + 1]);
  for (const [placed, extent] of framesOf(pages[index])) {
    const top = origin.y + extent.top - (before.has(placed) ? cutBleed : 0);
    const bottom = origin.y + extent.bottom + (after.has(placed) ? cutBleed : 0);
    const x = origin.x + placed.x;
    const { background, bar } = placed.frame;
    if (background !== undefined && placed.frame.bleeds === true) {
      const edge = slug - bleed;
      marker.write("artifact", rectangle(edge, edge, width + bleed * 2, bottom - edge, background));
    } else if (background !== undefined) {
      marker.write("artifact", rectangle(x, top, placed.width, bottom - top, background));
    }
    if (bar === undefined) continue;
    const barX = placed.mirrored === true ? x + placed.width - bar.width : x;
    marker.write("artifact", rectangle(barX, top, bar.width, bottom - top, bar.color));
  }
}
