import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Licence } from "../../core/manifest.ts";
import type { StatementBlock, SummaryContent } from "../../plain/summary/types.ts";
import type { MapContext } from "../map/context.ts";
import type { Wording } from "../templates/types.ts";
import type { SummaryWord } from "./words.ts";

/** What the summary is put together from. */
export interface SummaryInput {
  readonly agenda: Agenda;
  readonly content: SummaryContent;
  readonly words: Wording<SummaryWord>;
  /** What the map of all lines is drawn from. */
  readonly maps: MapContext;
  /** Whether the build makes the site, which then has what the summary leaves out. */
  readonly hasSite: boolean;
}

/** The parts of the summary, in the order of reading. */
export type PartName =
  | "in-short"
  | "why-now"
  | "at-a-glance"
  | "proposed"
  | "for-you"
  | "not-settled"
  | "take-part"
  | "key-words"
  | "how-checked";

/** The section that a statement is drawn from, as it is named beside it. */
export interface Origin {
  readonly section: PlacedSection;
  /** "SL 3": its number, else that of its line; absent in the front and back matter. */
  readonly number?: string;
  /** The number, else a short title. */
  readonly label: string;
  /** "Source: SL 3 For a new development paradigm" */
  readonly description: string;
}

/** A statement, with its origin or the address that an invitation leads to. */
export interface Statement {
  readonly text: string;
  readonly origin?: Origin;
  readonly url?: string;
}

/** A line as the summary presents it. */
export interface Card {
  readonly origin: Origin;
  /** The class of the line's colour: "tone-1". */
  readonly tone: `tone-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;
  readonly heading: string;
  /** The words for a missing one where there is none. */
  readonly statement: readonly StatementBlock[];
  readonly bullets: readonly Statement[];
  /** "and 12 more on the site"; absent where there are no others. */
  readonly others?: string;
  /** The same on paper: "and 12 more in the agenda" where nobody could look the site up. */
  readonly othersOnPaper?: string;
  /** "Read more: SL 3 For a new development paradigm" */
  readonly readMore: string;
  /** The same on paper, where words are no links: "More in the agenda, under SL 3". */
  readonly readMoreOnPaper: string;
}

export interface KeyWord {
  /** The id of the entry of the glossary; absent for the short labels of numbers. */
  readonly id?: string;
  readonly term: string;
  readonly plain: string;
}

interface Titled {
  readonly name: PartName;
  readonly title: string;
}

export interface StatementsPart extends Titled {
  readonly kind: "statements";
  readonly statements: readonly Statement[];
}

export interface MapPart extends Titled {
  readonly kind: "map";
  /** What the map of all lines is drawn from; each output lays it out for the room that it has. */
  readonly context: MapContext;
}

export interface CardsPart extends Titled {
  readonly kind: "cards";
  readonly cards: readonly Card[];
}

export interface KeyWordsPart extends Titled {
  readonly kind: "key-words";
  readonly words: readonly KeyWord[];
}

export interface NotesPart extends Titled {
  readonly kind: "notes";
  readonly sentences: readonly string[];
}

export type SummaryPart = StatementsPart | MapPart | CardsPart | KeyWordsPart | NotesPart;

/** The summary before it takes a form: every text in its place, each with its origin. Parts without a text are left out. */
export interface SummaryDocument {
  readonly title: string;
  /** "Public summary" */
  readonly label: string;
  /** Between a term and its explanation, where both are on one line: ": ", in French with a space before it. */
  readonly joint: string;
  /** "[struck out: {words}]": for outputs that can strike nothing. */
  readonly struckOut: string;
  /** Who wrote and who published it, then edition and date: one sentence an item. */
  readonly imprint: readonly string[];
  readonly licence?: Licence;
  /** Where the whole agenda is published. */
  readonly published?: { readonly label: string; readonly url: string };
  /** Whom readers may ask: name, postal address, telephone, e-mail, of which some may be missing. */
  readonly contact?: { readonly label: string; readonly parts: readonly string[] };
  readonly parts: readonly SummaryPart[];
}
