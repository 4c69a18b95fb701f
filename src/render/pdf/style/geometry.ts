import type { PdfOptions } from "../../../core/artifact.ts";
import type { PageGeometry, PdfStyle } from "./types.ts";

const pointsPerMillimetre = 72 / 25.4;

/** Paper sizes in points (ISO 216; ANSI/ASME Y14.1). */
const paper = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  Letter: { width: 612, height: 792 },
} as const;

/** What printers ask for, in millimetres: 3 of bleed, and 7 more for the marks. */
const printBleed = 3;
const printMarks = 7;

/** The least room for text, in millimetres. */
const leastText = 60;

function points(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}

/** By how much two margins give way where they leave too little room. */
function share(first: number, second: number, whole: number): number {
  return Math.min(1, (whole - points(leastText)) / (points(first) + points(second)));
}

/**
 * The page of a style in points. Margins that leave less than 60 mm of text give way.
 *
 * @param mirrored whether the book is read from the right
 */
export function geometryOf(style: PdfStyle, options: PdfOptions = {}, mirrored = false): PageGeometry {
  const { margins, facing = false } = style.page;
  const size = options.paper ?? style.page.size;
  const { width, height } =
    typeof size === "string" ? paper[size] : { width: points(size.width), height: points(size.height) };
  const across = share(margins.inner, margins.outer, width);
  const down = share(margins.top, margins.bottom, height);
  const inner = points(margins.inner) * across;
  const outer = points(margins.outer) * across;
  const top = points(margins.top) * down;
  const grid = style.text.leading;
  const room = height - top - points(margins.bottom) * down;
  const textHeight = Math.max(1, Math.floor(room / grid + 0.001)) * grid;
  const print = options.print === true;
  return {
    width,
    height,
    slug: print ? points(printBleed + printMarks) : 0,
    bleed: print ? points(printBleed) : 0,
    top,
    bottom: height - top - textHeight,
    inner,
    outer,
    facing: facing || print,
    mirrored,
    textWidth: width - inner - outer,
    textHeight,
    grid,
  };
}

/** The sheet that a page is drawn on: itself, and what lies around it for print. */
export function sheetOf({ width, height, slug }: PageGeometry): {
  readonly width: number;
  readonly height: number;
} {
  return { width: width + slug * 2, height: height + slug * 2 };
}

/** Where the text of page `page` (from 0) begins, from the upper left of its sheet. */
export function textOrigin(geometry: PageGeometry, page: number): { readonly x: number; readonly y: number } {
  const { slug, top, inner, outer, facing, mirrored } = geometry;
  const left = (page % 2 === 0) !== mirrored ? inner : outer;
  return { x: slug + (facing ? left : (inner + outer) / 2), y: slug + top };
}
