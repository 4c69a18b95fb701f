import type { RelationType } from "../../core/manifest.ts";
import type { RelationStyle } from "./types.ts";

type Look = Pick<RelationStyle, "colour" | "dashes" | "head">;

/** How the relation types that agenda knows are drawn: each differs from all others in its dashes or its head. */
const looks: Readonly<Record<string, Look>> = {
  supports: { colour: "relation-1", dashes: [], head: "arrow" },
  "depends-on": { colour: "relation-2", dashes: [6, 3], head: "arrow" },
  "part-of": { colour: "relation-6", dashes: [], head: "none" },
  addresses: { colour: "relation-3", dashes: [], head: "open-arrow" },
  impedes: { colour: "relation-2", dashes: [], head: "bar" },
  drives: { colour: "relation-3", dashes: [9, 3, 2, 3], head: "arrow" },
  enables: { colour: "relation-3", dashes: [3, 2], head: "open-arrow" },
  "tension-with": { colour: "relation-4", dashes: [10, 3], head: "bar" },
  "see-also": { colour: "relation-5", dashes: [1.5, 3], head: "none" },
  concerns: { colour: "relation-5", dashes: [], head: "diamond" },
};

/** For a publisher's own types, in the order of the manifest; a longer list starts again. */
const further: readonly Look[] = [
  { colour: "relation-6", dashes: [2, 2], head: "arrow" },
  { colour: "relation-4", dashes: [], head: "diamond" },
  { colour: "relation-6", dashes: [12, 4], head: "open-arrow" },
  { colour: "relation-4", dashes: [4, 2, 1, 2], head: "arrow" },
  { colour: "relation-1", dashes: [12, 3, 3, 3], head: "diamond" },
];

/** How the relations of each type are drawn, by the type's id. */
export function relationStyles(types: readonly RelationType[]): ReadonlyMap<string, RelationStyle> {
  let own = 0;
  return new Map(
    types.map((type) => {
      const look = looks[type.id] ??
        further[own++ % further.length] ?? { colour: "relation-6", dashes: [], head: "arrow" };
      const { id, label, inverse, symmetric } = type;
      return [
        id,
        { type: id, label, inverse, ...look, symmetric, bothEnds: symmetric && look.head !== "none" },
      ];
    }),
  );
}
