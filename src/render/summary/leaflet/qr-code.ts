import encode from "qrcode-generator";
import type { Diagram, DiagramShape } from "../../pdf/blocks/types.ts";
import type { Tag } from "../../pdf/tags/tag.ts";

/** The side of the code with the white around it, in points: about 32 mm, so that the eye of any telephone can take it in. */
const side = 92;

/** White around the code, in modules (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** Modules that are read as one even where a printer blots: 15 % of the code may be lost (level M). */
const level = "M";

/**
 * A code for an address (ISO/IEC 18004), as shapes: it stays sharp in print.
 *
 * @param tag the figure that it is, with what it leads to as its alternative text
 */
export function qrCode(url: string, tag: Tag): Diagram {
  const code = encode(0, level);
  code.addData(url, "Byte");
  code.make();
  const count = code.getModuleCount();
  const size = side / (count + quiet * 2);
  const parts: DiagramShape[] = [square(0, 0, side, side, "#ffffff")];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column++;
      const [left, top] = [(start + quiet) * size, (row + quiet) * size];
      // A hair higher than it is, so that no printer leaves a line between two rows.
      parts.push(square(left, top, (column - start + 1) * size, size * 1.02, "#000000"));
    }
  }
  const spacing = { before: 2, after: 2 };
  return { kind: "diagram", tag, width: side, height: side, parts, spacing };
}

function square(x: number, y: number, width: number, height: number, fill: string): DiagramShape {
  const corners = [
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return {
    kind: "shape",
    fill,
    path: { start: { x, y }, steps: corners.map((to) => ({ to })), closed: true },
  };
}
