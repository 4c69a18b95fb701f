import type { Element, ElementContent, Nodes, Root } from "hast";
import { isSafeExternalUrl, leavesTheAgenda } from "../../core/external-url.ts";
import { addressOfAsset, linkFrom } from "../address.ts";
import { pathInAgenda } from "../path-in-agenda.ts";
import { element, ownLink, text } from "./body-handlers.ts";
import type { Site, Surroundings } from "./types.ts";

/** Files that a browser would run as a document of the site. They are never linked to. */
const activeDocument = /\.(?:html?|xhtml|xht|svgz?|xml|m?js)$/iu;

/** What the pass over a tree gathers. */
interface Pass {
  readonly site: Site;
  readonly around: Surroundings;
  readonly assets: Set<string>;
  tables: number;
}

/**
 * Makes a tree fit for the page: addresses that aren't safe lose their link, images come from the agenda's folder or
 * not at all, links don't nest, wide tables can be scrolled by keyboard, and ids start with the section's prefix.
 *
 * @returns the paths of the assets that the tree shows or links to
 */
export function makeFit(tree: Nodes, site: Site, around: Surroundings): readonly string[] {
  const pass: Pass = { site, around, assets: new Set(), tables: 0 };
  if ("children" in tree) fitChildren(tree, pass, false);
  return [...pass.assets];
}

function fitChildren(parent: Element | Root, pass: Pass, insideLink: boolean): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === "doctype") continue;
    children.push(...(child.type === "element" ? fitElement(child, pass, insideLink) : [child]));
  }
  parent.children = children;
}

function fitElement(node: Element, pass: Pass, insideLink: boolean): readonly ElementContent[] {
  fitChildren(node, pass, insideLink || node.tagName === "a");
  if (node.tagName === "a") return fitLink(node, pass, insideLink);
  if (node.tagName === "img") return fitImage(node, pass, insideLink);
  if (node.tagName === "table") return [fitTable(node, pass)];
  if (node.tagName === "input") return fitTask(node, pass);
  if (node.tagName === "th" || node.tagName === "td") fitCell(node);
  if (node.properties.id === "footnote-label") node.properties.id = `${pass.around.notes}footnotes`;
  return [node];
}

function fitLink(node: Element, pass: Pass, insideLink: boolean): readonly ElementContent[] {
  if (insideLink) return node.children;
  const { properties } = node;
  if (ownLink in properties) {
    delete properties[ownLink];
    return [node];
  }
  if ("dataFootnoteRef" in properties || "dataFootnoteBackref" in properties) {
    if ("ariaDescribedBy" in properties) properties.ariaDescribedBy = [`${pass.around.notes}footnotes`];
    return [node];
  }
  const href = fitAddress(String(properties.href ?? ""), pass);
  if (href === undefined) return node.children;
  properties.href = href;
  if (leavesTheAgenda(href)) properties.rel = ["noreferrer"];
  return [node];
}

/** The address as the page may have it, or undefined where it may not be a link. */
function fitAddress(address: string, pass: Pass): string | undefined {
  if (leavesTheAgenda(address)) return isSafeExternalUrl(address) ? address : undefined;
  if (address.startsWith("#")) {
    const anchor = address.slice(1);
    return anchor === "" ? undefined : `#${encodeURIComponent(pass.around.prefix)}${anchor}`;
  }
  const path = assetPath(address, pass);
  if (path === undefined || activeDocument.test(path)) return undefined;
  return useAsset(path, pass);
}

function fitImage(node: Element, pass: Pass, insideLink: boolean): readonly ElementContent[] {
  const source = String(node.properties.src ?? "");
  const alternative = String(node.properties.alt ?? "");
  const path = assetPath(source, pass);
  const image = path === undefined ? undefined : pass.site.images.get(path);
  if (path !== undefined && image !== undefined) {
    const { width, height } = image;
    // Its size keeps its place free while it loads.
    node.properties = { src: useAsset(path, pass), alt: alternative, width, height, loading: "lazy" };
    return [node];
  }
  const words = text(alternative === "" ? source : alternative);
  if (insideLink || !leavesTheAgenda(source) || !isSafeExternalUrl(source)) return [words];
  return [element("a", { href: source, rel: ["noreferrer"] }, [words])];
}

function assetPath(address: string, pass: Pass): string | undefined {
  const path = pathInAgenda(pass.around.section?.path ?? "", address);
  return path !== undefined && pass.site.assets.has(path) ? path : undefined;
}

function useAsset(path: string, pass: Pass): string {
  pass.assets.add(path);
  return linkFrom(pass.around.page, { page: addressOfAsset(path) });
}

/** A table in a frame that can be focused, so that those who don't use a mouse can scroll it. */
function fitTable(node: Element, pass: Pass): Element {
  pass.tables += 1;
  const label = `${pass.site.words.table} ${pass.tables}`;
  const name = pass.around.prefix === "" ? label : `${pass.around.section?.title ?? ""}: ${label}`;
  return element("section", { className: ["table"], tabIndex: 0, ariaLabel: name }, [node]);
}

/** Alignment as a class: the attribute is obsolete, and the pages' policy bars styles in attributes. */
function fitCell(node: Element): void {
  const { align } = node.properties;
  delete node.properties.align;
  if (align === "right" || align === "center") node.properties.className = [`align-${align}`];
  if (node.tagName === "th") node.properties.scope = "col";
}

function fitTask(node: Element, pass: Pass): readonly ElementContent[] {
  const done = node.properties.checked === true;
  const label = done ? pass.site.words.taskDone : pass.site.words.taskOpen;
  return [element("span", { className: ["task"], role: "img", ariaLabel: label }, [text(done ? "☑" : "☐")])];
}
