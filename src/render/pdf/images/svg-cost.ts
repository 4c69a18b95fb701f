import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import { examinePicture } from "../../images/examine.ts";

/** What drawing an SVG takes at most, with all that it uses again counted each time: elements, levels, pixels. */
export interface SvgCost {
  readonly elements: number;
  readonly depth: number;
  readonly pixels: number;
}

/** A primitive of a filter goes over every pixel of the picture, and some do so many times. */
const filterPrimitive = 500;

/** Dashes, blurs and the like are what their numbers make of them: elements are at least this many by their length. */
const charactersAnElement = 2000;

const reference = /url\((?:\s*["'])?\s*#([^"'()\s]+)/gu;

/**
 * Counts what an SVG makes a renderer do. `use`, patterns, masks, markers and filters stand for what they name as often as
 * they name it: ten levels of ten uses are ten thousand million elements in a file of a kilobyte.
 */
export function costOfSvg(tree: Root): SvgCost {
  const byId = new Map<string, Element>();
  visit(tree, "element", (element) => {
    const { id } = element.properties;
    if (typeof id === "string" && !byId.has(id)) byId.set(id, element);
  });
  const known = new Map<Element, SvgCost>();
  const open = new Set<Element>();

  return sum(tree.children.map(costOf));

  function costOf(node: Nodes): SvgCost {
    if (node.type !== "element") return { elements: 0, depth: 0, pixels: 0 };
    const before = known.get(node);
    if (before !== undefined) return before;
    if (open.has(node)) return { elements: Infinity, depth: Infinity, pixels: 0 };
    open.add(node);
    const parts = [...node.children.map(costOf), ...usedBy(node).map(costOf)];
    open.delete(node);
    const below = sum(parts);
    const cost = {
      elements: below.elements + ownCost(node),
      depth: below.depth + 1,
      pixels: below.pixels + pixelsOf(node),
    };
    known.set(node, cost);
    return cost;
  }

  function usedBy(element: Element): readonly Element[] {
    const values = Object.entries(element.properties).flatMap(([name, value]) => {
      const text = String(value);
      if ((name === "href" || name === "xLinkHref") && text.startsWith("#")) return [text.slice(1)];
      return [...text.matchAll(reference)].flatMap(([, id]) => (id === undefined ? [] : [id]));
    });
    return values.flatMap((id) => byId.get(id) ?? []);
  }
}

function sum(costs: readonly SvgCost[]): SvgCost {
  return {
    elements: costs.reduce((total, { elements }) => total + elements, 0),
    depth: Math.max(0, ...costs.map(({ depth }) => depth)),
    pixels: costs.reduce((total, { pixels }) => total + pixels, 0),
  };
}

function ownCost(element: Element): number {
  if (/^fe[A-Z]/u.test(element.tagName)) return filterPrimitive;
  const length = Object.values(element.properties).reduce<number>(
    (total, value) => total + String(value).length,
    0,
  );
  return 1 + length / charactersAnElement;
}

/** Of a picture in the picture; Infinity for one that is damaged. */
function pixelsOf({ tagName, properties }: Element): number {
  if (tagName !== "image") return 0;
  const data = /^data:[^,]*;base64,(.*)$/su.exec(String(properties.href ?? properties.xLinkHref ?? ""))?.[1];
  if (data === undefined) return 0;
  const picture = examinePicture(new Uint8Array(Buffer.from(data, "base64")));
  return picture === undefined || "damage" in picture ? Infinity : picture.width * picture.height;
}
