import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "info";

/** A second place that helps to understand a finding, with a few words that say why ("declared here"). */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** What a stage or a rule found, before it is stamped with the identity of what found it. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, and why it matters: whole sentences, quoting the offending words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
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
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly docs: DiagnosticDocs;
}
