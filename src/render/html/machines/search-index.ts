import type { PlacedSection } from "../../../core/agenda.ts";
import { textOf } from "../../../core/text-of.ts";
import { oneLine } from "../../../plain/summary/one-line.ts";
import { linkFrom, placeOfSource, placeOfTerm } from "../../address.ts";
import { namesOf } from "../../bibliography.ts";
import type { Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import { scriptSafeJson } from "./script-safe-json.ts";

/** What the search knows of a page, or of an entry on one. Short keys: there are many. */
interface SearchDocument {
  /** Its address, relative to the site's root. */
  readonly a: string;
  /** Its number and its title. */
  readonly n: string;
  readonly t: string;
  /** What it is: "Strategy". */
  readonly k: string;
  /** Other words that it should be found by: short titles, acronyms, ids of before. */
  readonly o: string;
  /** Its text. */
  readonly x: string;
}

/**
 * What the search looks through, as a script: pages that are opened from a disk may load scripts, but no data. Whoever opens
 * the search first loads it; the index is made from it then, in the reader's browser.
 */
export function searchIndex(site: Site): string {
  const { agenda, words, set } = site;
  const terms = agenda.glossary.map(
    (term): SearchDocument => ({
      a: linkFrom("", placeOfTerm(term.id)),
      n: "",
      t: set(term.term),
      k: words.glossary,
      o: [term.acronym ?? "", ...term.aliases].join(" ").trim(),
      x: set(oneLine([term.definition, term.plain ?? ""].join(" "))),
    }),
  );
  const sources = agenda.bibliography.map(
    (source): SearchDocument => ({
      a: linkFrom("", placeOfSource(source.id)),
      n: "",
      t: set(source.title),
      k: words.sources,
      o: namesOf(source),
      x: "",
    }),
  );
  const documents = [
    ...agenda.sections.map((section) => sectionDocument(site, section)),
    ...terms,
    ...sources,
  ];
  const { language } = agenda.manifest;
  return `globalThis.agendaSearch = ${scriptSafeJson({ language, documents })};\n`;
}

function sectionDocument(site: Site, section: PlacedSection): SearchDocument {
  const { address, title, number, kindName } = entryOf(site, section);
  const { fields, plain, content } = section;
  const texts = [
    fields.summary,
    textOf(plain?.blocks ?? []),
    textOf(content.children),
    fields.answer,
    ...fields.indicators,
    ...fields.openQuestions,
  ];
  return {
    a: address,
    n: number ?? "",
    t: title,
    k: kindName,
    o: [fields.short ?? "", ...fields.aliases.map(({ id }) => id)].join(" ").trim(),
    x: site.set(oneLine(texts.filter(Boolean).join(" "))),
  };
}
