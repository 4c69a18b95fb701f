import { toXml } from "xast-util-to-xml";
import { type Result, x } from "xastscript";
import type { Box, Edge, MapGeometry } from "../types.ts";

type Element = Extract<Result, { readonly type: "element" }>;

/** The data that nodes and edges carry, each declared in the file's head. */
const keys = [
  ["title", "node", "string"],
  ["kind", "node", "string"],
  ["section", "node", "string"],
  ["x", "node", "double"],
  ["y", "node", "double"],
  ["width", "node", "double"],
  ["height", "node", "double"],
  ["type", "edge", "string"],
  ["label", "edge", "string"],
  ["weight", "edge", "int"],
  ["notes", "edge", "string"],
] as const;

/** A map as GraphML, for programs that analyse networks. http://graphml.graphdrawing.org/primer/graphml-primer.html */
export function mapGraphml(map: MapGeometry): string {
  const tree = x(null, [
    x("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
      ...keys.flatMap(([name, domain, type]) => [
        "\n  ",
        x("key", { id: `${domain}.${name}`, for: domain, "attr.name": name, "attr.type": type }),
      ]),
      "\n  ",
      x("graph", { id: "map", edgedefault: "directed" }, [
        "\n    ",
        x("desc", clean(`${map.title}. ${map.description}`)),
        ...[...map.boxes.map(nodeElement), ...map.edges.map(edgeElement)].flatMap((element) => [
          "\n    ",
          element,
        ]),
        "\n  ",
      ]),
      "\n",
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree)}\n`;
}

function nodeElement(box: Box): Element {
  const values: Readonly<Record<string, string | number>> = {
    title: box.name,
    kind: box.kind,
    ...(box.target === undefined ? {} : { section: box.target }),
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
  };
  return x("node", { id: clean(box.id) }, dataElements("node", values));
}

function edgeElement({ id, from, to, style, relations }: Edge): Element {
  const notes = relations.flatMap(({ note }) => note ?? []);
  const values: Readonly<Record<string, string | number>> = {
    type: style.type,
    label: style.label,
    weight: relations.length,
    ...(notes.length === 0 ? {} : { notes: notes.join("\n") }),
  };
  const attributes = {
    id: clean(id),
    source: clean(from),
    target: clean(to),
    ...(style.symmetric ? { directed: "false" } : {}),
  };
  return x("edge", attributes, dataElements("edge", values));
}

function dataElements(domain: string, values: Readonly<Record<string, string | number>>): Element[] {
  return Object.entries(values).map(([name, value]) =>
    x("data", { key: `${domain}.${name}` }, clean(String(value))),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Without the characters that XML 1.0 bars, which no escape can carry. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}
