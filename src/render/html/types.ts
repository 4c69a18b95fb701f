import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { BibliographicSource } from "../../core/reference.ts";
import type { TemplateEngine, Wording } from "../templates/types.ts";
import type { FactItem, SectionEntry } from "./views/types.ts";
import type { HtmlWord } from "./words.ts";

/** A link in a list. `address` is relative to the site's root; templates put `root` before it. */
export interface NavigationItem {
  readonly id: string;
  readonly address: string;
  /** "SL 3"; null where the section has no number. */
  readonly number: string | null;
  readonly title: string;
  /** 1 for a part, 2 for a part of a part. */
  readonly depth: number;
}

/** A strategic line in the navigation, with what stands below it. */
export interface NavigationLine extends NavigationItem {
  /** The class of the line's colour: "tone-1". */
  readonly tone: string;
  readonly strategies: readonly NavigationItem[];
}

/** The navigation of the whole site, made once. */
export interface Navigation {
  /** Whether the build makes the site at all: the public summary may stand alone. */
  readonly hasSite: boolean;
  readonly front: readonly NavigationItem[];
  readonly lines: readonly NavigationLine[];
  readonly back: readonly NavigationItem[];
  readonly hasIssues: boolean;
  readonly hasThemes: boolean;
  readonly hasGlossary: boolean;
  readonly hasSources: boolean;
  readonly hasSummary: boolean;
  readonly hasData: boolean;
  readonly hasPdf: boolean;
}

/** What all pages of one build share. */
export interface Site {
  readonly agenda: Agenda;
  readonly words: Wording<HtmlWord>;
  readonly engine: TemplateEngine;
  readonly sourceById: ReadonlyMap<string, BibliographicSource>;
  /** The sections that cite a source, by its id, in reading order. */
  readonly citedIn: ReadonlyMap<string, readonly PlacedSection[]>;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Sections that have a page of their own, in reading order. */
  readonly pages: readonly PlacedSection[];
  /** What was found while the site was prepared. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A piece of the agenda as HTML, with the assets it shows. */
export interface Fragment {
  readonly html: string;
  /** Paths in the agenda's folder. */
  readonly assets: readonly string[];
}

/** Where a piece of the agenda is being drawn. */
export interface Surroundings {
  /** The page's address, relative to the site's root. */
  readonly page: string;
  /** The section it comes from; undefined for texts of no section. */
  readonly section?: PlacedSection;
  /** The level of its highest heading: 2 on a page of its own. */
  readonly headingLevel: number;
  /** What anchors of headings in it start with: "" on a page of its own. */
  readonly prefix: string;
  /** What ids of footnotes in it start with, so that two texts of one page don't share any. */
  readonly notes: string;
}

/** A page that waits for its template. */
export interface PlannedPage {
  /** Relative to the site's root. */
  readonly path: string;
  /** The template's path below `templates/`. */
  readonly template: string;
  /** The page's title, as the browser shows it. */
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  /** The id of the line it belongs to; null for pages of none. */
  readonly line: string | null;
  /** The class of that line's colour. */
  readonly tone: string;
  /** What stands above the page, from the outermost. */
  readonly breadcrumbs: readonly FactItem[];
  readonly previous: SectionEntry | null;
  readonly next: SectionEntry | null;
  /** What the navigation marks as the current page: a section's id, or the name of a page. */
  readonly current: string;
  /** The slots of the template beside `page`. */
  readonly slots: object;
  /** Paths in the agenda's folder. */
  readonly assets: readonly string[];
}
