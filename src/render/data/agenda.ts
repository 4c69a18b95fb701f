import type { Agenda } from "../../core/agenda.ts";
import type { Manifest } from "../../core/manifest.ts";
import type { BibliographicSource, Reference, Term } from "../../core/reference.ts";
import { sectionData } from "./section.ts";
import type { AgendaData, ManifestData, SourceData, TermData } from "./types.ts";

/** The whole agenda as data, its keys always in the same order. */
export function agendaData(agenda: Agenda, generator: string): AgendaData {
  const references = new Map<string, Reference[]>();
  for (const reference of agenda.references) {
    const found = references.get(reference.from);
    if (found === undefined) references.set(reference.from, [reference]);
    else found.push(reference);
  }
  return {
    format: "agenda-data",
    formatVersion: 1,
    generator,
    manifest: manifestData(agenda.manifest),
    sections: agenda.sections.map((section) => sectionData(section, references.get(section.id) ?? [])),
    glossary: agenda.glossary.map(termData),
    sources: agenda.bibliography.map(sourceData),
  };
}

function manifestData(manifest: Manifest): ManifestData {
  return {
    title: manifest.title,
    subtitle: manifest.subtitle,
    edition: manifest.edition,
    version: manifest.version,
    date: manifest.date,
    language: manifest.language,
    description: manifest.description,
    publisher: manifest.publisher,
    authors: manifest.authors,
    licence: manifest.licence,
    contact: manifest.contact,
    url: manifest.url,
    front: manifest.front,
    lines: manifest.lines,
    back: manifest.back,
    dimensions: manifest.dimensions,
    scales: manifest.scales,
    actors: manifest.actors,
    labels: manifest.labels,
    relationTypes: manifest.relationTypes.map(({ id, label, inverse, symmetric }) => ({
      id,
      label,
      inverse,
      symmetric,
    })),
  };
}

function termData(term: Term): TermData {
  return {
    id: term.id,
    term: term.term,
    acronym: term.acronym,
    aliases: term.aliases,
    definition: term.definition,
    plain: term.plain,
    home: term.home,
  };
}

function sourceData(source: BibliographicSource): SourceData {
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    language: source.language,
    author: source.author.length > 0 ? source.author : undefined,
    editor: source.editor.length > 0 ? source.editor : undefined,
    issued: source.issued,
    "container-title": source.containerTitle,
    publisher: source.publisher,
    "publisher-place": source.publisherPlace,
    "event-title": source.eventTitle,
    number: source.number,
    URL: source.url,
    note: source.note,
  };
}
