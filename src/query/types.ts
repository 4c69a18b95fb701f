import type { PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";

/** A section, named for people and programs. */
export interface SectionName {
  readonly id: string;
  readonly kind: string;
  readonly number?: string;
  readonly title: string;
}

/** One reference to or from a section. */
export interface FoundReference {
  readonly form: "text" | "relation" | "manifest" | "glossary";
  /** What is said by it: "supports", "supported by", "lines", "home of time bank"; "" for a link in the text. */
  readonly label: string;
  /** The words of a link in the text, or a relation's note; "" where there are none. */
  readonly words: string;
  /** The heading it leads to. */
  readonly anchor?: string;
  /** The section at the other end; absent for the manifest and the glossary, and where the reference leads nowhere. */
  readonly other?: SectionName;
  /** The target, as typed. */
  readonly target: string;
  readonly span: Span;
}

/** All references to and from a section. */
export interface SectionReferences {
  readonly section: PlacedSection;
  readonly incoming: readonly FoundReference[];
  readonly outgoing: readonly FoundReference[];
}

/** What a list of sections is narrowed down to. Values of one facet are alternatives, facets add up; empty ones don't count. */
export interface SectionFilter {
  /** Ids of lines. */
  readonly lines: readonly string[];
  readonly kinds: readonly string[];
  readonly scales: readonly string[];
  readonly actors: readonly string[];
  readonly statuses: readonly string[];
  /** Ids of issues that the section has a relation with, in either direction: it addresses them, or they impede it. */
  readonly issues: readonly string[];
}
