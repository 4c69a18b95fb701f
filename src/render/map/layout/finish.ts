import type { MapContext, Sizes } from "../context.ts";
import { legendOf } from "../legend.ts";
import { listOf } from "../list.ts";
import type { Band, Box, Edge, MapGeometry, TextLine } from "../types.ts";

/** What a layout has placed, before legend and list are made of it. */
export interface Placed {
  readonly kind: MapGeometry["kind"];
  readonly about?: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  /** The lower edge of what has been placed. */
  readonly bottom: number;
  readonly bands: readonly Band[];
  readonly edges: readonly Edge[];
  readonly boxes: readonly Box[];
  readonly texts: readonly TextLine[];
  /** Ids of the boxes that the list has an entry for. */
  readonly listed: ReadonlySet<string>;
}

/** Room around a map, so that rims and heads at its edge are whole. */
export const margin = 4;

/** Adds the legend and the list. */
export function finish(context: MapContext, sizes: Sizes, placed: Placed): MapGeometry {
  const { kind, about, title, description, width, bands, edges, boxes, texts } = placed;
  const area = { x: margin, y: placed.bottom + sizes.leading, width: width - 2 * margin };
  const legend = legendOf(context, edges, sizes, area);
  return {
    kind,
    form: sizes.form,
    ...(about === undefined ? {} : { about }),
    width: round(width),
    height: round(area.y + legend.height + margin),
    title,
    description,
    bands,
    edges,
    boxes,
    texts,
    legend: legend.entries,
    list: listOf(boxes, edges, placed.listed),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
