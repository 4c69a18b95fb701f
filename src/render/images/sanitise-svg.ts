import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { visit } from "unist-util-visit";
import { examinePicture } from "./examine.ts";
import { svgSchema } from "./svg-allowed.ts";
import { isUnsafeCss, isUnsafeValue } from "./svg-css.ts";
import { isOverloaded } from "./svg-limits.ts";
import { svgText } from "./svg-text.ts";

/** An SVG without what could run or be fetched. */
export interface SafeSvg {
  readonly text: string;
  readonly width?: number;
  readonly height?: number;
  /** What was taken out, each once: "<script>", "onload". */
  readonly removed: readonly string[];
}

/**
 * Takes out of an SVG whatever could run, fetch, embed or animate, and says what that was.
 *
 * @returns undefined where the text holds no SVG, or one with more parts inside each other than any drawing has
 */
export function sanitiseSvg(text: string): SafeSvg | undefined {
  if (isOverloaded(text)) return undefined;
  const parsed = fromHtml(text, { fragment: true, space: "svg" });
  const svg = parsed.children.find(
    (node): node is Element => node.type === "element" && node.tagName === "svg",
  );
  if (svg === undefined) return undefined;
  const before = partsOf(parsed);
  const tree: Root = { type: "root", children: [svg] };
  removeUnsafe(tree);
  const safe = sanitize(tree, svgSchema) as Root;
  const after = partsOf(safe);
  const removed = [...before].filter(([part, count]) => count > (after.get(part) ?? 0)).map(([part]) => part);
  const notables = removed.filter((part) => notable.test(part)).map((part) => part.toLowerCase());
  return {
    text: svgText(safe),
    ...sizeOf(svg),
    removed: [...new Set([...notables, ...instructionsIn(text)])].sort(),
  };
}

/** What somebody has to be told of. What drawing programs leave in their files for themselves ("<sodipodi:...>") isn't. */
const notable =
  /^(?:<[a-zA-Z0-9]+>|<[\w-]+:(?:script|foreignobject|iframe|image|use|style|animate|set)>|on[A-Z]|href|xLinkHref|src|style|fill|filter|mask|clipPath|marker)/u;

/** What stands outside of elements and would be read where the image is opened by its address. */
function instructionsIn(text: string): readonly string[] {
  return [
    ...(/<\?xml-stylesheet/iu.test(text) ? ["<?xml-stylesheet>"] : []),
    ...(/<!ENTITY/iu.test(text) ? ["<!entity>"] : []),
    ...(/<(?:html|body)[\s>]/iu.test(text) ? ["<html>"] : []),
  ];
}

/** How often each element and attribute is used. */
function partsOf(tree: Nodes): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (part: string): void => {
    counts.set(part, (counts.get(part) ?? 0) + 1);
  };
  visit(tree, "element", (element) => {
    count(`<${element.tagName}>`);
    for (const name of Object.keys(element.properties)) count(name);
  });
  return counts;
}

/** Takes out styles, as elements and attributes, that fetch something, and attributes that point outside ("fill"). */
function removeUnsafe(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    for (const [name, value] of Object.entries(element.properties)) {
      if (isUnsafe(name, String(value))) delete element.properties[name];
    }
    if (element.tagName !== "style" || parent === undefined || index === undefined) return undefined;
    const css = element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    if (!isUnsafeCss(css)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function isUnsafe(name: string, value: string): boolean {
  if (name === "style") return isUnsafeCss(value);
  return name === "href" || name === "xLinkHref" ? holdsDamage(value) : isUnsafeValue(value);
}

/** Whether an address brings the pixels of a damaged picture with it, which whatever draws the image would have to decode. */
function holdsDamage(address: string): boolean {
  const data = /^data:image\/[a-z]+;base64,/u.exec(address)?.[0];
  if (data === undefined) return false;
  const picture = examinePicture(new Uint8Array(Buffer.from(address.slice(data.length), "base64")));
  return picture !== undefined && "damage" in picture;
}

/** The size in CSS pixels that the image gives itself, else that of its view box. */
function sizeOf(svg: Element): { readonly width?: number; readonly height?: number } {
  const { width, height, viewBox } = svg.properties;
  const own = [width, height].map((value) => /^([\d.]+)(?:px)?$/u.exec(String(value ?? ""))?.[1]);
  const box = String(viewBox ?? "")
    .trim()
    .split(/[\s,]+/u);
  const [across, down] = own.every((value) => value !== undefined) ? own : [box[2], box[3]];
  const [wide, high] = [Math.round(Number(across)), Math.round(Number(down))];
  return wide > 0 && high > 0 ? { width: wide, height: high } : {};
}
