import type { Nodes } from "mdast";

import type { PlacedSection } from "../../core/agenda.ts";
import { isPlaceholderText } from "../../core/placeholder-texts.ts";
import { wordsIn } from "../../core/text-of.ts";
import { oneLine } from "../../plain/summary/one-line.ts";

/**
 * A section's statement as plain text with the words of its references, one paragraph a line; "" where there is none, or
 * nothing but the sentence that `agenda new` put in its place.
 */
export function resolvedStatement({ plain }: PlacedSection): string {
  const paragraphs = (plain?.blocks ?? []).flatMap(paragraphsIn);
  return isPlaceholderText(paragraphs.join(" ")) ? "" : paragraphs.join("\n");
}

/** The texts of a block's innermost blocks: of each item of a list, each cell of a table. */
function paragraphsIn(node: Nodes): readonly string[] {
  const holdsBlocks = "children" in node && !["paragraph", "heading", "tableCell"].includes(node.type);
  if (holdsBlocks) return node.children.flatMap(paragraphsIn);
  const words = oneLine(wordsIn(node));
  return words === "" ? [] : [words];
}
