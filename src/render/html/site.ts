import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { RenderInput } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { isRightToLeft } from "../../core/direction.ts";
import type { Contact } from "../../core/manifest.ts";
import { longDate } from "../dates.ts";
import { mapContext } from "../map/context.ts";
import { mapWords } from "../map/words.ts";
import { createTemplateEngine } from "../templates/engine.ts";
import type { TemplateEngine } from "../templates/types.ts";
import { loadWording } from "../templates/wording.ts";
import { typographerFor } from "../typography/typographer.ts";
import { findFacets } from "./facets.ts";
import { prepareImages } from "./images/prepare-images.ts";
import { baseUrlOf, listStyleOf } from "./language.ts";
import { makeNavigation } from "./navigation.ts";
import type { Site } from "./types.ts";
import { discussionsOf } from "./views/mentions.ts";
import { titleParts } from "./views/title-parts.ts";
import { htmlWords } from "./words.ts";

/** Prepares what all pages of a build share: words, navigation, templates, and who names what. */
export function prepareSite(input: RenderInput): Site {
  const { agenda, templates, formats } = input;
  const { manifest } = agenda;
  const wording = loadWording(templates, "html", manifest.language, htmlWords);
  const images = prepareImages(input.assets);
  const labels = Object.values(manifest.labels).flatMap(({ short }) => short ?? []);
  const typographer = typographerFor(manifest.language, labels);
  const set = (text: string): string => typographer.set([text])[0] ?? text;
  const mapWording = loadWording(templates, "map", manifest.language, mapWords);
  const globals = {
    site: { ...siteSlots(agenda, input.generator, set), fonts: input.lookFonts !== undefined },
    words: wording,
    mapWords: mapWording,
    labels: labelSlots(agenda, set),
    navigation: makeNavigation(agenda, formats, set),
  };
  const engine = createTemplateEngine(templates, globals);
  let citations: Site["citedIn"] | undefined;
  return {
    agenda,
    words: wording,
    engine,
    maps: mapContext(agenda, mapWording, set),
    baseUrl: baseUrlOf(manifest.url),
    set,
    setTogether: (texts) => typographer.set(texts),
    sourceById: new Map(agenda.bibliography.map((source) => [source.id, source])),
    // One page wants it, and it costs a walk of all texts.
    get citedIn() {
      citations ??= findCitations(agenda);
      return citations;
    },
    discussedIn: discussionsOf(agenda),
    facets: findFacets(agenda, wording),
    entries: new Map(),
    images: images.value,
    assets: input.assets,
    pages: agenda.sections,
    contents: contentsFrom(engine),
    diagnostics: images.diagnostics,
  };
}

/** Draws the contents once for each line: drawing them for each page would cost the square of the agenda's size. */
function contentsFrom(engine: TemplateEngine): Site["contents"] {
  const drawn = new Map<string, Staged<string>>();
  return (root, line) => {
    const key = `${root} ${line}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const { value, diagnostics } = engine.render("html/parts/contents.liquid", { root, line });
    const contents = { value: value ?? "", diagnostics };
    drawn.set(key, contents);
    return contents;
  };
}

/** What every template may know of the agenda as a whole. */
function siteSlots(agenda: Agenda, generator: string, set: Site["set"]): object {
  const { manifest } = agenda;
  const orNull = (text: string | undefined): string | null => (text === undefined ? null : set(text));
  return {
    title: set(manifest.title),
    titleParts: titleParts(set(manifest.title)),
    subtitle: orNull(manifest.subtitle),
    edition: orNull(manifest.edition),
    version: manifest.version ?? null,
    date: longDate(manifest.date, manifest.language),
    isoDate: manifest.date,
    language: manifest.language,
    direction: isRightToLeft(manifest.language) ? "rtl" : "ltr",
    listStyle: listStyleOf(manifest.language) ?? null,
    url: baseUrlOf(manifest.url) ?? null,
    description: orNull(manifest.description),
    publisher: party(manifest.publisher, set),
    authors: manifest.authors.map((author) => party(author, set)),
    licence: manifest.licence === undefined ? null : party(manifest.licence, set),
    contact: contactView(manifest.contact, set),
    generator,
  };
}

/** Whom readers may ask; a number without what only parts its digits, for those who call from the page. */
function contactView(contact: Contact | undefined, set: Site["set"]): object | null {
  if (contact === undefined) return null;
  const { name, email, telephone, address } = contact;
  return {
    name: name === undefined ? null : set(name),
    email: email ?? null,
    telephone: telephone ?? null,
    dial: telephone?.replace(/[^+0-9]/gu, "") ?? null,
    address: address === undefined ? null : set(address),
  };
}

/** A name with its address, where that is one a page may link to. The manifest's schema allows http and https alone. */
function party(named: { readonly name: string; readonly url?: string }, set: Site["set"]): object {
  const safe = named.url !== undefined && /^https?:\/\//u.test(named.url) && URL.canParse(named.url);
  return { name: set(named.name), url: safe ? named.url : null };
}

/** How the built-in kinds are called; a kind without labels is called by its id. */
function labelSlots(agenda: Agenda, set: Site["set"]): object {
  const { labels } = agenda.manifest;
  const kinds = ["line", "strategy", "section", "principle", "value", "myth", "issue", "theme"];
  const entries = kinds.map(
    (kind) => [kind, set(labels[kind]?.name ?? kind), set(labels[kind]?.plural ?? kind)] as const,
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
