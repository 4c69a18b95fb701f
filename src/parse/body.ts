import type { Definition, Link, Nodes, Parents, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import "../core/markdown.ts";
import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic, Finding } from "../core/diagnostic.ts";
import { decodeAddress } from "../core/file-path.ts";
import type { CrossReference, CrossReferenceData, Mention, Place } from "../core/markdown.ts";
import { mentionsIn } from "../core/mentions.ts";
import { Positions } from "../core/positions.ts";
import type { Heading, UndefinedLabel } from "../core/section.ts";
import { stamp } from "../core/stamp.ts";
import { TextPlace } from "../core/text-place.ts";
import { walk } from "../core/walk.ts";
import { markdownParser } from "../markdown/parse.ts";
import { addressPlaces, noteBareAddresses } from "./addresses.ts";
import { readAlerts } from "./alerts.ts";
import { takeComments } from "./comments-in-body.ts";
import { type Crowd, crowdIn } from "./crowding.ts";
import { excessiveNesting } from "./diagnostics.ts";
import { headingsOf } from "./headings.ts";
import { readInlineTags } from "./inline-tags.ts";
import { deepContainers, deepestNesting, isTooDeep } from "./nesting.ts";
import { parseAroundUnclosed } from "./unclosed-blocks.ts";
import { findUndefinedLabels } from "./undefined-labels.ts";

const parse = markdownParser(addressPlaces);

export interface ParsedBody {
  readonly root: Root;
  readonly headings: readonly Heading[];
  readonly undefinedLabels: readonly UndefinedLabel[];
  readonly mentions: readonly Mention[];
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses Markdown (CommonMark, GFM, our two marks). Reference-style links and images are put in full, and links to other
 * sections, in whichever of the three forms, become `crossReference` nodes: later stages know one kind of each.
 * Comments are taken out: they are for authors. What nests too deeply to be walked, or would take minutes, is left out.
 */
export function parseBody(path: string, text: string): ParsedBody {
  const deep = deepContainers(text);
  if (deep !== undefined) return leftOut(path, text, deep, nestedTooDeep);
  const crowd = crowdIn(text);
  if (crowd !== undefined) return leftOut(path, text, crowd.offset, tooMany(crowd));
  // Front matter is white space here: to step over it letter by letter would cost some of the time of a parse.
  const from = Math.max(0, text.lastIndexOf("\n", text.search(/[^ \t\r\n]|$/)));
  const root = parseAroundUnclosed(text.slice(from), parse);
  if (isTooDeep(root)) return leftOut(path, text, text.search(/\S/), nestedTooDeep);
  const types = lighten(root, { text, from, positions: new Positions(path, text) });
  const allowances = types.has("html") ? takeComments(path, text, root) : [];
  if (types.has("html")) readInlineTags(root);
  if (types.has("blockquote") && text.includes("[!")) readAlerts(root);
  const undefinedLabels = findUndefinedLabels(path, text, root);
  if (types.has("definition")) inlineDefinitions(root);
  if (types.has("link") || types.has("linkReference")) {
    noteBareAddresses(root, text);
    unifyLinks(root);
  }
  const headings = types.has("heading") ? headingsOf(path, root) : [];
  return { root, headings, undefinedLabels, mentions: mentionsIn(root), allowances, diagnostics: [] };
}

type Words = Pick<Finding, "message" | "hint">;

const nestedTooDeep: Words = {
  message: `Lists, quotations or emphasis nest more than ${deepestNesting} levels deep here, so the text is left out.`,
  hint: "Take the outer levels away.",
};

function tooMany({ what }: Crowd): Words {
  return {
    message: `This file has more than ${what}, which take minutes to read, so the text is left out.`,
    hint: "Split it into several sections.",
  };
}

function leftOut(path: string, text: string, offset: number, words: Words): ParsedBody {
  const span = new Positions(path, text).span(offset, offset + 1);
  return {
    root: { type: "root", children: [] },
    headings: [],
    undefinedLabels: [],
    mentions: [],
    allowances: [],
    diagnostics: [stamp(excessiveNesting, { span, ...words })],
  };
}

/** A file's text, and where in it begins what was parsed. */
interface ParsedText {
  readonly text: string;
  readonly from: number;
  readonly positions: Positions;
}

/**
 * Makes a tree take less room, which counts for large agendas: lighter places, lists without space to grow, and texts that
 * are parts of the file's. Its places are those in the file from here on. Tells the types of its nodes: most trees lack what
 * most steps look for.
 */
function lighten(root: Root, { text, from, positions }: ParsedText): ReadonlySet<Nodes["type"]> {
  const types = new Set<Nodes["type"]>();
  const inFile = ({ start, end }: Place): TextPlace =>
    new TextPlace(positions, (start.offset ?? 0) + from, (end.offset ?? 0) + from);
  walk(root, (node) => {
    types.add(node.type);
    if ("children" in node) node.children = node.children.slice() as typeof node.children;
    if (node.data !== undefined && "address" in node.data && node.data.address !== undefined)
      node.data = { ...node.data, address: inFile(node.data.address) };
    if (node.position === undefined) return;
    const { start, end } = node.position;
    node.position = inFile(node.position);
    if (node.type !== "text") return;
    const written = text.slice((start.offset ?? 0) + from, (end.offset ?? 0) + from);
    if (node.value === written) node.value = written;
  });
  return types;
}

/** Markdown's rule for labels: case and white space don't count, the first definition wins (CommonMark 0.31, 4.7). */
function inlineDefinitions(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(root, (node, index, parent) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { url, title } = definition;
    const place = node.position === undefined ? {} : { position: node.position };
    const address = definition.data?.address;
    const data = { definition: node.identifier, ...(address === undefined ? {} : { address }) };
    const full: RootContent =
      node.type === "linkReference"
        ? { type: "link", url, title: title ?? null, children: node.children, data, ...place }
        : { type: "image", url, title: title ?? null, alt: node.alt ?? null, data, ...place };
    (parent as Parents).children.splice(index, 1, full as never);
  });
}

const scheme = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether an address stays inside the agenda and names a section: `../x/index.md#y`, `../x/`, `#y`. */
function namesSection(url: string): boolean {
  return !scheme.test(url) && /^(#.+|[^#?]*(\.md|\/)(#.*)?)$/i.test(url);
}

function unifyLinks(root: Root): void {
  visit(root, "link", (node, index, parent) => {
    if (parent === undefined || index === undefined || !namesSection(node.url)) return;
    (parent as Parents).children.splice(index, 1, toCrossReference(node) as never);
  });
}

function toCrossReference(link: Link): CrossReference {
  const hash = link.url.indexOf("#");
  const address = hash < 0 ? link.url : link.url.slice(0, hash);
  return {
    type: "crossReference",
    target: decodeAddress(address),
    form: "path",
    ...(hash < 0 ? {} : { anchor: decodeAddress(link.url.slice(hash + 1)).normalize("NFC") }),
    children: link.children,
    data: dataOf(link, address),
    ...(link.position === undefined ? {} : { position: link.position }),
  };
}

/** A link's data, with the place of its address without the anchor. */
function dataOf({ data, url }: Link, target: string): CrossReferenceData {
  const { address: place, ...rest } = data ?? {};
  if (place === undefined) return rest;
  const { start, end } = place;
  const offset = start.offset ?? 0;
  // Escapes and entities make an address longer in the source than it is.
  if ((end.offset ?? 0) - offset !== url.length) return rest;
  const { length } = target;
  const address = {
    start,
    end: { line: start.line, column: start.column + length, offset: offset + length },
  };
  return { ...rest, address };
}
