import type { PlacedSection } from "../../../core/agenda.ts";
import { mapOfSection } from "../../map/map-of.ts";
import { palette } from "../../map/palette.ts";
import type { Band, Box, Edge, LegendEntry, MapGeometry, RelationStyle, TextLine } from "../../map/types.ts";
import type { Diagram, DiagramPart, DiagramPath, DiagramShape, DiagramText } from "../blocks/types.ts";
import type { InlineLink } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book } from "./book.ts";
import { linkToSection } from "./links.ts";
import { paragraph, plainText } from "./paragraphs.ts";

/** How thick rims and lines are, in points, before the map is fitted to the page; as in the maps of the site. */
const rim = 1.1;
const centralRim = 2.2;
const legendLine = 1.5;
const casing = 3;

/** Of a band's fill over the paper. */
const bandShare = 0.1;

/** The map of a line or a theme; nothing where it would show the section alone. */
export function mapFigure(section: PlacedSection, parent: Tag, book: Book): readonly Diagram[] {
  return figureOf(mapOfSection(book.maps, section, "wide"), parent, book, true);
}

/**
 * A map as a figure of a few words, with its caption, and its boxes as a list after it. What is linked with what is not told
 * again: the sections that the boxes lead to say it.
 *
 * @param captioned whether the map's title stands above it: no heading says it
 */
export function figureOf(map: MapGeometry, parent: Tag, book: Book, captioned: boolean): readonly Diagram[] {
  if (map.boxes.length < 2) return [];
  const { looks } = book.design;
  const { wordsLanguage: lang } = book;
  const title = lang === undefined ? map.title : book.words("figure");
  const alt = book.words("mapAlt", { title, ...countsOf(map) });
  const tag = parent.child("Figure", { alt, ...(lang === undefined ? {} : { lang }) });
  const style = looks.smallMuted;
  const below = { before: 7, after: 0 };
  const told = tag.child("Caption");
  const caption = paragraph(told, plainText(map.description, style), style, below, { whole: true });
  const above = { before: 0, after: 6 };
  const list = parent.child("L", { listNumbering: "None" });
  return [
    {
      kind: "diagram",
      tag,
      width: map.width,
      height: map.height,
      parts: mapParts(map, ({ target, central }) => {
        const item = list.child("LI").child("LBody").child("P");
        const section = target === undefined || central ? undefined : book.agenda.byId.get(target);
        return { tag: item, ...(section === undefined ? {} : { link: linkToSection(section) }) };
      }),
      ...(captioned
        ? {
            title: paragraph(told, plainText(map.title, looks.smallBold), looks.smallBold, above, {
              whole: true,
            }),
          }
        : {}),
      caption,
      floats: true,
      spacing: { before: 12, after: 16 },
    },
  ];
}

/** What a box is to who hears it, and where it leads. */
export type RoleOfBox = (box: Box) => { readonly tag: Tag; readonly link?: InlineLink };

/** The shapes and the words of a map, in the order of drawing. */
export function mapParts(map: MapGeometry, roleOf: RoleOfBox): readonly DiagramPart[] {
  return [...shapesOf(map), ...wordsOf(map, roleOf)];
}

/** How many boxes and links a map shows, as slots of fixed words. */
export function countsOf({ boxes, edges }: MapGeometry): { readonly boxes: string; readonly links: string } {
  return { boxes: String(boxes.length), links: String(edges.length) };
}

/** In the order of drawing, as `MapGeometry` tells it. */
function shapesOf({ bands, edges, boxes, legend }: MapGeometry): readonly DiagramShape[] {
  return [
    ...bands.flatMap(bandShapes),
    ...edges.flatMap(edgeShapes),
    ...boxes.flatMap(boxShapes),
    ...edges.flatMap(groundOfLabel),
    ...legend.flatMap(legendShapes),
  ];
}

