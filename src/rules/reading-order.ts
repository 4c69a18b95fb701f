import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { type ProseBlock, proseOf } from "./prose.ts";

/** A block of prose with the section that it stands in. */
export interface PlacedBlock {
  readonly section: PlacedSection;
  readonly block: ProseBlock;
}

/** All prose as a reader of the print meets it: section by section, title and text first, then notes and questions. */
export function* inReadingOrder(agenda: Agenda): Iterable<PlacedBlock> {
  for (const section of agenda.sections) {
    const blocks = proseOf(section);
    for (const block of blocks) if (block.origin !== "front matter") yield { section, block };
    for (const block of blocks) if (block.origin === "front matter") yield { section, block };
  }
}
