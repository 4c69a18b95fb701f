import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { svgSchema } from "./svg-allowed.ts";

/** An SVG without what could run or be fetched. */
export interface SafeSvg {
  readonly text: string;
  readonly width?: number;
  readonly height?: number;
  /** What was taken out, each once: "<script>", "onload". */
  readonly removed: readonly string[];
}

/** Styles that fetch something or that old browsers run. An address of a place in the image itself ("url(#shade)") is fine. */
const unsafeStyle = /@import|url\(\s*(?!["']?#)|expression\(|javascript:|-moz-binding|behavior:|\\/iu;

/**
 * Takes out of an SVG whatever could run, fetch, embed or animate, and says what that was.
 *
 * @returns undefined where the text holds no SVG
 */
export function sanitiseSvg(text: string): SafeSvg | undefined {
  const parsed = fromHtml(text, { fragment: true, space: "svg" });
  const svg = parsed.children.find(
    (node): node is Element => node.type === "element" && node.tagName === "svg",
  );
  if (svg === undefined) return undefined;
  const tree: Root = { type: "root", children: [svg] };
  const before = partsOf(tree);
  removeStyles(tree);
  const safe = sanitize(tree, svgSchema);
  const after = partsOf(safe);
  const removed = [...before].filter(([part, count]) => count > (after.get(part) ?? 0)).map(([part]) => part);
  return {
    text: toHtml(safe, { space: "svg", closeEmptyElements: true }),
    ...sizeOf(svg),
    removed: removed
      .filter((part) => notable.test(part))
      .map((part) => part.toLowerCase())
      .sort(),
  };
}

/** What somebody has to be told of. What drawing programs leave in their files for themselves ("<sodipodi:...>") isn't. */
const notable = /^(?:<[a-zA-Z0-9]+>|on[A-Z]|href|xLinkHref|src|style|fill|filter|mask|clipPath|marker)/u;

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
function removeStyles(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    for (const [name, value] of Object.entries(element.properties)) {
      if (unsafeStyle.test(String(value)) && name !== "href" && name !== "xLinkHref")
        delete element.properties[name];
    }
    if (element.tagName !== "style" || parent === undefined || index === undefined) return undefined;
    const css = element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    if (!unsafeStyle.test(css)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
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
