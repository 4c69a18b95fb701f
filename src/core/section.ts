import type { Root } from "mdast";
import type { IssueRole } from "./kind.ts";
import type { CrossReference, Mention } from "./markdown.ts";
import type { ReaderTest } from "./reader-test.ts";
import type { Span } from "./span.ts";

/** A heading inside a section's body. */
export interface Heading {
  /** Its words. Before `resolve`, ids stand for what has no words of its own. */
  readonly text: string;
  /** The anchor, as GitHub makes it; never empty, and made from what is typed alone. */
  readonly anchor: string;
  readonly depth: number;
  readonly span: Span;
  /** What it is made of, where `resolve` has words to fill in. */
  readonly parts?: readonly HeadingPart[];
}

/** A part of a heading: words, a reference without words of its own, or a citation. */
export type HeadingPart =
  | string
  | { readonly target: string; readonly form: CrossReference["form"]; readonly anchor?: string }
  | { readonly source: string; readonly locator?: string };

/**
 * A mark in the text that looks like a use of a definition and has none, so that readers see it as it was typed:
 * `[words][label]`, `[label][]`, or a footnote's `[^label]`.
 */
export interface UndefinedLabel {
  readonly wants: "definition" | "footnote";
  readonly label: string;
  /** The mark as typed, on one line. */
  readonly text: string;
  readonly span: Span;
}

/** A relation as the front matter declares it, before its target is looked up. */
export interface DeclaredRelation {
  readonly type: string;
  readonly to: string;
  readonly note?: string;
  /** Where the target is written. */
  readonly span: Span;
  /** Where the type is written. */
  readonly typeSpan: Span;
}

/** A word of the front matter that names something declared elsewhere (a scale, an actor, a dimension). */
export interface Named {
  readonly id: string;
  readonly span: Span;
}

/** A free text of the front matter: a summary, a note, an open question. */
export interface FrontMatterText {
  readonly text: string;
  readonly span: Span;
}

/** Something that happened to a section, as its front matter tells it. */
export interface HistoryEvent {
  /** ISO 8601, to the day. */
  readonly date: string;
  readonly note: string;
}

/** The front matter of a section of any kind, with wrong values left out: each of them has its diagnostic already. */
export interface SectionFields {
  readonly short?: string;
  readonly summary?: string;
  readonly dimension?: Named;
  readonly order?: number;
  readonly orderSpan?: Span;
  readonly scales: readonly Named[];
  readonly actors: readonly Named[];
  readonly sources: readonly Named[];
  readonly status?: string;
  readonly indicators: readonly string[];
  readonly role?: IssueRole;
  /** A myth's answer. */
  readonly answer?: string;
  readonly openQuestions: readonly string[];
  readonly aliases: readonly Named[];
  /** In the order of the file. */
  readonly history: readonly HistoryEvent[];
  readonly relations: readonly DeclaredRelation[];
  /** The stamp of the last review of the statement in plain words: see `plain/review/`. */
  readonly plainReviewed?: string;
  readonly plainReviewedSpan?: Span;
  readonly plainReviewedBy?: string;
  /** ISO 8601, to the day. */
  readonly plainReviewedOn?: string;
  readonly readerTests: readonly ReaderTest[];
  /** The keys of a publisher's own kind, as they stand. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** One Markdown file of the agenda, parsed and validated, its references not yet looked up. */
export interface Section {
  readonly path: string;
  readonly id: string;
  /** Where the id is written; the start of the file where it is missing. */
  readonly idSpan: Span;
  /** Whether `id` was declared and valid, or had to be taken from the file's name. */
  readonly idDeclared: boolean;
  readonly kind: string;
  /** Whether `kind` was declared and is known, or had to be guessed. */
  readonly kindDeclared: boolean;
  /** Whether the front matter had no findings. Rules stay silent about what a broken one may hide. */
  readonly intact: boolean;
  readonly title: string;
  readonly titleSpan: Span;
  readonly fields: SectionFields;
  /** The Markdown body. Positions are true to the file. */
  readonly body: Root;
  readonly headings: readonly Heading[];
  readonly undefinedLabels: readonly UndefinedLabel[];
  /** Every node of the body that names something elsewhere, in the order of the text. */
  readonly mentions: readonly Mention[];
  /** The front matter's free texts beside the title, in the order of the file. */
  readonly frontMatterTexts: readonly FrontMatterText[];
  /** The whole file, as read: what maps a place in a Markdown text to its place in the file. */
  readonly text: string;
}
