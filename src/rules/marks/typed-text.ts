import type { Nodes, Root } from "mdast";
import type { PlacedSection } from "../../core/agenda.ts";
import { opaqueNodes } from "../../core/opaque-nodes.ts";
import { Positions } from "../../core/positions.ts";
import type { Span } from "../../core/span.ts";
import { nodesOf } from "../body-nodes.ts";

/** Stands for each letter of what Markdown has understood: code, links, images, marks of emphasis, escapes. */
const understood = "\uFFFC";

/** A block of running text as it was typed. What Markdown reads as marks is masked, so that marks that are left are printed. */
export interface TypedText {
  readonly node: Nodes;
  /** As long as its source, so that places in it are places in the file. */
  readonly text: string;
  /** The same, with nothing masked. */
  readonly source: string;
  /** Where it begins in the file. */
  readonly start: number;
  readonly isHeading: boolean;
  /** The place in the file of a stretch of the text. */
  spanOf(from: number, to: number): Span;
}

const known = new WeakMap<Root, readonly TypedText[]>();

/** The running texts of a section: paragraphs, headings and cells of tables, in the order of the file. */
export function typedTextsOf(section: PlacedSection): readonly TypedText[] {
  const before = known.get(section.body);
  if (before !== undefined) return before;
  const positions = new Positions(section.path, section.text);
  const nodes: Nodes[] = [
    ...nodesOf(section, "paragraph", "heading"),
    ...nodesOf(section, "table").flatMap(({ children }) => children.flatMap((row) => row.children)),
  ];
  const texts = nodes.flatMap((node): TypedText[] => {
    const start = node.position?.start.offset ?? 0;
    const source = section.text.slice(start, node.position?.end.offset ?? start);
    const spanOf = (from: number, to: number): Span => positions.span(start + from, start + to);
    const isHeading = node.type === "heading";
    return source === ""
      ? []
      : [{ node, text: masked(source, start, node), source, start, isHeading, spanOf }];
  });
  const sorted = texts.sort((one, other) => one.start - other.start);
  known.set(section.body, sorted);
  return sorted;
}

function masked(source: string, start: number, container: Nodes): string {
  const letters = source.split("");
  const mask = (from: number, to: number): void => {
    for (let index = Math.max(0, from - start); index < to - start; index++)
      if (letters[index] !== "\n") letters[index] = understood;
  };
  const see = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    if (opaqueNodes.has(node.type)) mask(from, to);
    else if ("children" in node) {
      if (node !== container) {
        // Marks of emphasis stand before the first and behind the last of what they hold.
        mask(from, node.children[0]?.position?.start.offset ?? to);
        mask(node.children.at(-1)?.position?.end.offset ?? to, to);
      }
      for (const child of node.children) see(child);
    }
  };
  see(container);
  return letters.join("").replace(/\\[!-/:-@[-`{-~]/g, understood + understood);
}
