import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Edit } from "../../core/diagnostic.ts";

/** The front matter that a kind of section asks for: the parts of its JSON Schema that matter here. */
export interface KindKeys {
  readonly required: readonly string[];
  /** The schema of each key, in the order in which keys are written. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A section that is to be begun. */
export interface NewSectionRequest {
  readonly agenda: Agenda;
  /** The manifest's text, to be added to. */
  readonly manifest: string;
  readonly kind: string;
  readonly keys: KindKeys;
  readonly id: string;
  /** The values of the front matter that are known, by key; `title` at least. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The line it hangs on, or the part of the book that it stands in. */
  readonly place: { readonly line: PlacedSection } | { readonly matter: "front" | "back" } | undefined;
}

export interface NewSection {
  readonly path: string;
  readonly text: string;
  /** Edits of agenda.yml, sorted by place. */
  readonly manifestEdits: readonly Edit[];
  /** What stands in for words that only a person can write: "summary", "text". */
  readonly placeholders: readonly string[];
}
