import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Edit } from "../../core/diagnostic.ts";
import type { AgendaFiles } from "../../core/source.ts";
import type { Move } from "../moves.ts";

/** A new id for a section, and what has to be known to give it. */
export interface RenameRequest {
  readonly agenda: Agenda;
  readonly files: AgendaFiles;
  readonly section: PlacedSection;
  readonly id: string;
  /** Files that could not be read whole: references in them may be hidden. */
  readonly doubtful: ReadonlySet<string>;
}

/** All that a rename changes. */
export interface RenamePlan {
  /** Edits by file, by the paths before the move; sorted by place, without overlaps. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** How many references are rewritten. */
  readonly references: number;
  /** The file, or the line's folder, that is moved after the edits. */
  readonly move?: Move;
}
