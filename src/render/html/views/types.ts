/** A word or a link in a list of facts. */
export interface FactItem {
  readonly text: string;
  /** Relative to the site's root; null for a word that leads nowhere. */
  readonly address: string | null;
}

/** A fact about a section: its scales, its actors, its status. */
export interface Fact {
  readonly label: string;
  readonly items: readonly FactItem[];
  /** For scales: whether each of the agenda's scales, in order, is meant. Empty for other facts. */
  readonly ladder: readonly boolean[];
}

/** Sections that one kind of relation leads to. */
export interface RelationGroup {
  readonly label: string;
  readonly items: readonly RelationItem[];
}

export interface RelationItem {
  readonly number: string | null;
  readonly title: string;
  readonly kind: string;
  readonly address: string;
  readonly tone: string;
  readonly note: string | null;
}

/** A source that a section rests on. */
export interface SourceItem {
  readonly address: string;
  readonly label: string;
  /** Null where the label says it already. */
  readonly title: string | null;
}

/** A section as the templates see it. Absent values are null, so that a template may ask for each. */
export interface SectionView {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly number: string | null;
  readonly title: string;
  readonly summary: string | null;
  /** The id of its place on a page that it shares; null on a page of its own. */
  readonly anchor: string | null;
  /** The level of its own heading. */
  readonly level: number;
  readonly body: string;
  readonly plain: string | null;
  readonly facts: readonly Fact[];
  readonly answer: string | null;
  readonly indicators: readonly string[];
  readonly openQuestions: readonly string[];
  readonly sources: readonly SourceItem[];
  readonly relations: readonly RelationGroup[];
  readonly tone: string;
}

/** A section in a list, with what it says in short. */
export interface SectionEntry {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly kindName: string;
  readonly text: string | null;
  readonly address: string;
  readonly tone: string;
  readonly depth: number;
  /** "Local, National". */
  readonly scales: string;
}
