import type { PlacedSection } from "../../../core/agenda.ts";
import type { Manifest } from "../../../core/manifest.ts";
import { addressOfId } from "../../address.ts";
import { longDate } from "../../dates.ts";
import { jointOf } from "../../joint.ts";
import { fillWords } from "../../templates/wording.ts";
import type { CitationForms, Site } from "../types.ts";
import { bibtexEntry, bibtexNames, bibtexText } from "./bibtex.ts";

/** What a citation needs to know. */
interface Cited {
  readonly manifest: Manifest;
  readonly names: readonly string[];
  /** The section's title; absent for the agenda as a whole. */
  readonly part?: string;
  readonly id: string;
  /** Absent where the site has no known address. */
  readonly url?: string;
}

/** How to cite a section, or the agenda as a whole: as text, for BibTeX and as CSL-JSON. */
export function citationForms(site: Site, section?: PlacedSection): CitationForms {
  const { manifest } = site.agenda;
  const { baseUrl } = site;
  const authors = manifest.authors.map(({ name }) => name);
  const page = section === undefined ? "" : addressOfId(section.id);
  const number = section?.number === undefined ? "" : `${section.number} `;
  const cited: Cited = {
    manifest,
    names: authors.length > 0 ? authors : [manifest.publisher.name],
    id: section?.id ?? "agenda",
    ...(section === undefined ? {} : { part: `${number}${section.title}` }),
    ...(baseUrl === undefined ? {} : { url: new URL(page, baseUrl).href }),
  };
  return { text: asText(site, cited), bibtex: asBibtex(cited), csl: asCsl(cited) };
}

/** "Working group: “S 1.1 Issue a currency”. In: Agenda. First edition. Publisher, 24 November 2026. https://…" */
function asText(site: Site, { manifest, names, part, url }: Cited): string {
  const { title, subtitle, edition, version, publisher, date, language } = manifest;
  const whole = subtitle === undefined ? title : `${title}. ${subtitle}`;
  const what = part === undefined ? whole : fillWords(site.words.citeIn, { part, whole: title });
  const numbered =
    version === undefined
      ? edition
      : [edition, `${site.words.version} ${version}`].filter(Boolean).join(", ");
  const imprint = `${publisher.name}, ${longDate(date, language)}`;
  const sentences = [names.join("; ") + jointOf(language) + what, numbered, imprint].filter(
    (text) => text !== undefined,
  );
  const ended = sentences.map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`));
  return site.set([...ended, ...(url === undefined ? [] : [url])].join(" "));
}

function asBibtex({ manifest, names, part, id, url }: Cited): string {
  const [year, month] = manifest.date.split("-");
  const title = (text: string): string => `{${bibtexText(text)}}`;
  const whole = manifest.subtitle === undefined ? manifest.title : `${manifest.title}: ${manifest.subtitle}`;
  return bibtexEntry(part === undefined ? "book" : "incollection", `${id}-${year ?? ""}`, [
    ["author", bibtexNames(names)],
    ["title", title(part ?? whole)],
    ["booktitle", part === undefined ? undefined : title(whole)],
    ["edition", manifest.edition === undefined ? undefined : bibtexText(manifest.edition)],
    ["version", manifest.version === undefined ? undefined : bibtexText(manifest.version)],
    ["publisher", `{${bibtexText(manifest.publisher.name)}}`],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["langid", manifest.language],
    ["url", url],
  ]);
}

function asCsl({ manifest, names, part, id, url }: Cited): string {
  const { title, subtitle, edition, version, publisher, date, language } = manifest;
  const whole = subtitle === undefined ? title : `${title}: ${subtitle}`;
  const item = {
    id: `${id}-${date.slice(0, 4)}`,
    type: part === undefined ? "book" : "chapter",
    title: part ?? whole,
    ...(part === undefined ? {} : { "container-title": whole }),
    author: names.map((name) => ({ literal: name })),
    issued: { "date-parts": [date.split("-").map(Number)] },
    publisher: publisher.name,
    ...(edition === undefined ? {} : { edition }),
    ...(version === undefined ? {} : { version }),
    language,
    ...(url === undefined ? {} : { URL: url }),
  };
  return JSON.stringify([item], null, 2);
}
