import type { Element, ElementContent, Root } from "hast";
import { find, svg } from "property-information";
import type { ElementContent as XastContent, Element as XastElement } from "xast";
import { toXml } from "xast-util-to-xml";

/** Characters that no XML may hold (XML 1.0, 2.2): a browser would show an error in the image's place. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const namespaces = { xmlns: "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink" };

/**
 * The text of an SVG as XML, which is what a browser reads where the image is opened by its address: each letter of a text
 * stays one, in styles as elsewhere.
 */
export function svgText(tree: Root): string {
  const xml = toXml(
    {
      type: "root",
      children: tree.children.flatMap((child) => (child.type === "element" ? [rootOf(child)] : [])),
    },
    { closeEmptyElements: true },
  );
  // These three end a CDATA section, and may stand nowhere else (XML 1.0, 2.4).
  return xml.replaceAll("]]>", "]]&gt;");
}

function rootOf(element: Element): XastElement {
  const root = elementOf(element);
  return { ...root, attributes: { ...namespaces, ...root.attributes } };
}

function elementOf({ tagName, properties, children }: Element): XastElement {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const { attribute, commaSeparated } = find(svg, name);
    if (attribute.startsWith("xmlns")) continue;
    const text = Array.isArray(value)
      ? value.join(commaSeparated ? "," : " ")
      : String(value === true ? "" : value);
    attributes[attribute] = text.replace(noXml, "");
  }
  return { type: "element", name: tagName, attributes, children: children.flatMap(contentOf) };
}

function contentOf(node: ElementContent): XastContent[] {
  if (node.type === "element") return [elementOf(node)];
  return node.type === "text" ? [{ type: "text", value: node.value.replace(noXml, "") }] : [];
}
