import { inkOn } from "../../pdf/document/design.ts";
import { textStyle } from "../../pdf/inline/style.ts";
import type { TextStyle } from "../../pdf/inline/types.ts";
import type { PageGeometry, PdfStyle } from "../../pdf/style/types.ts";

/** The least size of type in points: what large print for a general public begins with, and what nothing here falls below. */
export const leastSize = 12;

/** A4 in points (ISO 216). The leaflet is made for it: two sides of one sheet. */
const a4 = { width: 595.28, height: 841.89 } as const;

const pointsPerMillimetre = 72 / 25.4;

/** In millimetres: what desk printers leave white, and a little more. */
const margins = { top: 11, bottom: 10, side: 15 } as const;

/** Distances between baselines, in points. */
export interface Leadings {
  readonly body: number;
  readonly lead: number;
  readonly title: number;
  readonly part: number;
  readonly card: number;
}

/** How far apart lines stand in what takes the width of the sheet, and in its columns. */
export interface Density {
  readonly wide: number;
  readonly columns: number;
}

/** The airiest first: letters never shrink, but a full sheet may be set closer, its head before its columns. */
export const densities: readonly Density[] = [1.15, 1.1, 1.05, 1].flatMap((columns) =>
  [1.1, 1].filter((wide) => wide <= columns).map((wide) => ({ wide, columns })),
);

/** The distances of a density. At 1, twelve points stand on 14.6: as close as can be read with ease. */
export function leadingsAt(density: number): Leadings {
  return { body: 14.6 * density, lead: 16.6 * density, title: 28, part: 18, card: 15.6 * density };
}

/** Between the two columns, in points. */
export const columnGap = 22;

/**
 * The leaflet's page: no grid, since two columns of short pieces share no lines.
 *
 * @param mirrored whether it is read from the right
 */
export const leafletGeometry = (mirrored: boolean): PageGeometry => ({
  ...a4,
  slug: 0,
  bleed: 0,
  top: margins.top * pointsPerMillimetre,
  bottom: margins.bottom * pointsPerMillimetre,
  inner: margins.side * pointsPerMillimetre,
  outer: margins.side * pointsPerMillimetre,
  facing: false,
  mirrored,
  textWidth: a4.width - margins.side * 2 * pointsPerMillimetre,
  textHeight: a4.height - (margins.top + margins.bottom) * pointsPerMillimetre,
  grid: 0,
});

/** What the texts of the leaflet look like. */
export interface LeafletLooks {
  readonly title: TextStyle;
  /** What the sheet is, and who speaks: on the coloured head. */
  readonly head: TextStyle;
  readonly headBold: TextStyle;
  readonly lead: TextStyle;
  readonly part: TextStyle;
  readonly card: TextStyle;
  readonly body: TextStyle;
  readonly bold: TextStyle;
  readonly muted: TextStyle;
  readonly link: TextStyle;
}

/** The looks in the colours of the printed agenda. */
export function looksOf({ colors }: PdfStyle): LeafletLooks {
  const ink = inkOn(colors.cover);
  const sans = (size: number, color: string, bold = false): TextStyle =>
    textStyle("sans", size, color, { bold });
  return {
    title: textStyle("serif", 25, ink, { bold: true }),
    head: sans(leastSize, ink),
    headBold: sans(leastSize, ink, true),
    lead: textStyle("serif", 13.5, colors.text, { features: ["onum", "pnum"] }),
    part: textStyle("serif", 15.5, colors.accent, { bold: true }),
    card: sans(13, colors.text, true),
    body: sans(leastSize, colors.text),
    bold: sans(leastSize, colors.text, true),
    muted: sans(leastSize, colors.muted),
    link: sans(leastSize, colors.accent),
  };
}
