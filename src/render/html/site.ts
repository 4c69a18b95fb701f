import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { RenderInput } from "../../core/artifact.ts";
import { standsOnItsLine } from "../address.ts";
import { longDate } from "../dates.ts";
import { createTemplateEngine } from "../templates/engine.ts";
import { loadWording } from "../templates/wording.ts";
import { makeNavigation } from "./navigation.ts";
import type { Site } from "./types.ts";
import { htmlWords } from "./words.ts";

/** Prepares what all pages of a build share: words, navigation, templates, and who cites what. Costs one walk. */
export function prepareSite(input: RenderInput): Site {
  const { agenda, templates, formats } = input;
  const { language } = agenda.manifest;
  const wording = loadWording(templates, "html", language, htmlWords);
  const globals = {
    site: siteSlots(agenda, input.generator),
    words: wording.value,
    labels: labelSlots(agenda),
    navigation: makeNavigation(agenda, formats),
  };
  return {
    agenda,
    words: wording.value,
    engine: createTemplateEngine(templates, globals),
    sourceById: new Map(agenda.bibliography.map((source) => [source.id, source])),
    citedIn: findCitations(agenda),
    assets: input.assets,
    pages: agenda.sections.filter((section) => !standsOnItsLine(agenda, section)),
    diagnostics: wording.diagnostics,
  };
}

/** What every template may know of the agenda as a whole. */
function siteSlots(agenda: Agenda, generator: string): object {
  const { manifest } = agenda;
  return {
    title: manifest.title,
    subtitle: manifest.subtitle ?? null,
    edition: manifest.edition ?? null,
    version: manifest.version ?? null,
    date: longDate(manifest.date, manifest.language),
    isoDate: manifest.date,
    language: manifest.language,
    description: manifest.description ?? null,
    publisher: party(manifest.publisher),
    authors: manifest.authors.map(party),
    licence: manifest.licence === undefined ? null : party(manifest.licence),
    generator,
  };
}

/** A name with its address, where that is one a page may link to. The manifest's schema allows http and https alone. */
function party(named: { readonly name: string; readonly url?: string }): object {
  const safe = named.url !== undefined && /^https?:\/\//u.test(named.url) && URL.canParse(named.url);
  return { name: named.name, url: safe ? named.url : null };
}

/** How the built-in kinds are called; a kind without labels is called by its id. */
function labelSlots(agenda: Agenda): object {
  const { labels } = agenda.manifest;
  const kinds = ["line", "strategy", "section", "principle", "value", "myth", "issue", "theme"];
  const entries = kinds.map(
    (kind) => [kind, labels[kind]?.name ?? kind, labels[kind]?.plural ?? kind] as const,
  );
  return Object.fromEntries(entries.map(([kind, name, plural]) => [kind, { name, plural }]));
}

/** The sections that cite each source, in the text or as a whole, in reading order and each once. */
function findCitations(agenda: Agenda): ReadonlyMap<string, readonly PlacedSection[]> {
  const found = new Map<string, Set<PlacedSection>>();
  for (const section of agenda.sections) {
    const note = (source: string): void => {
      found.set(source, (found.get(source) ?? new Set<PlacedSection>()).add(section));
    };
    for (const named of section.fields.sources) note(named.id);
    const tree: Nodes = {
      type: "root",
      children: [...section.content.children, ...(section.plain?.blocks ?? [])],
    };
    visit(tree, "citation", (node) => note(node.source));
  }
  return new Map([...found].map(([source, sections]) => [source, [...sections]]));
}
