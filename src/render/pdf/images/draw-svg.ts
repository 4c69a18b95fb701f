import { Resvg } from "@resvg/resvg-wasm";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { sanitiseSvg } from "../../images/sanitise-svg.ts";
import { costOfSvg } from "./svg-cost.ts";

/** The most room that a picture can get, in points. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
}

/** A drawing as pixels, with the size that it asks for in points. */
export interface DrawnSvg {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What was left out of it: "<script>", "href". */
  readonly removed: readonly string[];
  /** The characters of the words in it, each once. */
  readonly letters: readonly string[];
}

/** In pixels an inch of paper. */
const printResolution = 300;

/** CSS pixels are a 96th of an inch. */
const pointsPerPixel = 72 / 96;

/** More is no drawing for a page, and takes long: bytes of the file, elements, levels of nesting, pixels of embedded pictures. */
const most = { bytes: 4_000_000, elements: 40_000, depth: 48, pixels: 16_000_000 } as const;

/**
 * Draws an SVG as a picture of print resolution at the size that it will have on the page, so that a drawing that calls itself
 * a kilometre wide takes no more memory than any other. What could run or fetch something is taken out first, and no entity
 * of a document type is ever resolved.
 *
 * @param fonts the only fonts that its words are set in
 * @returns undefined where it can't be drawn, or would take too much
 */
export function drawSvg(
  bytes: Uint8Array,
  room: PictureRoom,
  fonts: readonly Uint8Array[],
): DrawnSvg | undefined {
  if (bytes.length > most.bytes) return undefined;
  const safe = sanitiseSvg(new TextDecoder().decode(bytes));
  const tree = fromHtml(safe?.text ?? "", { fragment: true, space: "svg" });
  if (safe === undefined || isTooMuch(tree)) return undefined;
  const natural = sizeOf(safe.text);
  if (natural === undefined) return undefined;
  const [width, height] = [natural.width * pointsPerPixel, natural.height * pointsPerPixel];
  const scale = Math.min(1, room.width / width, room.height / height);
  const png = pixelsOf(safe.text, (scale * pointsPerPixel * printResolution) / 72, fonts);
  return { png, width, height, removed: safe.removed, letters: lettersOf(tree) };
}

/** What is drawn as text; titles and descriptions are not. */
function lettersOf(tree: Root): readonly string[] {
  const letters = new Set<string>();
  visit(tree, "element", (element) => {
    if (element.tagName !== "text") return;
    for (const character of textOf(element)) letters.add(character);
  });
  return [...letters];
}

function textOf(element: Element): string {
  let text = "";
  visit(element, "text", ({ value }) => {
    text += value;
  });
  return text;
}

function isTooMuch(tree: Root): boolean {
  const { elements, depth, pixels } = costOfSvg(tree);
  return elements > most.elements || depth > most.depth || pixels > most.pixels;
}

/** In CSS pixels, as resvg reads it: the size it gives itself, else that of its view box. */
function sizeOf(text: string): { readonly width: number; readonly height: number } | undefined {
  const resvg = new Resvg(text, { font: { fontBuffers: [] } });
  const { width, height } = resvg;
  resvg.free();
  return Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
    ? { width, height }
    : undefined;
}

/** @param zoom dots a CSS pixel */
function pixelsOf(text: string, zoom: number, fonts: readonly Uint8Array[]): Uint8Array {
  const resvg = new Resvg(text, {
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Source Serif 4",
      monospaceFamily: "Source Code Pro",
    },
    fitTo: { mode: "zoom", value: zoom },
  });
  const image = resvg.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return png;
}
