import type { Contact, Dimension, Facet, KindLabel, Licence, Party } from "../../core/manifest.ts";
import type { HistoryEvent } from "../../core/section.ts";

/** What `agenda.json` holds. Keys without a value are left out; schemas/agenda-data.schema.json says the same. */
export interface AgendaData {
  readonly format: "agenda-data";
  /** Rises when a reader of an older version would misread a newer file. */
  readonly formatVersion: 1;
  readonly generator: string;
  readonly manifest: ManifestData;
  readonly sections: readonly SectionData[];
  readonly glossary: readonly TermData[];
  readonly sources: readonly SourceData[];
}

export interface ManifestData {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly edition?: string | undefined;
  readonly version?: string | undefined;
  readonly date: string;
  readonly language: string;
  readonly description?: string | undefined;
  readonly publisher: Party;
  readonly authors: readonly Party[];
  readonly licence?: Licence | undefined;
  readonly contact?: Contact | undefined;
  readonly url?: string | undefined;
  readonly front: readonly string[];
  readonly lines: readonly string[];
  readonly back: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly scales: readonly Facet[];
  readonly actors: readonly Facet[];
  readonly labels: Readonly<Record<string, KindLabel>>;
  readonly relationTypes: readonly RelationTypeData[];
}

export interface RelationTypeData {
  readonly id: string;
  readonly label: string;
  readonly inverse: string;
  readonly symmetric: boolean;
}

export interface SectionData {
  readonly id: string;
  readonly kind: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly short?: string | undefined;
  /** The file, relative to the agenda's folder. */
  readonly path: string;
  /** Where the site has it, relative to the site's root. */
  readonly address: string;
  readonly aliases: readonly string[];
  readonly history: readonly HistoryEvent[];
  readonly line?: string | undefined;
  readonly partOf?: string | undefined;
  readonly summary?: string | undefined;
  readonly dimension?: string | undefined;
  readonly role?: string | undefined;
  readonly status?: string | undefined;
  readonly answer?: string | undefined;
  readonly scales: readonly string[];
  readonly actors: readonly string[];
  readonly indicators: readonly string[];
  readonly openQuestions: readonly string[];
  readonly sources: readonly string[];
  readonly custom: Readonly<Record<string, unknown>>;
  /** The body without the plain statement, as Markdown. */
  readonly markdown: string;
  /** The same without any markup. */
  readonly text: string;
  readonly plain?: PlainData | undefined;
  readonly headings: readonly HeadingData[];
  readonly relations: readonly RelationData[];
  readonly references: readonly ReferenceData[];
}

export interface PlainData {
  readonly markdown: string;
  readonly text: string;
  readonly reviewed?: string | undefined;
}

export interface HeadingData {
  readonly text: string;
  readonly anchor: string;
  readonly depth: number;
}

export interface RelationData {
  readonly type: string;
  readonly direction: "outgoing" | "incoming";
  readonly label: string;
  /** The section at the other end. */
  readonly section: string;
  readonly note?: string | undefined;
}

export interface ReferenceData {
  readonly form: string;
  readonly wants: string;
  readonly target: string;
  readonly anchor?: string | undefined;
  readonly words?: string | undefined;
  readonly found?: string | undefined;
}

export interface TermData {
  readonly id: string;
  readonly term: string;
  readonly acronym?: string | undefined;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly plain?: string | undefined;
  readonly home?: string | undefined;
}

export interface NameData {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}

/** An entry of the bibliography, with CSL-JSON's own field names. */
export interface SourceData {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly language?: string | undefined;
  readonly author?: readonly NameData[] | undefined;
  readonly editor?: readonly NameData[] | undefined;
  readonly issued?: string | undefined;
  readonly "container-title"?: string | undefined;
  readonly publisher?: string | undefined;
  readonly "publisher-place"?: string | undefined;
  readonly "event-title"?: string | undefined;
  readonly number?: string | undefined;
  readonly URL?: string | undefined;
  readonly note?: string | undefined;
}
