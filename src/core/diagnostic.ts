import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "info";

/** A second place that helps to understand a finding, with a few words that say why ("declared here"). */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** A replacement of a stretch of one file; an empty text deletes it, an empty span inserts before its start. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A remedy that agenda can carry out. All of its edits are made, or none. */
export interface Fix {
  /** What it does, as an order: "Write the new id". */
  readonly title: string;
  /** Whether it can't change what the text means. Others are made only on demand. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a stage or a rule found, before it is stamped with the identity of what found it. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, and why it matters: whole sentences, quoting the offending words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/** A finding with its identity: the only thing that is reported to people and machines. */
export interface Diagnostic extends Finding {
  /** `AG` and three digits; stable for ever. */
  readonly code: string;
  /** The pattern that was found, in kebab-case; stable for ever. */
  readonly name: string;
  readonly severity: Severity;
}

/** The result of a pipeline stage: stages never throw for bad input, they say what was wrong beside what they could make. */
export interface Staged<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Files laid over the example agenda, by path: the whole text, bytes where no text can show the case, or `null` to take
 * the file away.
 */
export type ExampleFiles = Readonly<Record<string, string | readonly number[] | null>>;

/** The documentation of a diagnostic. `bad` and `good` are laid over the example agenda and run as tests. */
export interface DiagnosticDocs {
  readonly what: string;
  readonly why: string;
  readonly bad: ExampleFiles;
  readonly good: ExampleFiles;
  readonly fix: string;
}

/** The identity of one kind of diagnostic. Everything that must know of it (docs, registry, reports) is derived from here. */
export interface DiagnosticMeta {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /**
   * Set where the finding makes an output wrong: its severity can't be lowered in the manifest, and it can't be allowed in
   * place.
   */
  readonly mandatory?: true;
  /** Set where the finding is an error in a release, whatever severity the manifest gives it. */
  readonly release?: true;
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly docs: DiagnosticDocs;
}
