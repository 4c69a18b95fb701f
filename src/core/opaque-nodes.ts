import type { Nodes } from "mdast";

/** Nodes of running text whose source holds no marks of its own: code, and marks that Markdown has understood. */
export const opaqueNodes: ReadonlySet<Nodes["type"]> = new Set<Nodes["type"]>([
  "citation",
  "crossReference",
  "footnoteReference",
  "html",
  "image",
  "imageReference",
  "inlineCode",
  "link",
  "linkReference",
]);
