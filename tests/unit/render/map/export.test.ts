import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { mapDot } from "../../../../src/render/map/export/dot.ts";
import { mapGraphml } from "../../../../src/render/map/export/graphml.ts";
import { mapMermaid } from "../../../../src/render/map/export/mermaid.ts";
import { mapPng, pngFonts } from "../../../../src/render/map/export/png.ts";
import { mapSvg } from "../../../../src/render/map/export/svg.ts";
import { mapOfLines, mapOfSection } from "../../../../src/render/map/map-of.ts";
import type { MapGeometry } from "../../../../src/render/map/types.ts";
import { defaultContext, everyMap, madeContext } from "../../../support/maps.ts";

const { resolve } = createRequire(import.meta.url);

/** Titles that mean something in one of the formats, and what must be read back of each. */
const hostileTitles = [
  '"]; end; digraph x { "y" -> "z" } /*',
  "</text><script>alert(1)</script>",
  "A & B <= C; #quot; #35; &lt;b&gt; --> | {x} [y] (z) %% end",
  '\\N \\l \\" back\\slash and \\',
  "]]> <!-- <![CDATA[ -- ?>",
  "`code` **bold** $x^2$ ~~~ click n0 call x()",
  "Ζωή 経済 \u{1f331} e\u0301",
];

const hostile = madeContext(
  ["one", "two"],
  [
    { path: "1-one/index.md", kind: "line", id: "one", title: hostileTitles[0] ?? "" },
    { path: "2-two/index.md", kind: "line", id: "two", title: hostileTitles[1] ?? "" },
    ...hostileTitles.map((title, place) => ({
      path: `1-one/strategies/end-${place}.md`,
      kind: "strategy",
      id: `end-${place}`,
      title,
      more: { relations: [{ type: "supports", to: "two", note: title }] },
    })),
  ],
);

const lineOne = hostile.agenda.byId.get("one");
if (lineOne === undefined) throw new Error("The made agenda has a line.");
const hostileMap = mapOfSection(hostile, lineOne, "wide");
const context = await defaultContext();
const samples: readonly MapGeometry[] = [
  mapOfLines(context, "wide"),
  ...["governance", "indicators-for-another-economy", "tax-reform"].flatMap((id) => {
    const section = context.agenda.byId.get(id);
    return section === undefined ? [] : [mapOfSection(context, section, "wide")];
  }),
  hostileMap,
];

const words = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ").trim();

