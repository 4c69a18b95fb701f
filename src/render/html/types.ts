import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import type { BibliographicSource } from "../../core/reference.ts";
import type { Place } from "../address.ts";
import type { MapContext } from "../map/context.ts";
import type { TemplateEngine, Wording } from "../templates/types.ts";
import type { SiteFacet } from "./facets.ts";
import type { SiteImage } from "./images/types.ts";
import type { Discussion } from "./views/mentions.ts";
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
  /** What hangs on the line beside its strategies. */
  readonly parts: readonly NavigationItem[];
  readonly strategies: readonly NavigationItem[];
  /** Whether what hangs on it is too much for a list on each of its pages; the line's own page has it. */
  readonly long: boolean;
}

/** The navigation of the whole site, made once. */
export interface Navigation {
  /** Whether the build makes the site at all: the public summary may stand alone. */
  readonly hasSite: boolean;
  readonly front: readonly NavigationItem[];
  readonly lines: readonly NavigationLine[];
  readonly back: readonly NavigationItem[];
  readonly hasStrategies: boolean;
  readonly hasIssues: boolean;
  readonly hasThemes: boolean;
  readonly hasMatrix: boolean;
  readonly hasMaps: boolean;
  readonly hasGlossary: boolean;
  readonly hasSources: boolean;
  readonly hasSummary: boolean;
  readonly hasData: boolean;
  readonly hasPdf: boolean;
  readonly hasFeed: boolean;
}

/** Where links in texts lead. */
export interface LinkTargets {
  section(section: PlacedSection, heading?: string): Place;
  /** @param id of an entry of the glossary */
  term(id: string): Place;
  /** @param id of an entry of the bibliography */
  source(id: string): Place;
}

/** What all pages of one build share. */
export interface Site {
  readonly agenda: Agenda;
  readonly words: Wording<HtmlWord>;
  readonly engine: TemplateEngine;
  /** What the conceptual maps are drawn from. */
  readonly maps: MapContext;
  /** The address the site is published at, with a slash at its end; undefined where the manifest has none. */
  readonly baseUrl: string | undefined;
  /** Sets a text with the quotation marks, dashes and spaces of the agenda's language. */
  set(text: string): string;
  /** The same for the texts of one paragraph. */
  setTogether(texts: readonly string[]): readonly string[];
  readonly sourceById: ReadonlyMap<string, BibliographicSource>;
  /** The sections that cite a source, by its id, in reading order. */
  readonly citedIn: ReadonlyMap<string, readonly PlacedSection[]>;
  /** The sections whose texts name a section, by its id, in reading order. */
  discussedIn(id: string): readonly Discussion[];
  /** What strategies can be looked up by. */
  readonly facets: readonly SiteFacet[];
  /** Entries that were made already: lists name the same sections again and again. */
  readonly entries: Map<PlacedSection, SectionEntry>;
  /** The images that pages may show, by their path in the agenda's folder. */
  readonly images: ReadonlyMap<string, SiteImage>;
  /** Every file of the agenda that pages may link to. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The sections, each of which has a page, in reading order. */
  readonly pages: readonly PlacedSection[];
  /** The contents as they stand on the pages of a line ("" for pages of none), but for the mark of the current page. */
  contents(root: string, line: string): Staged<string>;
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
  readonly targets: LinkTargets;
}

/** How a section may be cited, in three forms. */
export interface CitationForms {
  readonly text: string;
  readonly bibtex: string;
  /** CSL-JSON. */
  readonly csl: string;
}

/** A page that can be planned when it is asked for. */
export interface SitePage {
  /** Relative to the site's root. */
  readonly path: string;
  plan(): PlannedPage;
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
  /** What leads to the site's root, where it isn't what leads there from `path`. */
  readonly root?: string;
  /** Where the page's text can be edited. */
  readonly edit?: string;
  readonly cite?: CitationForms;
  /** What the page is, for programs that read JSON-LD. */
  readonly data?: object;
  /** The day of the last change that is known, for the sitemap. */
  readonly changed?: string;
  /** Whether search engines should leave it out. */
  readonly hidden?: boolean;
  /** The style sheets that it needs beside the one that all pages share: "tables". */
  readonly styles?: readonly string[];
}
