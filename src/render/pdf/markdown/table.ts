import type { AlignType as MdastAlign, Table as MdastTable } from "mdast";
import { isRightToLeft } from "../../../core/direction.ts";
import { spanOf } from "../../../core/node-span.ts";
import { stamp } from "../../../core/stamp.ts";
import { headsRows } from "../../../markdown/row-heads.ts";
import type { Table } from "../blocks/types.ts";
import { crowdedTable } from "../diagnostics.ts";
import { paragraph } from "../document/paragraphs.ts";
import { variant } from "../inline/style.ts";
import type { Tag } from "../tags/tag.ts";
import { besideFigures, figuresIn, picturesInCell } from "./figure.ts";
import { inlinesOf, type PhraseSetting } from "./inlines.ts";

/** Markdown names sides of the page; lines know where they begin, which is "left" for them. */
function alignment(side: MdastAlign | undefined, mirrored: boolean): "left" | "right" | "center" {
  if (side === "center") return "center";
  return side !== null && side !== undefined && (side === "right") !== mirrored ? "right" : "left";
}

function cellOf(row: Tag, headsColumn: boolean, headsRow: boolean): Tag {
  if (headsColumn) return row.cell("TH", { scope: "Column" });
  return headsRow ? row.cell("TH", { scope: "Row" }) : row.cell("TD");
}

/** A table: the first row of a Markdown table is its head. */
export function tableBlock(node: MdastTable, parent: Tag, setting: PhraseSetting): Table {
  const { looks, style } = setting.book.design;
  const tag = parent.child("Table");
  const head = tag.child("THead");
  const body = node.children.length > 1 ? tag.child("TBody") : head;
  const withRowHeads = headsRows(node);
  // A cell that no column has is left out, as on the site: its author is told (AG329).
  const columns = Math.max(1, node.children[0]?.children.length ?? 0);
  const rows = node.children.map((row, rowIndex) => {
    const isHead = rowIndex === 0;
    const rowTag = (isHead ? head : body).child("TR");
    const look = isHead ? variant(looks.small, { bold: true }) : looks.small;
    const cells = Array.from({ length: columns }, (_, column) => {
      const cell = cellOf(rowTag, isHead, column === 0 && withRowHeads);
      const align = alignment(node.align?.[column], isRightToLeft(setting.book.language));
      const content = row.children[column]?.children ?? [];
      const figures = figuresIn(content, setting);
      const nodes = inlinesOf(besideFigures(content, figures), look, setting);
      return {
        tag: cell,
        pictures: picturesInCell(figures, cell, setting.book),
        paragraph: paragraph(
          cell,
          nodes,
          look,
          { before: 0, after: 0 },
          { align, leading: looks.small.size * 1.36 },
        ),
      };
    });
    return { head: isHead, cells };
  });
  return {
    kind: "table",
    rows,
    ruleColor: style.colors.rule,
    headRuleColor: style.colors.text,
    tellCutWord: tellOnce(node, setting),
    spacing: { before: 10, after: 12 },
  };
}

/** Says that a word of the table is cut: once, however often the book is laid out. */
function tellOnce(node: MdastTable, { book, section }: PhraseSetting): () => void {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    const finding = stamp(crowdedTable, {
      span: spanOf(section.path, node),
      message:
        "A word in this table is wider than its column can be on the page of the PDF: it is cut between two letters.",
      hint: "Write a shorter word, or a space or a hyphen where it may be divided; or let fewer columns say it.",
    });
    book.diagnostics.push(finding);
  };
}
