import { palette } from "../palette.ts";
import type { Box, Edge, MapGeometry, RelationStyle } from "../types.ts";

const shapes: Readonly<Record<string, string>> = {
  line: "box",
  issue: "octagon",
  theme: "ellipse",
  more: "ellipse",
};

const arrows: Readonly<Record<RelationStyle["head"], string>> = {
  arrow: "normal",
  "open-arrow": "vee",
  bar: "tee",
  diamond: "diamond",
  none: "none",
};

/** A map in Graphviz's language, for those who want to lay it out themselves. https://graphviz.org/doc/info/lang.html */
export function mapDot(map: MapGeometry): string {
  return [
    "digraph map {",
    `  graph [label=${quote(map.title)}, comment=${quote(map.description)}, rankdir=LR, charset="UTF-8"];`,
    '  node [fontname="Source Sans 3", fontsize=11, style=rounded];',
    '  edge [fontname="Source Sans 3", fontsize=9];',
    ...map.boxes.map((box) => `  ${nodeLine(box)}`),
    ...map.edges.map((edge) => `  ${edgeLine(edge)}`),
    "}",
    "",
  ].join("\n");
}

function nodeLine(box: Box): string {
  const label = box.lines.map(({ text }) => text).join(" ");
  const shape = shapes[box.kind] ?? "box";
  const style = shape === "box" && box.kind !== "line" ? "rounded" : "solid";
  return `${quote(box.id)} [label=${quote(label)}, tooltip=${quote(box.name)}, shape=${shape}, style=${style}, color="${palette[box.colour]}"];`;
}

function edgeLine({ from, to, style, width, relations }: Edge): string {
  const [dash] = style.dashes;
  const broken = dash !== undefined && dash < 3 ? "dotted" : "dashed";
  const line = dash === undefined ? "solid" : broken;
  const head = arrows[style.head];
  const label = relations.length > 1 ? `${style.label} (${relations.length})` : style.label;
  const both = style.bothEnds ? `, dir=both, arrowtail=${head}` : "";
  return `${quote(from)} -> ${quote(to)} [label=${quote(label)}, color="${palette[style.colour]}", style=${line}, penwidth=${width.toFixed(1)}, weight=${relations.length}, arrowhead=${head}${both}];`;
}

/**
 * A quoted string. Only quotes need escaping to end it, but labels give meaning to backslashes (`\n`, `\l`), and to HTML
 * entities: both are written so that they stand for themselves.
 */
function quote(text: string): string {
  const escaped = text
    .replace(/\p{Cc}+/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"');
  return `"${escaped}"`;
}
