import type { Table } from "mdast";
import { textOf } from "../core/text-of.ts";

/**
 * Whether the first column of a table heads its rows, which Markdown can't say: where each of its cells has words, and no two
 * have the same, the words tell the rows apart.
 */
export function headsRows({ children }: Table): boolean {
  const [head, ...rows] = children;
  if ((head?.children.length ?? 0) < 2 || rows.length === 0) return false;
  const names = rows.map(({ children: [first] }) => (first === undefined ? "" : textOf([first]).trim()));
  return names.every((name) => name !== "") && new Set(names).size === names.length;
}
