import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { BibliographicSource, Term } from "../../../core/reference.ts";
import { detailsOf, namesOf, noteOf } from "../../bibliography.ts";
import { longDate } from "../../dates.ts";
import type { PlannedPage, Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";

/** The glossary and the bibliography; one that is empty has no page. */
export function referencePages(site: Site): readonly PlannedPage[] {
  const { agenda, words } = site;
  const collator = new Intl.Collator(agenda.manifest.language);
  const pages: PlannedPage[] = [];
  if (agenda.glossary.length > 0) {
    const terms = agenda.glossary.toSorted((one, other) => collator.compare(one.term, other.term));
    const slots = { terms: terms.map((term) => termSlots(site, term)) };
    pages.push(referencePage(site, "glossary", words.glossary, words.glossaryHint, slots));
  }
  if (agenda.bibliography.length > 0) {
    const key = (source: BibliographicSource): string =>
      `${namesOf(source) || source.title} ${source.issued ?? ""}`;
    const entries = agenda.bibliography.toSorted((one, other) => collator.compare(key(one), key(other)));
    const slots = { entries: entries.map((source) => sourceSlots(site, source)) };
    pages.push(referencePage(site, "sources", words.sources, words.sourcesHint, slots));
  }
  return pages;
}

function termSlots(site: Site, term: Term): object {
  const home = term.home === undefined ? undefined : site.agenda.byId.get(term.home);
  return {
    id: term.id,
    term: term.term,
    acronym: term.acronym ?? null,
    aliases: term.aliases,
    definition: term.definition,
    plain: term.plain ?? null,
    home: home === undefined ? null : entryOf(site.agenda, home),
  };
}

function sourceSlots(site: Site, source: BibliographicSource): object {
  const { language } = site.agenda.manifest;
  return {
    id: source.id,
    names: namesOf(source),
    date: source.issued === undefined ? null : longDate(source.issued, language),
    title: source.title,
    details: detailsOf(source),
    note: noteOf(source).map(({ text, url }) => ({ text, url: url ?? null })),
    url: source.url !== undefined && isSafeExternalUrl(source.url) ? source.url : null,
    citedIn: (site.citedIn.get(source.id) ?? []).map((section) => entryOf(site.agenda, section)),
  };
}

function referencePage(site: Site, name: string, title: string, hint: string, slots: object): PlannedPage {
  return {
    path: `${name}.html`,
    template: `html/${name}.liquid`,
    title,
    description: hint,
    line: null,
    tone: "tone-0",
    breadcrumbs: [{ text: site.words.overview, address: "index.html" }],
    previous: null,
    next: null,
    current: name,
    slots: { title, hint, ...slots },
    assets: [],
  };
}
