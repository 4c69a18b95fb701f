import { edgeAlong, type Tie } from "../draw/edge.ts";
import { point } from "../draw/points.ts";
import type { Box, Edge, Path } from "../types.ts";

/** Between two trunks. */
export const trunkPitch = 8;

const bend = 5;

/**
 * Edges on narrow maps: from a box on top, trunks go down on the left of the boxes below it, one for each type and direction,
 * and branch off to each of them.
 *
 * @param trunks how many trunks lie on the left of this one
 */
export function branch(root: Box, leaf: Box, tie: Tie, trunks: number): Edge {
  const x = root.x + 8 + trunks * trunkPitch;
  const y = leaf.y + leaf.height / 2 + Math.min(leaf.height / 2 - 4, trunks * 3);
  const path: Path = {
    start: point(x, root.y + root.height + 2),
    steps: [
      { to: point(x, y - bend) },
      { controls: [point(x, y - bend / 2), point(x + bend / 2, y)], to: point(x + bend, y) },
      { to: point(leaf.x - 2, y) },
    ],
    closed: false,
  };
  const turned: Path = {
    start: point(leaf.x - 2, y),
    steps: [
      { to: point(x + bend, y) },
      { controls: [point(x + bend / 2, y), point(x, y - bend / 2)], to: point(x, y - bend) },
      { to: point(x, root.y + root.height + 2) },
    ],
    closed: false,
  };
  return edgeAlong(tie, tie.from === root.id ? path : turned);
}
