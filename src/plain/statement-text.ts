import type { PlacedSection } from "../core/agenda.ts";
import { normalText } from "./review/normal-text.ts";
import { statementNodes } from "./statement-nodes.ts";

/** A section's statement as plain text, one block a line; "" where there is none. Read from the body as it was parsed. */
export function statementText(section: PlacedSection): string {
  return normalText(statementNodes(section)?.blocks ?? [], () => "");
}
