import type { PlacedSection } from "../core/agenda.ts";
import { textOf } from "../core/text-of.ts";
import { statementNodes } from "./statement-nodes.ts";

/** A section's statement as plain text, one block a line; "" where there is none. Read from the body as it was parsed. */
export function statementText(section: PlacedSection): string {
  return textOf(statementNodes(section)?.blocks ?? []).replace(/\n+/gu, "\n");
}
