import type { Definition } from "mdast";
import type { PlacedSection } from "../../../core/agenda.ts";

/** The definition that a link or image of reference style points at: "[label]: address". */
export function definitionOf(section: PlacedSection, identifier: string): Definition | undefined {
  return section.body.children.find(
    (child): child is Definition => child.type === "definition" && child.identifier === identifier,
  );
}
