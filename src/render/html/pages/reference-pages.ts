import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { BibliographicSource, Term } from "../../../core/reference.ts";
import { detailsOf, namesOf, noteOf } from "../../bibliography.ts";
import { longDate } from "../../dates.ts";
import { glossaryAsData } from "../machines/linked-data.ts";
import type { PlannedPage, Site, SitePage } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import { plainPage } from "./plain-page.ts";

/** The glossary and the bibliography; one that is empty has no page. */
export function* referencePages(site: Site): Generator<SitePage> {
  const { agenda } = site;
  if (agenda.glossary.length > 0) yield { path: "glossary.html", plan: () => glossaryPage(site) };
  if (agenda.bibliography.length > 0) yield { path: "sources.html", plan: () => sourcesPage(site) };
}

function glossaryPage(site: Site): PlannedPage {
  const { glossary: title, glossaryHint: hint } = site.words;
  const { name, template } = { name: "glossary", template: "html/glossary.liquid" };
  const page = plainPage(site, { name, template, title, hint, slots: { terms: termSlots(site) } });
  return { ...page, data: glossaryAsData(site) };
}

function sourcesPage(site: Site): PlannedPage {
  const { sources: title, sourcesHint: hint } = site.words;
  const { name, template } = { name: "sources", template: "html/sources.liquid" };
  return plainPage(site, { name, template, title, hint, slots: { entries: sourceSlots(site) } });
}

/** The glossary in the order of its language. */
export function termSlots(site: Site): readonly object[] {
  const collator = new Intl.Collator(site.agenda.manifest.language);
  const terms = site.agenda.glossary.toSorted((one, other) => collator.compare(one.term, other.term));
  return terms.map((term) => termSlot(site, term));
}

function termSlot(site: Site, term: Term): object {
  const { set } = site;
  const home = term.home === undefined ? undefined : site.agenda.byId.get(term.home);
  return {
    id: term.id,
    term: set(term.term),
    acronym: term.acronym ?? null,
    aliases: term.aliases.map(set),
    definition: set(term.definition),
    plain: term.plain === undefined ? null : set(term.plain),
    home: home === undefined ? null : entryOf(site, home),
  };
}

/** The bibliography, by names and dates, in the order of its language. */
export function sourceSlots(site: Site): readonly object[] {
  const collator = new Intl.Collator(site.agenda.manifest.language);
  const key = (source: BibliographicSource): string =>
    `${namesOf(source) || source.title} ${source.issued ?? ""}`;
  const sources = site.agenda.bibliography.toSorted((one, other) => collator.compare(key(one), key(other)));
  return sources.map((source) => sourceSlot(site, source));
}

function sourceSlot(site: Site, source: BibliographicSource): object {
  const { language } = site.agenda.manifest;
  return {
    id: source.id,
    names: site.set(namesOf(source)),
    date: source.issued === undefined ? null : longDate(source.issued, language),
    title: site.set(source.title),
    language: source.language ?? null,
    details: detailsOf(source).map(site.set),
    note: noteOf(source).map(({ text, url }) => ({ text: site.set(text), url: url ?? null })),
    url: source.url !== undefined && isSafeExternalUrl(source.url) ? source.url : null,
    citedIn: (site.citedIn.get(source.id) ?? []).map((section) => entryOf(site, section)),
  };
}
