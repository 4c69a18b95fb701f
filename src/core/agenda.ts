import type { Heading, Root, RootContent } from "mdast";
import type { Allowance } from "./allowance.ts";
import type { Manifest, RelationType } from "./manifest.ts";
import type { BibliographicSource, Reference, Term } from "./reference.ts";
import type { Section } from "./section.ts";
import type { Asset } from "./source.ts";
import type { Span } from "./span.ts";

/** A section in its place: numbered, with its references looked up. */
export interface PlacedSection extends Section {
  /** "SL 3", "S 3.7"; absent for kinds without a short label. Never written by hand: it follows from the order. */
  readonly number?: string | undefined;
  /** The id of the line it hangs on (a line hangs on itself); absent in the front and back matter, for issues and themes. */
  readonly line?: string | undefined;
  /** The id of the section it is part of. */
  readonly partOf?: string | undefined;
  /** The heading in the body that the plain-language statement stands under: "In plain words". */
  readonly plainHeading?: Heading | undefined;
  /**
   * The body without the plain-language statement; its references carry `section`, its terms are marked. Made when it is
   * first asked for: renderers need it, rules look at `body`.
   */
  readonly content: Root;
  /** The plain-language statement: the blocks under its heading. Made with `content`. Absent where there is none. */
  readonly plain?: PlainStatement | undefined;
  /** Relations in both directions, seen from this section. */
  readonly links: readonly Link[];
}

/** A statement for a large public. */
export interface PlainStatement {
  readonly blocks: readonly RootContent[];
  readonly text: string;
  readonly span: Span;
}

/** A relation between two sections that both exist. */
export interface Relation {
  readonly type: RelationType;
  /** Ids of sections. */
  readonly from: string;
  readonly to: string;
  readonly note?: string;
  readonly span: Span;
}

/** A relation seen from one of its ends. */
export interface Link {
  readonly relation: Relation;
  readonly direction: "outgoing" | "incoming";
  /** "supports" or "supported by". */
  readonly label: string;
  /** The id of the section at the other end. */
  readonly other: string;
}

/** The agenda, whole: what rules check and renderers draw. */
export interface Agenda {
  readonly manifest: Manifest;
  /** Where the manifest's own parts are written, by JSON pointer ("/lines/2"), for rules that report there. */
  readonly manifestSpans: ReadonlyMap<string, Span>;
  /** The manifest's keys that are wrong or could not be read: rules stay silent about what they would have said. */
  readonly manifestDoubts: ReadonlySet<string>;
  /** All sections, in reading order: front matter, each line with what hangs on it, issues, themes, back matter. */
  readonly sections: readonly PlacedSection[];
  readonly byId: ReadonlyMap<string, PlacedSection>;
  readonly front: readonly PlacedSection[];
  readonly lines: readonly PlacedSection[];
  readonly issues: readonly PlacedSection[];
  readonly themes: readonly PlacedSection[];
  /** The sections after the lines: those that the manifest lists, then those without another place. */
  readonly back: readonly PlacedSection[];
  /** What hangs on a line beside its strategies (sections, values, principles, myths, own kinds), by the line's id, in order. */
  readonly partsOfLine: ReadonlyMap<string, readonly PlacedSection[]>;
  /** The strategies of a line, by the line's id, in order; a part follows what it is part of. */
  readonly strategiesOfLine: ReadonlyMap<string, readonly PlacedSection[]>;
  readonly relations: readonly Relation[];
  /** Every reference of the agenda, resolved or not. */
  readonly references: readonly Reference[];
  readonly glossary: readonly Term[];
  readonly bibliography: readonly BibliographicSource[];
  /** Whether every entry of sources.yml could be read: rules stay silent about what a broken one may hide. */
  readonly bibliographyComplete: boolean;
  readonly assets: readonly Asset[];
  /** What stands in the folder and is left out because of its name; folders end in a slash. */
  readonly leftOut: readonly string[];
  /** The texts of agenda.yml and of the other .yml files, by path: words of their values are looked for in them. */
  readonly dataTexts: ReadonlyMap<string, string>;
  /** The comments of all files that allow findings in place. */
  readonly allowances: readonly Allowance[];
  /** Sections that neither a folder nor the manifest gives a place; they stand at the end of the back matter. */
  readonly unplaced: readonly PlacedSection[];
  /** Sections whose id another section has already taken, with the one that keeps it. */
  readonly duplicates: readonly { readonly section: Section; readonly first: Section }[];
}
