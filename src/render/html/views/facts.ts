import type { PlacedSection } from "../../../core/agenda.ts";
import type { CustomKind, Facet } from "../../../core/manifest.ts";
import type { Named } from "../../../core/section.ts";
import { type FacetName, statusWords } from "../facets.ts";
import type { Site } from "../types.ts";
import type { HtmlWord } from "../words.ts";
import { addressOfSection } from "./entries.ts";
import type { Fact, FactItem } from "./types.ts";

const roleWords: Readonly<Record<string, HtmlWord>> = {
  challenge: "roleChallenge",
  impediment: "roleImpediment",
  force: "roleForce",
  lever: "roleLever",
};

/** What the front matter says about a section, in the order that readers ask: how far, where, who, part of what. */
export function factsOf(site: Site, section: PlacedSection): readonly Fact[] {
  const { manifest } = site.agenda;
  const { fields } = section;
  const facts: Fact[] = [];
  const add = (label: string, items: readonly FactItem[], ladder: readonly boolean[] = []): void => {
    if (items.length > 0) facts.push({ label: site.set(label), items, ladder });
  };
  const status = wordFor(site, statusWords, fields.status);
  add(
    site.words.status,
    status.map((item) => ({ ...item, address: facetPage(site, "status", fields.status) })),
  );
  const scales = new Set(fields.scales.map((scale) => scale.id));
  add(
    site.words.scales,
    facetItems(site, "scale", fields.scales, manifest.scales),
    manifest.scales.map((scale) => scales.has(scale.id)),
  );
  add(site.words.actors, facetItems(site, "actor", fields.actors, manifest.actors));
  add(site.words.dimension, dimensionItems(site, section));
  if (section.kind === "issue") add(kindLabel(site, "issue"), wordFor(site, roleWords, fields.role));
  facts.push(...customFacts(site, manifest.kinds, section));
  return facts;
}

function kindLabel(site: Site, kind: string): string {
  return site.agenda.manifest.labels[kind]?.name ?? kind;
}

function wordFor(
  site: Site,
  table: Readonly<Record<string, HtmlWord>>,
  value: string | undefined,
): readonly FactItem[] {
  if (value === undefined) return [];
  const word = Object.hasOwn(table, value) ? table[value] : undefined;
  return [{ text: word === undefined ? site.set(value) : site.words[word], address: null }];
}

/** The page of all strategies with a value; null where there is none. */
function facetPage(site: Site, name: FacetName, id: string | undefined): string | null {
  const facet = site.facets.find((entry) => entry.name === name);
  return facet?.values.find((value) => value.id === id)?.address ?? null;
}

function facetItems(
  site: Site,
  name: FacetName,
  named: readonly Named[],
  facets: readonly Facet[],
): readonly FactItem[] {
  const wanted = new Set(named.map((entry) => entry.id));
  const known = facets.filter((facet) => wanted.has(facet.id));
  return known.map(({ id, title }) => ({ text: site.set(title), address: facetPage(site, name, id) }));
}

function dimensionItems(site: Site, section: PlacedSection): readonly FactItem[] {
  const found = site.agenda.manifest.dimensions.find((entry) => entry.id === section.fields.dimension?.id);
  return found === undefined ? [] : [{ text: site.set(found.title), address: `index.html#${found.id}` }];
}

/** The keys of a publisher's own kind, under the titles that its schemas give them. */
function customFacts(site: Site, kinds: readonly CustomKind[], section: PlacedSection): readonly Fact[] {
  const kind = kinds.find((entry) => entry.id === section.kind);
  return Object.entries(section.fields.custom).map(([key, value]) => ({
    label: site.set(titleOf(kind?.fields[key]) ?? key),
    items: (Array.isArray(value) ? value : [value]).map((item: unknown) => ({
      text: typeof item === "string" ? site.set(item) : JSON.stringify(item),
      address: null,
    })),
    ladder: [],
  }));
}

function titleOf(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null || !("title" in schema)) return undefined;
  return typeof schema.title === "string" ? schema.title : undefined;
}

/** The line above a section, for its breadcrumbs, and the sections it is part of, from the outermost. */
export function ancestorsOf(site: Site, section: PlacedSection): readonly FactItem[] {
  const chain: PlacedSection[] = [];
  const seen = new Set([section.id]);
  let parent = section.partOf === undefined ? undefined : site.agenda.byId.get(section.partOf);
  while (parent !== undefined && !seen.has(parent.id)) {
    seen.add(parent.id);
    chain.unshift(parent);
    parent = parent.partOf === undefined ? undefined : site.agenda.byId.get(parent.partOf);
  }
  const line = section.line === undefined ? undefined : site.agenda.byId.get(section.line);
  if (line !== undefined && !seen.has(line.id)) chain.unshift(line);
  return chain.map((entry) => ({
    text: site.set([entry.number, entry.fields.short ?? entry.title].filter(Boolean).join(" ")),
    address: addressOfSection(entry),
  }));
}