/** A colour at `share` over white paper. */
function tint(hex: string, share: number): string {
  const channel = (from: number): string => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16);
    return Math.round(255 + (value - 255) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** How far the controls of a quarter of a circle are from its ends, in parts of the radius. */
const roundness = 0.5523;

function rounded({ x, y, width, height }: Rectangle, radius: number): DiagramPath {
  const r = Math.min(radius, width / 2, height / 2);
  const near = r * (1 - roundness);
  const [right, bottom] = [x + width, y + height];
  const point = (atX: number, atY: number) => ({ x: atX, y: atY });
  return {
    start: point(x + r, y),
    steps: [
      { to: point(right - r, y) },
      { controls: [point(right - near, y), point(right, y + near)], to: point(right, y + r) },
      { to: point(right, bottom - r) },
      { controls: [point(right, bottom - near), point(right - near, bottom)], to: point(right - r, bottom) },
      { to: point(x + r, bottom) },
      { controls: [point(x + near, bottom), point(x, bottom - near)], to: point(x, bottom - r) },
      { to: point(x, y + r) },
      { controls: [point(x, y + near), point(x + near, y)], to: point(x + r, y) },
    ],
    closed: true,
  };
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function bandShapes(band: Band): readonly DiagramShape[] {
  const path = rounded(band, band.radius);
  const { fill, stroke } = band;
  return [
    {
      kind: "shape",
      path,
      ...(fill === undefined ? {} : { fill: tint(palette[fill], bandShare) }),
      ...(stroke === undefined ? {} : { stroke: { color: palette[stroke], width: 1, dashes: [] } }),
    },
  ];
}

function lineShapes(
  path: DiagramPath,
  heads: readonly DiagramPath[],
  style: RelationStyle,
  width: number,
): readonly DiagramShape[] {
  const color = palette[style.colour];
  return [
    { kind: "shape", path, stroke: { color, width, dashes: style.dashes } },
    ...heads.map((head) => ({ kind: "shape" as const, path: head, fill: color })),
  ];
}

function edgeShapes({ path, heads, style, width, cased }: Edge): readonly DiagramShape[] {
  const under: DiagramShape = {
    kind: "shape",
    path,
    stroke: { color: palette.paper, width: width + casing, dashes: [] },
  };
  return [...(cased ? [under] : []), ...lineShapes(path, heads, style, width)];
}

function boxShapes({ outline, marks, colour, central, dashed }: Box): readonly DiagramShape[] {
  const color = palette[colour];
  const stroke = { color, width: central ? centralRim : rim, dashes: dashed ? [3, 3] : [] };
  const fill = central ? palette.panel : palette.paper;
  return [
    { kind: "shape", path: outline, fill, stroke },
    ...marks.map((path) => ({ kind: "shape" as const, path, fill: color })),
  ];
}

function groundOfLabel({ label }: Edge): readonly DiagramShape[] {
  return label === undefined ? [] : [{ kind: "shape", path: rounded(label, 3), fill: palette.paper }];
}

function legendShapes({ path, heads, style }: LegendEntry): readonly DiagramShape[] {
  return lineShapes(path, heads, style, legendLine);
}

/** The words in the order of reading: boxes after what heads them, then the numbers on the lines, then the legend. */
function wordsOf(map: MapGeometry, roleOf: RoleOfBox): readonly DiagramPart[] {
  return [
    ...map.bands.flatMap(({ texts }) => texts.map(textOf)),
    ...map.texts.map(textOf),
    ...map.boxes.map((box): DiagramPart => {
      const { x, y, width, height } = box;
      return { kind: "group", texts: box.lines.map(textOf), area: { x, y, width, height }, ...roleOf(box) };
    }),
    ...map.edges.flatMap(({ label }) => (label === undefined ? [] : [textOf(label.line)])),
    ...map.legend.map(({ line }) => textOf(line)),
  ];
}

function textOf({ text, x, y, anchor, size, face, colour }: TextLine): DiagramText {
  const bold = face === "sans-bold";
  return { kind: "text", text, x, baseline: y, anchor, size, color: palette[colour], bold };
}
