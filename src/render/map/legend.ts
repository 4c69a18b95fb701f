import type { MapContext, Sizes } from "./context.ts";
import { textAt } from "./draw/box.ts";
import { shortened } from "./draw/edge.ts";
import { headsOf } from "./draw/heads.ts";
import { point, polyline } from "./draw/points.ts";
import { room } from "./text/measure.ts";
import type { Edge, LegendEntry, RelationStyle } from "./types.ts";

const sample = 30;
const gap = 18;

/** The legend of the types that edges use, in rows below a map, in the order of the relation types. */
export function legendOf(
  { styles }: MapContext,
  edges: readonly Edge[],
  sizes: Sizes,
  area: { readonly x: number; readonly y: number; readonly width: number },
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const used = new Set(edges.map(({ style }) => style.type));
  const entries: LegendEntry[] = [];
  const pitch = sizes.leading * 1.25;
  let x = area.x;
  let y = area.y + pitch / 2;
  for (const style of styles.values()) {
    if (!used.has(style.type)) continue;
    const width = sample + 6 + room(style.label, "sans", sizes.small);
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += pitch;
    }
    entries.push(entryAt(style, x, y, sizes));
    x += width + gap;
  }
  return { entries, height: entries.length === 0 ? 0 : y + pitch / 2 - area.y };
}

function entryAt(style: RelationStyle, x: number, y: number, sizes: Sizes): LegendEntry {
  const path = shortened(polyline([point(x, y), point(x + sample, y)]), style, 1.5);
  return {
    style,
    path,
    heads: headsOf(path, style, 1.5),
    line: textAt(style.label, x + sample + 6, y + sizes.small * 0.34, { size: sizes.small, colour: "soft" }),
  };
}
