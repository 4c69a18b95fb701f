import type { Span } from "./span.ts";

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly acronym?: string;
  /** Other forms that are as good: plurals, spellings, shorter words. */
  readonly aliases: readonly string[];
  /** Words that texts should not use: the term stands for them. */
  readonly avoid: readonly string[];
  readonly definition: string;
  readonly definitionSpan: Span;
  /** The definition for a reader who left school at 15. */
  readonly plain?: string;
  readonly plainSpan?: Span;
  /** The id of the line that the term belongs to. */
  readonly home?: string;
  readonly span: Span;
  readonly homeSpan?: Span;
}

/** A person in a source, after CSL-JSON: either `literal`, or `family` with `given`. */
export interface SourceName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** An entry of the bibliography. Field names are CSL-JSON's, in camel case where CSL has a hyphen. */
export interface BibliographicSource {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** BCP 47: what the source is written in; absent where it is the agenda's language, or nobody has said. */
  readonly language?: string;
  readonly author: readonly SourceName[];
  readonly editor: readonly SourceName[];
  /** "2003", "2005-01" or "1966-12-16". */
  readonly issued?: string;
  readonly containerTitle?: string;
  readonly publisher?: string;
  readonly publisherPlace?: string;
  readonly eventTitle?: string;
  readonly number?: string;
  readonly url?: string;
  /** Where `url` is written. */
  readonly urlSpan?: Span;
  readonly note?: string;
  readonly span: Span;
}

/** Where a reference stands, in what form, and what it wants. */
export interface Reference {
  /** The id of the section it stands in; "" where it stands in the manifest, the glossary or the sources. */
  readonly from: string;
  readonly form: "id" | "path" | "relation" | "manifest" | "citation" | "facet" | "glossary";
  /** What is being named. */
  readonly wants: "section" | "line" | "source" | "scale" | "actor" | "dimension" | "file";
  /** As typed, without the anchor. */
  readonly target: string;
  readonly anchor?: string | undefined;
  /** The words of a link, as plain text; "" where there are none. */
  readonly words: string;
  readonly span: Span;
  /** Where the target alone is written, without anchor and words; absent where it can't be replaced letter by letter. */
  readonly targetSpan?: Span | undefined;
  /** The id of what was found; absent where nothing was. */
  readonly found?: string | undefined;
  /**
   * How it was found. `file-name`: no section declares the id, but a file is called so. `renamed`: nothing declares the id,
   * but one declaration that nothing else names is called nearly so. Both are reported once, at the declaration.
   * `letter-case`: the path is right but for capitals and small letters.
   */
  readonly via?: "id" | "alias" | "path" | "letter-case" | "file-name" | "renamed" | undefined;
}
