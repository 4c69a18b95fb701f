import { textAt } from "../draw/box.ts";
import { palette } from "../palette.ts";
import { wrap } from "../text/wrap.ts";
import type {
  Band,
  Box,
  Edge,
  LegendEntry,
  MapColour,
  MapGeometry,
  Path,
  RelationStyle,
  TextLine,
} from "../types.ts";
import { pathData, short } from "./svg-path.ts";
import { escapeXml } from "./xml.ts";

/** Of most edges, and of most boxes: they are said once, for all of them. */
const usualWidth = 1.3;
const usualRim = 1.1;

/**
 * Of the fonts that stand in for Source Sans 3 where it isn't installed, narrow ones come first, and those with large letters
 * are set smaller, as the site's style sheet has it: so words keep to their boxes. No attribute says the latter.
 *
 * @param own families to look in first
 */
function standaloneFonts(own: readonly string[]): string {
  const families = [...own, "Source Sans 3", "Source Sans Pro", "Arial", "Helvetica", "sans-serif"];
  return `font-family="${escapeXml(families.join(", "))}" style="font-size-adjust:.486"`;
}

/** How an SVG is made: for a page, whose style sheet colours it, or to stand alone with its own colours and ground. */
export interface SvgOptions {
  /** What ids start with, so that two maps of one page share none. */
  readonly prefix: string;
  /** The address that a box leads to, by the id of its section. */
  readonly address?: ((section: string) => string) | undefined;
  readonly standalone?: boolean;
  /** The families of the publisher's fonts, for a map that stands alone. */
  readonly families?: readonly string[];
}

