import type { BlockContent, ListItem, PhrasingContent, Table, TableCell } from "mdast";
import type { Run, StatementBlock } from "../../../plain/summary/types.ts";
import { item, list, paragraph, struck, text } from "./nodes.ts";

/**
 * A statement as Markdown.
 *
 * @param ending what stands behind its last words, or below them where these aren't those of a paragraph
 */
export function statementNodes(
  blocks: readonly StatementBlock[],
  ending: readonly PhrasingContent[] = [],
): readonly BlockContent[] {
  const last = blocks.at(-1);
  const nodes = blocks.map((block) => blockNode(block, block === last ? ending : []));
  return ending.length === 0 || last?.kind === "paragraph" ? nodes : [...nodes, paragraph(...ending)];
}

function blockNode(block: StatementBlock, ending: readonly PhrasingContent[]): BlockContent {
  switch (block.kind) {
    case "paragraph":
      return paragraph(...runNodes(block.runs), ...ending);
    case "list":
      return list(
        block.items.map((blocks): ListItem => item(...statementNodes(blocks))),
        block.start,
      );
    case "table":
      return tableNode([block.head, ...block.rows]);
  }
}

function tableNode(rows: readonly (readonly (readonly Run[])[])[]): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cellOf = (runs: readonly Run[]): TableCell => ({
    type: "tableCell",
    children: paragraph(...runNodes(runs)).children,
  });
  return {
    type: "table",
    align: Array<null>(columns).fill(null),
    children: rows.map((row) => ({
      type: "tableRow",
      children: Array.from({ length: columns }, (_, column) => cellOf(row[column] ?? [])),
    })),
  };
}

function runNodes(runs: readonly Run[]): readonly PhrasingContent[] {
  return runs.map((run) => (run.struck ? struck(run.text) : text(run.text)));
}
