import type { Heading, RootContent } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import { isPlaceholderText } from "../core/placeholder-texts.ts";
import { wordsIn } from "../core/text-of.ts";

/** A statement in plain words, as it stands in the body of its section. */
export interface StatementNodes {
  readonly heading: Heading;
  /** The blocks under the heading, up to the next one of the same or a higher level, without definitions of links and notes. */
  readonly blocks: readonly RootContent[];
}

/**
 * Finds a section's statement in its body as it was parsed, so that nothing has to be resolved for it. `undefined` where there is
 * none, or nothing but the sentence that `agenda new` put in its place.
 */
export function statementNodes(section: PlacedSection): StatementNodes | undefined {
  const before = known.get(section);
  if (before !== undefined) return before ?? undefined;
  const found = findStatement(section);
  known.set(section, found ?? null);
  return found;
}

/** Twenty rules and several renderers ask for the same statements. */
const known = new WeakMap<PlacedSection, StatementNodes | null>();

function findStatement({ body, plainHeading }: PlacedSection): StatementNodes | undefined {
  if (plainHeading === undefined) return undefined;
  const after = body.children.slice(body.children.indexOf(plainHeading) + 1);
  const next = after.findIndex((node) => node.type === "heading" && node.depth <= plainHeading.depth);
  const under = next < 0 ? after : after.slice(0, next);
  const blocks = under.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  const words = blocks.map((node) => wordsIn(node)).join(" ");
  if (words.trim() === "" && !blocks.some(holdsImage)) return undefined;
  return isPlaceholderText(words) ? undefined : { heading: plainHeading, blocks };
}

function holdsImage(node: RootContent): boolean {
  return node.type === "paragraph" && node.children.some(({ type }) => type === "image");
}