/** Draws a map. On a page, shapes have attributes and classes alone, as the pages' policy allows no styles. */
export function mapSvg(map: MapGeometry, options: SvgOptions): string {
  const { prefix, standalone = false } = options;
  const ids = `aria-labelledby="${escapeXml(`${prefix}title`)}" aria-describedby="${escapeXml(`${prefix}text`)}"`;
  const heading = standalone ? headingOf(map) : { lines: [], height: 0 };
  const height = map.height + heading.height;
  const size = standalone ? ` width="${short(map.width)}" height="${short(height)}"` : "";
  const paint = standalone ? fixedPaint : pagePaint;
  const families = standalone ? ` ${standaloneFonts(options.families ?? [])}` : "";
  const ground = standalone
    ? `<rect width="${short(map.width)}" height="${short(height)}" fill="${palette.paper}"/>${heading.lines.map((line) => drawText(line, paint)).join("")}<g transform="translate(0 ${short(heading.height)})">`
    : "";
  const usual = usualText(map);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map-drawing" viewBox="0 0 ${short(map.width)} ${short(height)}"${size} role="group" ${ids}${families}>`,
    `<title id="${escapeXml(`${prefix}title`)}">${escapeXml(map.title)}</title>`,
    `<desc id="${escapeXml(`${prefix}text`)}">${escapeXml(map.description)}</desc>`,
    ground,
    `<g class="map-bands" aria-hidden="true">${map.bands.map((band) => drawBand(band, paint)).join("\n")}</g>`,
    `<g class="map-edges" fill="none" stroke-width="${usualWidth}" aria-hidden="true">${map.edges.map((edge) => drawEdge(edge, paint)).join("\n")}</g>`,
    `<g ${ofBoxes(paint, usual)}>${map.boxes.map((box) => drawBox(box, paint, options, usual)).join("\n")}</g>`,
    `<g class="map-labels" aria-hidden="true">${map.edges.map((edge) => drawLabel(edge, paint)).join("")}</g>`,
    `<g class="map-texts" aria-hidden="true">${map.texts.map((line) => drawText(line, paint)).join("")}</g>`,
    `<g class="map-legend" fill="none" aria-hidden="true">${map.legend.map((entry) => drawLegend(entry, paint)).join("\n")}</g>`,
    standalone ? "</g>" : "",
    "</svg>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** The title above a map that stands alone: on a page it stands in the page's text. */
function headingOf(map: MapGeometry): { readonly lines: readonly TextLine[]; readonly height: number } {
  const titles = wrap(map.title, "sans-bold", 14, map.width - 8);
  const lines = titles.map((text, row) => textAt(text, 4, 18 + row * 17, { size: 14, bold: true }));
  return { lines, height: 12 + titles.length * 17 };
}

/** What most words of boxes look like: they say what differs. */
type Usual = Pick<TextLine, "size" | "colour">;

function usualText(map: MapGeometry): Usual {
  return { size: map.boxes[0]?.lines.at(-1)?.size ?? 0, colour: "ink" };
}

function ofBoxes(paint: Paint, { size, colour }: Usual): string {
  return `${paint({ fill: colour }, ["map-boxes"])} font-size="${short(size)}" stroke-width="${usualRim}"`;
}

interface Colours {
  readonly fill?: MapColour;
  readonly stroke?: MapColour;
}

/** The attributes that give a shape its colours, with its classes. */
type Paint = (colours: Colours, classes?: readonly string[]) => string;

/** On a page they are classes, whose colours follow the reader's scheme. */
const pagePaint: Paint = ({ fill, stroke }, classes = []) => {
  const fills = fill === undefined ? [] : [`f-${fill}`];
  const strokes = stroke === undefined ? [] : [`s-${stroke}`];
  return `class="${[...classes, ...fills, ...strokes].join(" ")}"`;
};

const fixedPaint: Paint = ({ fill, stroke }, classes = []) =>
  [
    ...(classes.length === 0 ? [] : [`class="${classes.join(" ")}"`]),
    ...(fill === undefined ? [] : [`fill="${palette[fill]}"`]),
    ...(stroke === undefined ? [] : [`stroke="${palette[stroke]}"`]),
  ].join(" ");

function drawBand(band: Band, paint: Paint): string {
  const area = `x="${short(band.x)}" y="${short(band.y)}" width="${short(band.width)}" height="${short(band.height)}"`;
  const fill =
    band.fill === undefined
      ? ""
      : `<rect ${area} rx="${short(band.radius)}" ${paint({ fill: band.fill })} fill-opacity=".1"/>`;
  const stroke =
    band.stroke === undefined
      ? ""
      : `<rect ${area} rx="${short(band.radius)}" fill="none" ${paint({ stroke: band.stroke })}/>`;
  return `${fill}${stroke}${band.texts.map((line) => drawText(line, paint)).join("")}`;
}

function drawEdge(edge: Edge, paint: Paint): string {
  const data = `data-from="${escapeXml(edge.from)}" data-to="${escapeXml(edge.to)}" data-type="${escapeXml(edge.style.type)}"`;
  const casing = edge.cased
    ? `<path d="${pathData(edge.path)}" stroke-width="${short(edge.width + 3)}" ${paint({ stroke: "paper" })}/>`
    : "";
  return `<g class="map-edge" ${data}>${casing}${drawLine(edge.path, edge.style, edge.width, paint)}${drawHeads(edge.heads, edge.style, paint)}</g>`;
}

function drawLine(path: Path, style: RelationStyle, width: number, paint: Paint): string {
  const dashes = style.dashes.length === 0 ? "" : ` stroke-dasharray="${style.dashes.map(short).join(" ")}"`;
  const wide = width === usualWidth ? "" : ` stroke-width="${short(width)}"`;
  return `<path d="${pathData(path)}"${wide}${dashes} ${paint({ stroke: style.colour })}/>`;
}

function drawHeads(heads: readonly Path[], style: RelationStyle, paint: Paint): string {
  return heads.map((head) => `<path d="${pathData(head)}" ${paint({ fill: style.colour })}/>`).join("");
}

function drawBox(box: Box, paint: Paint, { address }: SvgOptions, usual: Usual): string {
  const colours = paint({ fill: box.central ? "panel" : "paper", stroke: box.colour });
  const wide = box.central ? ' stroke-width="2.2"' : "";
  const dashes = box.dashed ? ' stroke-dasharray="3 3"' : "";
  const rim = `<path d="${pathData(box.outline)}"${wide}${dashes} ${colours}/>`;
  const marks = box.marks
    .map((mark) => `<path d="${pathData(mark)}" ${paint({ fill: box.colour })}/>`)
    .join("");
  // Words of two lines stay two words where the drawing is read as text.
  const inside = `${rim}${marks}${box.lines.map((line) => drawText(line, paint, usual)).join("\n")}`;
  const scales = box.scales.length === 0 ? "" : ` data-scales="${escapeXml(box.scales.join(" "))}"`;
  const data = `class="map-box" data-box="${escapeXml(box.id)}"${scales}`;
  const name = escapeXml(spokenName(box));
  if (box.target === undefined || address === undefined) {
    return `<g ${data} role="img" aria-label="${name}">${inside}</g>`;
  }
  return `<a ${data} href="${escapeXml(address(box.target))}" aria-label="${name}">${inside}</a>`;
}

/** What is said of a box. It holds the words that stand in it, so that who speaks to the screen can name it by them. */
function spokenName({ name, lines }: Box): string {
  const seen = lines.map(({ text }) => text).join(" ");
  return bare(name).includes(bare(seen)) ? name : `${seen}. ${name}`;
}

function bare(words: string): string {
  return words.replace(/\p{P}/gu, "").toLowerCase();
}

function drawLabel(edge: Edge, paint: Paint): string {
  const { label } = edge;
  if (label === undefined) return "";
  const data = `data-from="${escapeXml(edge.from)}" data-to="${escapeXml(edge.to)}" data-type="${escapeXml(edge.style.type)}"`;
  const ground = `<rect x="${short(label.x)}" y="${short(label.y)}" width="${short(label.width)}" height="${short(label.height)}" rx="3" ${paint({ fill: "paper" })}/>`;
  return `<g class="map-edge" ${data}>${ground}${drawText(label.line, paint)}</g>`;
}

function drawLegend(entry: LegendEntry, paint: Paint): string {
  return `${drawLine(entry.path, entry.style, 1.5, paint)}${drawHeads(entry.heads, entry.style, paint)}${drawText(entry.line, paint)}`;
}

function drawText(line: TextLine, paint: Paint, usual?: Usual): string {
  const size = line.size === usual?.size ? "" : ` font-size="${short(line.size)}"`;
  const anchor = line.anchor === "start" ? "" : ` text-anchor="${line.anchor}"`;
  const weight = line.face === "sans-bold" ? ' font-weight="600"' : "";
  const colour = line.colour === usual?.colour ? "" : ` ${paint({ fill: line.colour })}`;
  return `<text x="${short(line.x)}" y="${short(line.y)}"${size}${weight}${anchor}${colour}>${escapeXml(line.text)}</text>`;
}
