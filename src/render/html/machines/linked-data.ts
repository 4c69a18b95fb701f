import type { Agenda, PlacedSection } from "../../../core/agenda.ts";
import type { Party } from "../../../core/manifest.ts";
import { addressOfId } from "../../address.ts";
import type { Site } from "../types.ts";
import { addressOfSection } from "../views/entries.ts";
import type { FactItem } from "../views/types.ts";

/** schema.org's words (https://schema.org/docs/full.html), as JSON-LD. Addresses are left out where the site's own is unknown. */
const context = { "@context": "https://schema.org" };

/** The agenda as a whole: a creative work with its lines as parts. */
export function agendaAsData(site: Site): object {
  const { agenda } = site;
  const { manifest } = agenda;
  return {
    ...context,
    ...whole(site),
    ...(manifest.subtitle === undefined ? {} : { alternativeHeadline: manifest.subtitle }),
    ...(manifest.description === undefined ? {} : { description: manifest.description }),
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
    author: manifest.authors.map(organisation),
    publisher: organisation(manifest.publisher),
    ...(manifest.licence?.url === undefined ? {} : { license: manifest.licence.url }),
    hasPart: agenda.lines.map((line) => ({
      "@type": "Chapter",
      name: line.title,
      ...address(site, addressOfSection(line)),
    })),
  };
}

/** A section: an article that is part of the agenda, with its place among the pages. */
export function sectionAsData(site: Site, section: PlacedSection, breadcrumbs: readonly FactItem[]): object {
  const { fields } = section;
  const changed = fields.history.map(({ date }) => date).sort();
  const about = relatedIssues(site.agenda, section);
  return {
    ...context,
    "@type": "Article",
    headline: section.title,
    ...(fields.summary === undefined ? {} : { abstract: fields.summary }),
    ...(section.number === undefined ? {} : { position: section.number }),
    ...address(site, addressOfId(section.id)),
    inLanguage: site.agenda.manifest.language,
    ...(changed.length === 0 ? {} : { dateModified: changed.at(-1) }),
    ...(about.length === 0 ? {} : { about: about.map((name) => ({ "@type": "Thing", name })) }),
    isPartOf: whole(site),
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: breadcrumbs.map(({ text, address: page }, place) => ({
        "@type": "ListItem",
        position: place + 1,
        name: text,
        ...(site.baseUrl === undefined || page === null ? {} : { item: new URL(page, site.baseUrl).href }),
      })),
    },
  };
}

/** The glossary: a set of defined terms. */
export function glossaryAsData(site: Site): object {
  return {
    ...context,
    "@type": "DefinedTermSet",
    name: site.words.glossary,
    ...address(site, "glossary.html"),
    isPartOf: whole(site),
  };
}

function whole(site: Site): object {
  const { title, date, language } = site.agenda.manifest;
  return {
    "@type": "CreativeWork",
    name: title,
    inLanguage: language,
    datePublished: date,
    ...address(site, ""),
  };
}

function address({ baseUrl }: Site, page: string): object {
  return baseUrl === undefined ? {} : { url: new URL(page, baseUrl).href };
}

function organisation({ name, url }: Party): object {
  return { "@type": "Organization", name, ...(url === undefined ? {} : { url }) };
}

function relatedIssues(agenda: Agenda, section: PlacedSection): readonly string[] {
  const issues = section.links.flatMap(({ other }) => agenda.byId.get(other) ?? []);
  return [...new Set(issues.filter(({ kind }) => kind === "issue").map(({ title }) => title))];
}
