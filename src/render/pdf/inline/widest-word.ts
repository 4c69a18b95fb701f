import type { ComposeContext } from "./compose.ts";
import { ItemBuilder } from "./items.ts";
import { prepareNodes } from "./prepare.ts";
import { MAX_COST } from "./tex-linebreak.ts";
import type { InlineNode } from "./types.ts";
import { roomShare } from "./word-maker.ts";

/**
 * The room that a line needs so that no word of `nodes` is cut where no hyphen stands, in points.
 *
 * @param hyphenated whether words may be divided, with a hyphen, where the language divides them
 */
export function widestWord(
  nodes: readonly InlineNode[],
  context: ComposeContext,
  hyphenated: boolean,
): number {
  const prepared = prepareNodes(nodes, context.typographer);
  const builder = new ItemBuilder(context, hyphenated ? context.hyphenate : undefined, Infinity);
  let widest = 0;
  let width = 0;
  for (const item of builder.build(prepared, 0).items) {
    if (item.type === "box") width += item.width;
    else if (item.type === "glue" || item.cost < MAX_COST) {
      widest = Math.max(widest, item.type === "penalty" ? width + item.width : width);
      width = 0;
    }
  }
  return Math.max(widest, width) / roomShare;
}
