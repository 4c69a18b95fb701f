import type { Nodes, Root, RootContent, Text } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import { escapeAcrossLines } from "../core/escape-pattern.ts";
import { spanOf } from "../core/node-span.ts";
import { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { wordsIn } from "../core/text-of.ts";
import { offsetInFile } from "./text-offsets.ts";

/** Stands in a block's text for what is no prose: code, images, citations. One for each, whatever its length. */
export const placeholder = "\uFFFC";

/** A link or a reference inside a block. */
export interface ProseLink {
  /** Where its words stand in the block's text; a reference without words has one placeholder there. */
  readonly start: number;
  readonly end: number;
  /** The words as typed; "" where agenda fills them in. */
  readonly words: string;
  /** Where the link as a whole is written; the reference of the same place in `Agenda.references` knows its target. */
  readonly span: Span;
}

/** A stretch of prose that belongs together: a title, a paragraph, a heading, a row of a table, a text of the front matter. */
export interface ProseBlock {
  readonly origin: "title" | "front matter" | "body";
  /** The words without marks. Cells of a table are separated by " | ". */
  readonly text: string;
  /** The same, of the same length, with every link turned into placeholders. */
  readonly textBesideLinks: string;
  readonly links: readonly ProseLink[];
  /** The place in the file of a stretch of the text. */
  spanOf(start: number, end: number): Span;
}

/** The prose of a body by the nodes at its top, in the order of the text. */
type ProseOfBody = ReadonlyMap<RootContent, readonly ProseBlock[]>;

/** By body: it stays the same object as long as its file does, however often the agenda is put together anew. */
const knownBodies = new WeakMap<Root, ProseOfBody>();
const knownSections = new WeakMap<PlacedSection, readonly ProseBlock[]>();

/** All prose of a section, in the order of the file: title, free texts of the front matter, body with its plain words. */
export function proseOf(section: PlacedSection): readonly ProseBlock[] {
  const before = knownSections.get(section);
  if (before !== undefined) return before;
  const blocks = [
    plainBlock("title", section.title, section.titleSpan, section.text),
    ...section.frontMatterTexts.map(({ text, span }) => plainBlock("front matter", text, span, section.text)),
    ...[...proseOfBody(section).values()].flat(),
  ];
  knownSections.set(section, blocks);
  return blocks;
}

/** Whether a stretch of a block stands in the file letter by letter, so that other words can be put in its place. */
export function isWrittenAsRead(block: ProseBlock, start: number, end: number): boolean {
  const span = block.spanOf(start, end);
  return block.origin === "body" && span.end.offset - span.start.offset === end - start;
}

/** A text of a YAML value. YAML may fold and escape it, so that words are looked for inside its place. */
export function plainBlock(
  origin: "title" | "front matter",
  text: string,
  whole: Span,
  file: string,
): ProseBlock {
  const spanOf = (start: number, end: number): Span => {
    const words = text.slice(start, end);
    const pattern = new RegExp(escapeAcrossLines(words), "g");
    const earlier = [...text.slice(0, start).matchAll(pattern)].length;
    const source = file.slice(whole.start.offset, whole.end.offset);
    const match = [...source.matchAll(pattern)][earlier];
    if (match === undefined) return whole;
    const from = whole.start.offset + match.index;
    return new Positions(whole.path, file).span(from, from + match[0].length);
  };
  return { origin, text, textBesideLinks: text, links: [], spanOf };
}

/** The prose in some of the nodes at the top of a section's body, in the order of these. */
export function proseIn(section: PlacedSection, nodes: readonly RootContent[]): readonly ProseBlock[] {
  const known = proseOfBody(section);
  return nodes.flatMap((node) => known.get(node) ?? []);
}

const phrasingContainers = new Set<string>(["paragraph", "heading", "tableRow"]);

function proseOfBody(section: PlacedSection): ProseOfBody {
  const before = knownBodies.get(section.body);
  if (before !== undefined) return before;
  const prose = new Map(section.body.children.map((node) => [node, blocksUnder(section, node)] as const));
  knownBodies.set(section.body, prose);
  return prose;
}

function blocksUnder(section: PlacedSection, top: Nodes): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const walk = (node: Nodes): void => {
    if (phrasingContainers.has(node.type)) blocks.push(new BodyBlock(section, node));
    else if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(top);
  return blocks;
}

/** One block of a body. Where its words are written is worked out when it is asked for: few blocks have a finding. */
class BodyBlock implements ProseBlock {
  readonly origin = "body";
  readonly text: string;
  readonly links: readonly ProseLink[];
  readonly #section: PlacedSection;
  readonly #node: Nodes;
  #beside: string | undefined;

  constructor(section: PlacedSection, node: Nodes) {
    const { text, links } = new Reading(section.path, node);
    this.#section = section;
    this.#node = node;
    this.text = text;
    this.links = links;
  }

  get textBesideLinks(): string {
    this.#beside ??= this.links.reduce(
      (text, { start, end }) => text.slice(0, start) + placeholder.repeat(end - start) + text.slice(end),
      this.text,
    );
    return this.#beside;
  }

  spanOf(start: number, end: number): Span {
    const { path, text } = this.#section;
    const { stretches } = new Reading(path, this.#node);
    const from = this.#offset(start, stretches);
    return new Positions(path, text).span(from, Math.max(from, this.#offset(end - 1, stretches) + 1));
  }

  /** The offset in the file of one place in the block's text: exact in text, the nearest text's otherwise. */
  #offset(index: number, stretches: readonly Stretch[]): number {
    const at = stretches.findLast(({ start }) => start <= index) ?? stretches[0];
    const position = at?.node.position;
    if (at === undefined || position === undefined) return 0;
    const from = position.start.offset ?? 0;
    const source = this.#section.text.slice(from, position.end.offset ?? from);
    return from + offsetInFile(at.node.value, source, Math.max(0, index - at.start));
  }
}

/** Where in a block's text the words of a text node begin. */
interface Stretch {
  readonly start: number;
  readonly node: Text;
}

/** Reads the words of one block, and which node each stretch of them comes from. */
class Reading {
  readonly links: ProseLink[] = [];
  readonly stretches: Stretch[] = [];
  readonly #path: string;
  text = "";

  constructor(path: string, node: Nodes) {
    this.#path = path;
    this.#read(node);
  }

  #read(node: Nodes): void {
    if (node.type === "text") {
      this.stretches.push({ start: this.text.length, node });
      this.text += node.value;
    } else if (node.type === "break") this.text += "\n";
    else if (node.type === "link" || node.type === "crossReference") this.#readLink(node);
    else if (node.type === "tableRow") {
      for (const [index, cell] of node.children.entries()) {
        if (index > 0) this.text += " | ";
        this.#read(cell);
      }
    } else if ("children" in node) for (const child of node.children) this.#read(child);
    else this.text += placeholder;
  }

  #readLink(node: Extract<Nodes, { type: "link" | "crossReference" }>): void {
    const start = this.text.length;
    for (const child of node.children) this.#read(child);
    if (this.text.length === start) this.text += placeholder;
    const end = this.text.length;
    this.links.push({ start, end, words: wordsIn(node), span: spanOf(this.#path, node) });
  }
}
