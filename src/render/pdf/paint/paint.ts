import type { PlacedBookmark } from "../meta/outline.ts";
import type { Page, PlacedStrip } from "../paginate/types.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { Shaper } from "../shape/types.ts";
import { sheetOf, textOrigin } from "../style/geometry.ts";
import type { PageGeometry } from "../style/types.ts";
import { paintDiagram } from "./diagram.ts";
import { paintFrames } from "./frames.ts";
import { type Furniture, paintFurniture, runningHeads } from "./furniture.ts";
import { type Canvas, paintLine } from "./line.ts";
import { Marker } from "./marker.ts";
import { rectangle } from "./operators.ts";
import { paintCropMarks } from "./sheet.ts";
import { TextPainter } from "./text.ts";

/** Everything that is drawn, once all of it has its place. */
export interface Painting {
  readonly pages: readonly Page[];
  readonly geometry: PageGeometry;
  readonly furniture: Furniture;
}

/** How far above a destination the view begins, in points. */
const destinationLead = 12;

const noteRuleWidth = 72;

/** Draws all pages into `file`, and tells where the bookmarks lead. */
export function paintPages(painting: Painting, file: PdfFile, shaper: Shaper): readonly PlacedBookmark[] {
  const { pages, geometry, furniture } = painting;
  const heads = runningHeads(pages);
  const bookmarks: PlacedBookmark[] = [];
  const text = new TextPainter(file, shaper);
  file.expectPages(pages.length);
  pages.forEach((page, index) => {
    const marker = new Marker(file, index);
    const canvas: Canvas = { file, text, marker, page: index, origin: textOrigin(geometry, index) };
    paintCropMarks(marker, geometry);
    paintFrames(canvas, pages, geometry);
    for (const placed of page.strips) paintStrip(canvas, placed, geometry, bookmarks);
    if (page.noteRule !== undefined) {
      const { x, y } = canvas.origin;
      const side = geometry.mirrored ? geometry.textWidth - noteRuleWidth : 0;
      const rule = rectangle(x + side, y + page.noteRule, noteRuleWidth, 0.4, furniture.ruleColor);
      marker.write("artifact", rule);
    }
    for (const placed of page.notes) paintStrip(canvas, placed, geometry, bookmarks);
    const empty = page.strips.length + page.notes.length === 0;
    if (index > 0 && !empty) paintFurniture(canvas, heads[index], geometry, furniture);
    marker.end();
  });
  return bookmarks;
}

function paintStrip(
  canvas: Canvas,
  placed: PlacedStrip,
  geometry: PageGeometry,
  bookmarks: PlacedBookmark[],
): void {
  const { strip, repeated } = placed;
  const y = canvas.origin.y + placed.y;
  if (!repeated) {
    const top = Math.max(0, y - destinationLead);
    for (const name of strip.destinations) canvas.file.addDestination(name, canvas.page, 0, top);
    if (strip.bookmark !== undefined) bookmarks.push({ ...strip.bookmark, page: canvas.page, y: top });
  }
  for (const drawing of strip.drawings) {
    const x = canvas.origin.x + drawing.x;
    if (drawing.kind === "rectangle") {
      canvas.marker.write(
        "artifact",
        rectangle(x, y + drawing.y, drawing.width, drawing.height, drawing.color),
      );
    } else if (drawing.kind === "line") {
      const owner = repeated || drawing.repeated === true ? "artifact" : drawing.tag;
      paintLine(canvas, drawing.line, x, y + drawing.baseline, owner);
    } else {
      const { tag, width, height } = drawing;
      const bottom = sheetOf(geometry).height - y - drawing.y - height;
      tag.attributes.box = [x, bottom, x + width, bottom + height];
      if (drawing.kind === "diagram") paintDiagram(canvas, drawing, { x, y: y + drawing.y });
      else {
        const { image } = drawing;
        canvas.marker.draw(tag, () => canvas.file.drawImage(image, x, y + drawing.y, width, height));
      }
    }
  }
}
