import { palette } from "../palette.ts";
import type { Box, Edge, MapGeometry, RelationStyle } from "../types.ts";

/** What stands around a node's words, by its kind: https://mermaid.js.org/syntax/flowchart.html#node-shapes */
const brackets: Readonly<Record<string, readonly [string, string]>> = {
  line: ["[", "]"],
  issue: ["{{", "}}"],
  theme: ["([", "])"],
  more: ["([", "])"],
};

const heads: Readonly<Record<RelationStyle["head"], string>> = {
  arrow: ">",
  "open-arrow": ">",
  bar: "x",
  diamond: "o",
  none: "",
};

/**
 * A map as a Mermaid flowchart, which GitHub and many wikis draw. Nodes are numbered, since ids of sections may be words of
 * the language ("end").
 */
export function mapMermaid(map: MapGeometry): string {
  const names = new Map(map.boxes.map((box, place) => [box.id, `n${place}`]));
  const drawn = map.edges.filter(({ from, to }) => names.has(from) && names.has(to));
  return [
    "---",
    `title: ${JSON.stringify(oneLine(map.title))}`,
    "---",
    "flowchart LR",
    `  accTitle: ${oneLine(map.title).replaceAll("#", "").replaceAll(";", ",")}`,
    ...map.boxes.map((box, place) => `  ${node(box, `n${place}`)}`),
    ...drawn.map((edge) => `  ${link(edge, names.get(edge.from) ?? "", names.get(edge.to) ?? "")}`),
    ...drawn.map(
      (edge, place) =>
        `  linkStyle ${place} stroke:${palette[edge.style.colour]},stroke-width:${edge.width.toFixed(1)}px`,
    ),
    ...map.boxes.map((box, place) => `  style n${place} stroke:${palette[box.colour]},fill:${palette.paper}`),
    "",
  ].join("\n");
}

function node(box: Box, name: string): string {
  const [open, close] = brackets[box.kind] ?? ["(", ")"];
  return `${name}${open}${words(box.lines.map(({ text }) => text).join(" "))}${close}`;
}

function link({ style, relations }: Edge, from: string, to: string): string {
  const label = words(relations.length > 1 ? `${style.label} (${relations.length})` : style.label);
  const isDashed = style.dashes.length > 0;
  const head = heads[style.head];
  if (head === "") return `${from} ${isDashed ? "-.-" : "---"}|${label}| ${to}`;
  const otherHead = head === ">" ? "<" : head;
  const tail = style.bothEnds ? otherHead : "";
  return `${from} ${tail}${isDashed ? "-.-" : "--"}${head}|${label}| ${to}`;
}

/**
 * Words in quotes. Inside them Mermaid reads entities (`#quot;`), HTML and Markdown: all that could mean something is
 * written as the number of its character.
 */
function words(text: string): string {
  const escaped = oneLine(text).replace(
    /["#&;<>`*_~\\[\]{}()|$%]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
  return `"${escaped}"`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
