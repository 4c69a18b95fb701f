import type { Nodes, Root } from "mdast";

/** Whether two Markdown trees say the same: they are equal but for the places of their nodes. */
export function sameMeaning(left: Root, right: Root): boolean {
  return JSON.stringify(withoutPlaces(left)) === JSON.stringify(withoutPlaces(right));
}

function withoutPlaces(node: Nodes): unknown {
  const { position: _position, data: _data, ...rest } = node;
  return "children" in rest
    ? { ...rest, children: rest.children.map((child) => withoutPlaces(child)) }
    : rest;
}