describe("SVG", () => {
  const draw = (map: MapGeometry): string => mapSvg(map, { prefix: "m-", standalone: true });

  it("is well formed, for every map", () => {
    for (const form of ["wide", "narrow"] as const) {
      for (const map of [...everyMap(context, form), hostileMap])
        expect(XMLValidator.validate(draw(map)), map.title).toBe(true);
    }
  });

  it("shows every title as the text it is, and has no scripts, and no styles but for the size of stand-in fonts", () => {
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: false });
    const svg = draw(hostileMap);
    expect(JSON.stringify(parser.parse(svg))).not.toContain('"script"');
    const style = 'style="font-size-adjust:.486"';
    expect(svg.split(style)).toHaveLength(2);
    expect(svg.replace(style, "")).not.toMatch(/<script|style=|javascript:|<foreignObject/iu);
    for (const box of hostileMap.boxes)
      for (const { text } of box.lines) expect(svg).toContain(escaped(text));
  });

  it("leads to sections on a page, and nowhere in a file", () => {
    const page = mapSvg(hostileMap, { prefix: "m-", address: (id) => `sections/${id}.html` });
    expect(page).toContain('href="sections/end-3.html"');
    expect(page).not.toContain("style=");
    expect(page).not.toMatch(/(?:fill|stroke)="#/u);
    expect(draw(hostileMap)).not.toContain("href");
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

describe("DOT", () => {
  it("is read by Graphviz, with every box, every edge and every title", async () => {
    const graphviz = await Graphviz.load();
    for (const map of samples) {
      const graph = JSON.parse(graphviz.layout(mapDot(map), "json", "dot"));
      expect(graph.objects).toHaveLength(map.boxes.length);
      expect(graph.edges ?? []).toHaveLength(map.edges.length);
      expect(new Set(graph.objects.map((node: { name: string }) => node.name))).toEqual(
        new Set(map.boxes.map(({ id }) => id)),
      );
      const svg = graphviz.layout(mapDot(map), "svg", "dot");
      expect(svg).not.toContain("<script");
    }
  });

  it("draws hostile titles as they are", async () => {
    const graphviz = await Graphviz.load();
    const parser = new XMLParser({ htmlEntities: true, isArray: (name) => name === "g" || name === "text" });
    const drawn = textsIn(parser.parse(graphviz.layout(mapDot(hostileMap), "svg", "dot")));
    for (const title of hostileTitles)
      expect(
        drawn.some((text) => text.endsWith(words(title))),
        title,
      ).toBe(true);
  });
});

/** Every text of a parsed document. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("GraphML", () => {
  it("is well formed and declares what it uses; edges join nodes that are there", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ["node", "edge", "key", "data"].includes(name),
    });
    for (const map of samples) {
      const text = mapGraphml(map);
      expect(XMLValidator.validate(text)).toBe(true);
      const { graphml } = parser.parse(text);
      const keys = new Set(graphml.key.map((key: Record<string, string>) => key["@_id"]));
      const nodes = new Set(graphml.graph.node.map((node: Record<string, string>) => node["@_id"]));
      const edges = graphml.graph.edge;
      expect(nodes.size).toBe(map.boxes.length);
      expect(edges).toHaveLength(map.edges.length);
      expect(new Set(edges.map((edge: Record<string, string>) => edge["@_id"])).size).toBe(edges.length);
      for (const edge of edges) expect(nodes.has(edge["@_source"]) && nodes.has(edge["@_target"])).toBe(true);
      for (const { data } of [...graphml.graph.node, ...edges]) {
        for (const entry of data) expect(keys).toContain(entry["@_key"]);
      }
    }
  });

  it("gives titles back whole", () => {
    const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true });
    const titles = parser
      .parse(mapGraphml(hostileMap))
      .graphml.graph.node.flatMap(({ data }: { data: { "#text": string; "@_key": string }[] }) =>
        data.filter((entry) => entry["@_key"] === "node.title").map((entry) => entry["#text"]),
      );
    for (const title of hostileTitles)
      expect(titles.some((text: string) => text.endsWith(words(title).slice(-12)))).toBe(true);
  });
});

describe("Mermaid", () => {
  /** The statements of a flowchart that maps use; in quotes nothing stands that could end them or mean something. */
  const label = '"[^"`<>&;{}|\\\\$*_~%()[\\]]*(?:#\\d+;[^"`<>&;{}|\\\\$*_~%()[\\]]*)*"';
  const statements = [
    /^flowchart LR$/u,
    /^ {2}accTitle: [^#;]+$/u,
    new RegExp(`^ {2}n\\d+(?:\\[${label}\\]|\\(${label}\\)|\\(\\[${label}\\]\\)|\\{\\{${label}\\}\\})$`, "u"),
    new RegExp(`^ {2}n\\d+ (?:<|x|o)?(?:---|-\\.-|--|-\\.-)[>xo]?\\|${label}\\| n\\d+$`, "u"),
    /^ {2}linkStyle \d+ stroke:#[\da-f]{6},stroke-width:[\d.]+px$/u,
    /^ {2}style n\d+ stroke:#[\da-f]{6},fill:#[\da-f]{6}$/u,
  ];

  it("holds nothing but statements of its language, whatever titles say", () => {
    for (const map of samples) {
      const [open, title, close, ...lines] = mapMermaid(map).trimEnd().split("\n");
      expect([open, close]).toEqual(["---", "---"]);
      expect(JSON.parse(title?.replace(/^title: /u, "") ?? "")).toBe(words(map.title));
      const strange = lines.filter((line) => !statements.some((statement) => statement.test(line)));
      expect(strange).toEqual([]);
      expect(lines.filter((line) => line.includes("linkStyle"))).toHaveLength(map.edges.length);
    }
  });
});

describe("PNG", () => {
  it("is a picture in our own fonts, the same each time", async () => {
    const wasm = new Uint8Array(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
    const fonts = Object.values(pngFonts).map((file) => new Uint8Array(readFileSync(resolve(file))));
    const [map] = samples;
    if (map === undefined) throw new Error("There is a map.");
    const bytes = await mapPng(map, wasm, fonts, 2);
    const picture = PNG.sync.read(Buffer.from(bytes));
    expect(picture.width).toBe(Math.round(map.width * 2));
    expect(picture.data.subarray(0, 4)).toEqual(Buffer.from([255, 255, 255, 255]));
    const colours = new Set(
      Array.from({ length: picture.data.length / 4 }, (_, place) => picture.data.readUInt32BE(place * 4)),
    );
    expect(colours.size).toBeGreaterThan(50);
    expect(Buffer.from(await mapPng(map, wasm, fonts, 2)).equals(Buffer.from(bytes))).toBe(true);
    const wordless = PNG.sync.read(Buffer.from(await mapPng(map, wasm, [], 2)));
    expect(wordless.data.equals(picture.data)).toBe(false);
  });
});
