import type { Severity } from "./diagnostic.ts";
import type { Look } from "./look.ts";
import type { SummarySettings } from "./public-summary.ts";
import type { ReaderTest } from "./reader-test.ts";
import type { Span } from "./span.ts";

/** How one kind of section is called. `short` is what its number is written with: "SL" in "SL 3". */
export interface KindLabel {
  readonly name: string;
  readonly plural: string;
  readonly short?: string;
}

/** A person or an organisation behind the agenda. */
export interface Party {
  readonly name: string;
  readonly url?: string;
}

/** Whom readers may ask: at least one of these. */
export interface Contact {
  readonly name?: string;
  readonly email?: string;
  /** As it is called: "+33 1 23 45 67 89". */
  readonly telephone?: string;
  /** The postal address, its lines parted by line breaks or commas. */
  readonly address?: string;
}

export interface Licence {
  readonly name: string;
  readonly url?: string;
}

/** A dimension of the agenda: a group of lines, seen from further away. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Ids of lines. */
  readonly lines: readonly string[];
}

/** A scale of action ("local") or an actor ("national governments") that strategies name. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A kind of section that the publisher added. */
export interface CustomKind {
  readonly id: string;
  readonly label: KindLabel;
  /** JSON Schemas of its own front matter keys. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** A type of relation, with its constraints. */
export interface RelationType {
  readonly id: string;
  /** Read from the declaring section: "supports". */
  readonly label: string;
  /** Read from the other end: "supported by". The same as `label` where the relation is symmetric. */
  readonly inverse: string;
  readonly symmetric: boolean;
  readonly acyclic: boolean;
  /** The kinds that may declare it; empty for all. */
  readonly from: readonly string[];
  /** The kinds it may point at; empty for all. */
  readonly to: readonly string[];
  /** For an issue as its origin, the role that it must have. */
  readonly role?: string;
  /** Both ends hang on the same line. */
  readonly sameLine: boolean;
  /** A relation type that may not stand between the same two sections. */
  readonly excludes: readonly string[];
}

/** A severity that the manifest gives to a rule; `off` silences it. */
export interface RuleSetting {
  readonly rule: string;
  readonly severity: Severity | "off";
  /** Where its name is written. */
  readonly span: Span;
}

/** How web pages are asked for by `agenda lint --external`. */
export interface ExternalSettings {
  /** Patterns of addresses that are not asked for; `*` stands for any characters. */
  readonly ignore: readonly string[];
  /** The hosts that private addresses are allowed for, where the user allows them; empty for all. */
  readonly privateHosts: readonly string[];
  /** For how many days the answer of a working page is believed. */
  readonly maxAge: number;
  /** How many requests run at once, over all and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  /** For one request, in seconds. */
  readonly timeout: number;
  /** How often a request that failed for the moment is repeated. */
  readonly retries: number;
}

/** For whom plain language is written, and how strictly it is checked. */
export interface PlainLanguageSettings {
  readonly profile: "public" | "easy";
  /** What real readers made of the public summary. */
  readonly readerTests: readonly ReaderTest[];
}

/** The manifest, `agenda.yml`, with its defaults filled in. */
export interface Manifest {
  readonly title: string;
  readonly subtitle?: string;
  readonly edition?: string;
  /** The version of the agenda's text. */
  readonly version?: string;
  /** ISO 8601, to the day: "2006-05-31". */
  readonly date: string;
  /** BCP 47: "en", "pt-BR". */
  readonly language: string;
  readonly description?: string;
  readonly publisher: Party;
  readonly authors: readonly Party[];
  readonly licence?: Licence;
  /** Whom readers may ask. */
  readonly contact?: Contact;
  /** The address the site is published at. */
  readonly url?: string;
  /** Where a section's file can be edited: an address with `{path}` in the place of the file's path in the agenda's folder. */
  readonly editUrl?: string;
  /** Ids of sections before the lines, the lines, and sections after them, each in order. */
  readonly front: readonly string[];
  readonly lines: readonly string[];
  readonly back: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly scales: readonly Facet[];
  readonly actors: readonly Facet[];
  readonly labels: Readonly<Record<string, KindLabel>>;
  /** The heading that plain-language statements stand under: "In plain words". */
  readonly plainWordsHeading: string;
  readonly plainLanguage: PlainLanguageSettings;
  readonly summary: SummarySettings;
  readonly kinds: readonly CustomKind[];
  readonly relationTypes: readonly RelationType[];
  /** What the publisher wants of each rule, by the rule's name or code, as written: the runner checks the names. */
  readonly ruleSettings: readonly RuleSetting[];
  readonly external: ExternalSettings;
  /** Whether terms of the glossary link themselves at their first use in a section. */
  readonly linkTerms: boolean;
  readonly look: Look;
}
