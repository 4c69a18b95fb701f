import type { PlannedPage, Site } from "../types.ts";
import type { FactItem } from "../views/types.ts";

/** What a page that belongs to no section has of its own. */
export interface PlainPage {
  /** Its name: the start of its address, and what the navigation calls it. */
  readonly name: string;
  readonly template: string;
  readonly title: string;
  readonly hint: string;
  readonly slots: object;
  readonly styles?: readonly string[];
  /** What stands between the overview and the page. */
  readonly above?: readonly FactItem[];
}

/** A page across the agenda: a list, the glossary, the matrix. Its template gets the title and the hint as well. */
export function plainPage(site: Site, page: PlainPage): PlannedPage {
  return {
    path: `${page.name}.html`,
    template: page.template,
    title: page.title,
    description: page.hint,
    line: null,
    tone: "tone-0",
    breadcrumbs: [{ text: site.words.overview, address: "index.html" }, ...(page.above ?? [])],
    previous: null,
    next: null,
    current: page.name,
    slots: { title: page.title, hint: page.hint, ...page.slots },
    assets: [],
    changed: site.agenda.manifest.date,
    styles: page.styles ?? [],
  };
}
