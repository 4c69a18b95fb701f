import type { Html, Nodes, PhrasingContent, Root } from "mdast";
import type { Shifted } from "../core/markdown.ts";

/**
 * Reads the few tags for which Markdown has no signs: `<sub>` and `<sup>` with their end in the same paragraph, and `<br>` in a
 * cell of a table, which has no other way to go on in a new line. All other HTML stays what it is, and has its finding.
 */
export function readInlineTags(root: Root): void {
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.children.some(({ type }) => type === "html"))
      node.children = read(node.children as PhrasingContent[], holdsCell(node)) as typeof node.children;
    for (const child of node.children) walk(child);
  };
  const cells = new Set<Nodes>();
  const holdsCell = (node: Nodes): boolean => {
    const inCell = node.type === "tableCell" || cells.has(node);
    if (inCell && "children" in node) for (const child of node.children) cells.add(child);
    return inCell;
  };
  walk(root);
}

const kinds: Readonly<Record<string, Shifted["type"]>> = { sub: "subscript", sup: "superscript" };

/** What stands between two tags that are not closed yet, the outermost first. */
interface Open {
  readonly tag: Html;
  readonly type: Shifted["type"];
  readonly before: PhrasingContent[];
}

function read(children: readonly PhrasingContent[], inCell: boolean): PhrasingContent[] {
  let here: PhrasingContent[] = [];
  const open: Open[] = [];
  for (const child of children) {
    const { end = "", name = "" } = tagOf(child);
    const type = kinds[name];
    const last = open.at(-1);
    if (child.type !== "html") here.push(child);
    else if (name === "br" && inCell) here.push(placed({ type: "break" }, child, child));
    else if (type !== undefined && end === "") {
      open.push({ tag: child, type, before: here });
      here = [];
    } else if (last !== undefined && last.type === type && here.length > 0) {
      open.pop();
      here = [...last.before, placed({ type, children: here }, last.tag, child)];
    } else here.push(child);
  }
  // A tag that is never closed stays what it is.
  for (const { tag, before } of open.reverse()) here = [...before, tag, ...here];
  return here;
}

/** The name of a tag without attributes; nothing for any other node. */
function tagOf(node: PhrasingContent): { readonly end?: string; readonly name?: string } {
  if (node.type !== "html") return {};
  const tag = /^<(?<end>\/?)(?<name>sub|sup|br)\s*\/?>$/i.exec(node.value)?.groups;
  return { end: tag?.end ?? "", name: tag?.name?.toLowerCase() ?? "" };
}

function placed<Node extends PhrasingContent>(node: Node, first: Html, last: Html): Node {
  const start = first.position?.start;
  const end = last.position?.end;
  return start === undefined || end === undefined ? node : { ...node, position: { start, end } };
}
