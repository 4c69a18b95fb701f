import type { Data, Image, Link, Literal, Node, Parent, PhrasingContent } from "mdast";
import type { AlertKind } from "./alerts.ts";

/**
 * A reference to another section, whichever way it was written: `[[id#heading|words]]` or `[words](../file.md#heading)`.
 * Before `resolve`, `target` is what the author typed; after it, `section` is the id of the section that was found.
 */
export interface CrossReference extends Parent {
  type: "crossReference";
  /** What the author typed as the target, without the anchor: an id, or a relative path. */
  target: string;
  /** How it was typed. */
  form: "id" | "path";
  /** The heading's anchor, without `#`. */
  anchor?: string;
  /** Set by `resolve`: the id of the section it points at. Absent where nothing was found: draw the words alone. */
  section?: string;
  /** The words to show. `resolve` fills in "SL 3, For a new development paradigm" where the author left them out. */
  children: PhrasingContent[];
  data?: CrossReferenceData;
}

/** A stretch of the source. */
export type Place = NonNullable<Node["position"]>;

/** What `parse` knows of a node with an address beside the address itself. */
export interface AddressData extends Data {
  /**
   * Where the address alone is written; of a reference to a section, the target without its anchor. For a reference-style
   * link that was put in full, the place in its definition. Absent where it isn't written letter by letter.
   */
  address?: Place;
  /** For a reference-style link put in full: the identifier of the definition it used. */
  definition?: string;
}

export interface CrossReferenceData extends AddressData {}

/** A citation: `[@arruda-2003, p. 4]`. */
export interface Citation extends Node {
  type: "citation";
  /** The id of an entry of sources.yml. */
  source: string;
  /** "p. 4", as typed. */
  locator?: string;
  /** Set by `resolve`: whether sources.yml has the entry. */
  known?: boolean;
}

/** A use of a glossary term, marked by `resolve` at the first use in a section. */
export interface TermReference extends Literal {
  type: "termReference";
  /** The id of an entry of glossary.yml. */
  term: string;
  /** The words as they stand in the text. */
  value: string;
}

/** Words that stand lower or higher than their line, smaller: `<sub>max</sub>`, `<sup>er</sup>`. */
export interface Shifted extends Parent {
  type: "subscript" | "superscript";
  children: PhrasingContent[];
}

/** A node that names something elsewhere: a section, a source, a file, a page of the web. */
export type Mention = CrossReference | Citation | Link | Image;

declare module "mdast" {
  interface LinkData extends AddressData {}
  interface ImageData extends AddressData {}
  interface DefinitionData extends AddressData {}
  interface BlockquoteData {
    /** Set by `parse` where the quotation is a note of GitHub's, whose first line is taken out. `resolve` gives it a title. */
    alert?: AlertKind;
  }
  interface HeadingData {
    /** The heading's anchor, the same as in `Section.headings`. Set by `parse`. */
    anchor?: string;
  }
  interface PhrasingContentMap {
    crossReference: CrossReference;
    citation: Citation;
    termReference: TermReference;
    shifted: Shifted;
  }
  interface RootContentMap {
    crossReference: CrossReference;
    citation: Citation;
    termReference: TermReference;
    shifted: Shifted;
  }
}
