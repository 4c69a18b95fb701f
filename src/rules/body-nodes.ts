import type { Nodes, Root } from "mdast";
import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { walk } from "../core/walk.ts";

/** The types of nodes that rules ask for. */
const indexedTypes = [
  "blockquote",
  "code",
  "crossReference",
  "definition",
  "footnoteDefinition",
  "footnoteReference",
  "heading",
  "html",
  "image",
  "link",
  "paragraph",
  "table",
] as const;

type IndexedType = (typeof indexedTypes)[number];
type IndexedNode<Type extends IndexedType> = Extract<Nodes, { type: Type }>;

/** A node of a section's text, as parsed. */
interface BodyNode<Type extends IndexedType> {
  readonly section: PlacedSection;
  readonly node: IndexedNode<Type>;
}

/** All nodes of some types in the texts of all sections, the plain-language statements among them, in reading order. */
export function bodyNodes<Type extends IndexedType>(
  { sections }: Agenda,
  ...types: readonly Type[]
): BodyNode<Type>[] {
  return sections.flatMap((section) => nodesOf(section, ...types).map((node) => ({ section, node })));
}

/** The nodes of some types in the text of one section, in reading order. */
export function nodesOf<Type extends IndexedType>(
  { body }: PlacedSection,
  ...types: readonly Type[]
): IndexedNode<Type>[] {
  const wanted: ReadonlySet<string> = new Set(types);
  return indexOf(body).filter((node): node is IndexedNode<Type> => wanted.has(node.type));
}

/** A dozen rules ask: each text is walked once for all of them. */
const indexes = new WeakMap<Root, readonly Nodes[]>();
const indexed: ReadonlySet<string> = new Set(indexedTypes);

function indexOf(body: Root): readonly Nodes[] {
  const known = indexes.get(body);
  if (known !== undefined) return known;
  const nodes: Nodes[] = [];
  walk(body, (node) => {
    if (indexed.has(node.type)) nodes.push(node);
  });
  indexes.set(body, nodes);
  return nodes;
}
