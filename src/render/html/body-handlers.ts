import type { Element, ElementContent } from "hast";
import type { Blockquote, FootnoteReference, Html, Heading as MdastHeading, Parents } from "mdast";
import { defaultHandlers, type Handlers, type State } from "mdast-util-to-hast";
import type { Citation, CrossReference, Shifted, TermReference } from "../../core/markdown.ts";
import { numeralsOf } from "../../core/numerals.ts";
import { shortCitation } from "../../core/short-citation.ts";
import { linkFrom } from "../address.ts";
import type { Site, Surroundings } from "./types.ts";

/** Marks a link that this program made itself, so that the pass over authors' addresses leaves it alone. */
export const ownLink = "dataOwn";

/** How the nodes that Markdown alone doesn't have, and those that need care, become HTML. */
export function bodyHandlers(site: Site, around: Surroundings, highestHeading: number): Handlers {
  return {
    crossReference: (state: State, node: CrossReference) => crossReference(state, node, site, around),
    citation: (_state: State, node: Citation) => citation(node, site, around),
    termReference: (_state: State, node: TermReference) =>
      link(linkFrom(around.page, around.targets.term(node.term)), "term", [text(node.value)]),
    blockquote: (state: State, node: Blockquote) => quotation(state, node),
    subscript: (state: State, node: Shifted) => element("sub", {}, state.all(node)),
    superscript: (state: State, node: Shifted) => element("sup", {}, state.all(node)),
    heading: (state: State, node: MdastHeading) => heading(state, node, around, highestHeading),
    footnoteReference: (state: State, node: FootnoteReference) => noteCall(state, node, site),
    html: (_state: State, node: Html, parent: Parents | undefined) => rawHtml(node, parent),
  };
}

/** The call of a note, its number in the digits of the language. */
function noteCall(state: State, node: FootnoteReference, site: Site): Element {
  const call = defaultHandlers.footnoteReference(state, node) as Element;
  const [link] = call.children;
  const [number] = link?.type === "element" ? link.children : [];
  if (number?.type === "text") number.value = numeralsOf(site.agenda.manifest.language)(Number(number.value));
  return call;
}

function crossReference(
  state: State,
  node: CrossReference,
  site: Site,
  around: Surroundings,
): ElementContent | ElementContent[] {
  const target = node.section === undefined ? undefined : site.agenda.byId.get(node.section);
  const words = state.all(node);
  if (target === undefined) return words.length > 0 ? words : [text(node.target)];
  const place = around.targets.section(target, node.anchor);
  const shown = words.length > 0 ? words : [text(target.title)];
  return link(linkFrom(around.page, place), "reference", shown);
}

function citation(node: Citation, site: Site, around: Surroundings): Element {
  const source = site.sourceById.get(node.source);
  const label = source === undefined ? node.source : shortCitation(source);
  const words = text(node.locator === undefined ? label : `${label}, ${node.locator}`);
  const inside =
    source === undefined
      ? words
      : link(linkFrom(around.page, around.targets.source(source.id)), null, [words]);
  return element("span", { className: ["citation"] }, [text("("), inside, text(")")]);
}

/** A quotation, or a note that is written as one. */
function quotation(state: State, node: Blockquote): Element {
  const children = state.wrap(state.all(node), true);
  const kind = node.data?.alert;
  if (kind === undefined) return element("blockquote", {}, children);
  return element("div", { className: ["note", `note-${kind}`], role: "note" }, children);
}

/** A heading at the level that its place on the page asks for, with the anchor that links to it know. */
function heading(state: State, node: MdastHeading, around: Surroundings, highestHeading: number): Element {
  const level = Math.min(6, around.headingLevel + Math.max(0, node.depth - highestHeading));
  const offset = node.position?.start.offset;
  const known = around.section?.headings.find((entry) => entry.span.start.offset === offset);
  const id = known === undefined ? {} : { id: `${around.prefix}${known.anchor}` };
  return element(`h${level}`, id, state.all(node));
}

/** Raw HTML is shown as the text it is; comments, which aren't for readers, are left out. */
function rawHtml(node: Html, parent: Parents | undefined): ElementContent | undefined {
  const visible = node.value.replace(/<!--[\s\S]*?(?:-->|$)/gu, "").trim();
  if (visible === "") return undefined;
  const standsAlone = parent !== undefined && ["root", "blockquote", "listItem"].includes(parent.type);
  return standsAlone ? element("p", {}, [text(visible)]) : text(visible);
}

/** A text node. */
export function text(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}

/** An element. */
export function element(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

function link(href: string, className: string | null, children: readonly ElementContent[]): Element {
  const kind = className === null ? {} : { className: [className] };
  return element("a", { href, ...kind, [ownLink]: "" }, children);
}
