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
  readonly id: string;
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
  /** Of the title, where it is not the agenda's (BCP 47). */
  readonly language: string | null;
}

/** A reference in a text, with the sentence around it. */
export interface Mention {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A section that names another in its text. */
export interface MentionView {
  readonly section: SectionEntry;
  readonly mentions: readonly Mention[];
}

/** Something that happened to a section. */
export interface HistoryView {
  readonly isoDate: string;
  /** As readers write it. */
  readonly date: string;
  readonly note: string;
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
  readonly discussedIn: readonly MentionView[];
  readonly history: readonly HistoryView[];
  /** Ids that it had before. */
  readonly aliases: readonly string[];
  readonly tone: string;
}

/** A section in a list, with what it says in short. */
export interface SectionEntry {
  readonly id: string;
  readonly kind: string;
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

/** A map as the templates see it. */
export interface MapView {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Of the page where it stands by itself, relative to the site's root; null where there is none. */
  readonly address: string | null;
  /** The drawing for screens and paper, and the one for phones: HTML made by agenda. */
  readonly wide: string;
  readonly narrow: string;
  /** The same in words; empty where the page says it anyway. Addresses are relative to the page. */
  readonly list: readonly MapListGroup[];
  /** What a reader may choose. */
  readonly types: readonly { readonly id: string; readonly label: string }[];
  readonly scales: readonly { readonly id: string; readonly title: string }[];
}

export interface MapListGroup {
  readonly name: string;
  readonly address: string | null;
  readonly items: readonly { readonly label: string; readonly others: readonly MapListOther[] }[];
}

interface MapListOther {
  readonly name: string;
  readonly address: string | null;
  readonly count: number;
  readonly notes: readonly string[];
}
