import type { DiagramPath, DiagramShape } from "../blocks/types.ts";
import type { DiagramDrawing, GroupMark, TextMark } from "../paginate/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Canvas, paintLine } from "./line.ts";
import { color, number } from "./operators.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Draws a diagram, all of it part of its figure, but for words that are read beside it. */
export function paintDiagram(canvas: Canvas, { tag, marks }: DiagramDrawing, at: Place): void {
  for (const mark of marks) {
    if (mark.kind === "line") paintText(canvas, mark, at, tag);
    else if (mark.kind === "group") paintGroup(canvas, mark, at);
    else canvas.marker.write(tag, shapeOperators(mark, at));
  }
}

function paintText(canvas: Canvas, { line, x, baseline }: TextMark, at: Place, owner: Tag): void {
  paintLine(canvas, line, at.x + x, at.y + baseline, owner);
}

/** Words that lead somewhere are a link as large as their box. */
function paintGroup(canvas: Canvas, { lines, tag, link, area }: GroupMark, at: Place): void {
  const owner = (link?.tags ?? []).reduce((around, inner) => around.append(inner), tag);
  for (const line of lines) paintText(canvas, line, at, owner);
  if (link === undefined) return;
  const { target } = link;
  const contents = link.said ?? link.about;
  const action = target.kind === "address" ? { url: target.url } : { destination: target.name };
  const box = { x: at.x + area.x, y: at.y + area.y, width: area.width, height: area.height };
  const index = canvas.file.addLink(canvas.page, { ...box, contents, action });
  owner.add({ kind: "annotation", page: canvas.page, index });
}

/** A shape's operators, with the state that they change put back. */
function shapeOperators({ path, fill, stroke }: DiagramShape, at: Place): string {
  const filled = fill === undefined ? "" : `${color(fill)} rg `;
  const dashes = stroke?.dashes.map(number).join(" ") ?? "";
  const stroked =
    stroke === undefined ? "" : `${color(stroke.color)} RG ${number(stroke.width)} w [${dashes}] 0 d `;
  return `q ${filled}${stroked}${pathOperators(path, at)} ${paintOperator(fill, stroke)} Q`;
}

function paintOperator(fill: string | undefined, stroke: DiagramShape["stroke"]): string {
  if (fill === undefined) return stroke === undefined ? "n" : "S";
  return stroke === undefined ? "f" : "B";
}

function pathOperators({ start, steps, closed }: DiagramPath, { x, y }: Place): string {
  const pair = (point: Place): string => `${number(x + point.x)} ${number(y + point.y)}`;
  const drawn = steps.map(({ controls, to }) =>
    controls === undefined ? `${pair(to)} l` : `${pair(controls[0])} ${pair(controls[1])} ${pair(to)} c`,
  );
  return [`${pair(start)} m`, ...drawn, ...(closed ? ["h"] : [])].join(" ");
}
