import type { PlacedSection } from "../../core/agenda.ts";
import { isPlaceholderText } from "../../core/placeholder-texts.ts";
import { statementBlocks, textsOfBlocks } from "./statement-blocks.ts";
import type { StatementBlock } from "./types.ts";

/**
 * A section's statement with the words of its references; empty where there is none, or nothing but the sentence that
 * `agenda new` put in its place.
 */
export function resolvedStatement({ plain, content }: PlacedSection): readonly StatementBlock[] {
  const blocks = statementBlocks(plain?.blocks ?? [], content);
  return isPlaceholderText(textsOfBlocks(blocks).join(" ")) ? [] : blocks;
}
