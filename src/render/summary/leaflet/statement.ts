import type { Run, StatementBlock, StatementItem } from "../../../plain/summary/types.ts";
import type { Block, Labelled, Table } from "../../pdf/blocks/types.ts";
import { paragraph, plainText } from "../../pdf/document/paragraphs.ts";
import { variant } from "../../pdf/inline/style.ts";
import type { InlineNode, TextStyle } from "../../pdf/inline/types.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import { bulletIndent, noSpace, text } from "./paragraphs.ts";
import type { LeafletContext } from "./types.ts";

const below = { before: 0, after: 2 };

/**
 * A statement on the leaflet. It stays with what follows.
 *
 * @param title what its paragraphs are called in the structure: the id of its section
 */
export function statementSet(
  blocks: readonly StatementBlock[],
  parent: Tag,
  context: LeafletContext,
  title?: string,
): readonly Block[] {
  return blocks.flatMap((block) => blockSet(block, parent, context, title));
}

function blockSet(
  block: StatementBlock,
  parent: Tag,
  context: LeafletContext,
  title: string | undefined,
): readonly Block[] {
  const { looks, leadings } = context;
  switch (block.kind) {
    case "paragraph": {
      const tag = parent.child("P", title === undefined ? {} : { title });
      const options = { spacing: below, keepWithNext: true };
      return [text(tag, runNodes(block.runs, looks.body), looks.body, leadings.body, options)];
    }
    case "list":
      return itemsSet(block.items, block.start, parent, context);
    case "table":
      return [tableSet([block.head, ...block.rows], parent, context)];
  }
}

function itemsSet(
  items: readonly StatementItem[],
  start: number | null,
  parent: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { body } = context.looks;
  const list = parent.child("L", { listNumbering: start === null ? "Disc" : "Decimal" });
  const digits = String((start ?? 1) + items.length - 1).length;
  return items.map((item, place): Labelled => {
    const entry = list.child("LI");
    const label = start === null ? "•" : `${start + place}.`;
    return {
      kind: "labelled",
      label: text(entry.child("Lbl"), plainText(label, body), body, context.leadings.body),
      indent: start === null ? bulletIndent : body.size * (0.6 + digits * 0.6),
      blocks: statementSet(item, entry.child("LBody"), context),
      spacing: { before: 0, after: place === items.length - 1 ? 2 : 0 },
      keepWithNext: true,
    };
  });
}

type Cells = readonly (readonly Run[])[];

function tableSet(rows: readonly Cells[], parent: Tag, context: LeafletContext): Table {
  const { looks, colors, leadings } = context;
  const tag = parent.child("Table");
  const head = tag.child("THead");
  const body = rows.length > 1 ? tag.child("TBody") : head;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    kind: "table",
    rows: rows.map((row, place) => {
      const isHead = place === 0;
      const rowTag = (isHead ? head : body).child("TR");
      const look = isHead ? looks.bold : looks.body;
      const cells = Array.from({ length: columns }, (_, column) => {
        const cell = isHead ? rowTag.child("TH", { scope: "Column" }) : rowTag.child("TD");
        const nodes = runNodes(row[column] ?? [], look);
        return { tag: cell, paragraph: paragraph(cell, nodes, look, noSpace, { leading: leadings.body }) };
      });
      return { head: isHead, cells };
    }),
    ruleColor: colors.rule,
    headRuleColor: colors.text,
    spacing: { before: 4, after: 6 },
    keepWithNext: true,
  };
}

function runNodes(runs: readonly Run[], style: TextStyle): readonly InlineNode[] {
  const struck = variant(style, { strike: true });
  return runs.map((run) => ({ kind: "text", text: run.text, style: run.struck ? struck : style }));
}
