import { sheetOf } from "../style/geometry.ts";
import type { PageGeometry } from "../style/types.ts";
import type { Marker } from "./marker.ts";
import { rectangle } from "./operators.ts";

/** How thick a crop mark is, in points: a hairline that printers still see. */
const markThickness = 0.25;

/** Marks of the colour that every plate prints would need a separation; black is what a mark of an RGB file can be. */
const markColor = "#000000";

/** Draws where the sheet is cut, at its four corners, outside the bleed. */
export function paintCropMarks(marker: Marker, geometry: PageGeometry): void {
  const { width, height, slug, bleed } = geometry;
  if (slug === 0) return;
  const sheet = sheetOf(geometry);
  const length = slug - bleed;
  for (const y of [slug, slug + height]) {
    for (const x of [0, sheet.width - length]) {
      marker.write("artifact", rectangle(x, y - markThickness / 2, length, markThickness, markColor));
    }
  }
  for (const x of [slug, slug + width]) {
    for (const y of [0, sheet.height - length]) {
      marker.write("artifact", rectangle(x - markThickness / 2, y, markThickness, length, markColor));
    }
  }
}
