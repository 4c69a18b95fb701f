import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Wording } from "../templates/types.ts";
import type { HtmlWord } from "./words.ts";

/** What strategies can be looked up by. */
export type FacetName = "scale" | "actor" | "status" | "issue" | "theme";

/** A value of a facet with the strategies that have it. */
export interface FacetValue {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Relative to the site's root. */
  readonly address: string;
  readonly sections: readonly PlacedSection[];
}

export interface SiteFacet {
  readonly name: FacetName;
  /** "Scales". */
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export const statusWords: Readonly<Record<string, HtmlWord>> = {
  proposed: "statusProposed",
  adopted: "statusAdopted",
  "under-way": "statusUnderWay",
  achieved: "statusAchieved",
  abandoned: "statusAbandoned",
};

/** The address of the page of a facet's value: the strategies of one scale, for example. */
export function facetAddress(name: FacetName, id: string): string {
  return `facets/${name}/${id}.html`;
}

/** The facets of an agenda's strategies, each with the values that some strategy has, in the manifest's order. */
export function findFacets(agenda: Agenda, words: Wording<HtmlWord>): readonly SiteFacet[] {
  const { manifest, issues, themes } = agenda;
  const having = gatherValues(agenda);
  const facet = (
    name: FacetName,
    label: string,
    declared: readonly { readonly id: string; readonly title: string; readonly description?: string }[],
  ): SiteFacet => ({
    name,
    label,
    values: declared.flatMap(({ id, title, description }) => {
      const sections = having.get(`${name} ${id}`) ?? [];
      const about = description === undefined ? {} : { description };
      return sections.length === 0
        ? []
        : [{ id, title, ...about, address: facetAddress(name, id), sections }];
    }),
  });
  const kind = (id: string): string => manifest.labels[id]?.plural ?? id;
  const statuses = Object.entries(statusWords).map(([id, word]) => ({ id, title: words[word] }));
  const facets = [
    facet("scale", words.scales, manifest.scales),
    facet("actor", words.actors, manifest.actors),
    facet("status", words.status, statuses),
    facet("issue", kind("issue"), issues),
    facet("theme", kind("theme"), themes),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

/** The strategies that have a value, by facet and value: "scale local". */
function gatherValues(agenda: Agenda): ReadonlyMap<string, readonly PlacedSection[]> {
  const having = new Map<string, PlacedSection[]>();
  for (const section of agenda.sections) {
    if (section.kind !== "strategy") continue;
    for (const [name, ids] of facetsOf(agenda, section)) {
      for (const id of ids) {
        const known = having.get(`${name} ${id}`);
        if (known === undefined) having.set(`${name} ${id}`, [section]);
        else known.push(section);
      }
    }
  }
  return having;
}

/** What a strategy has of each facet: ids, each once. Issues and themes are those that a relation ties it to. */
export function facetsOf(agenda: Agenda, section: PlacedSection): ReadonlyMap<FacetName, readonly string[]> {
  const { fields, links } = section;
  const linked = (kind: string): string[] => [
    ...new Set(links.flatMap(({ other }) => (agenda.byId.get(other)?.kind === kind ? [other] : []))),
  ];
  return new Map([
    ["scale", [...new Set(fields.scales.map(({ id }) => id))]],
    ["actor", [...new Set(fields.actors.map(({ id }) => id))]],
    ["status", fields.status === undefined ? [] : [fields.status]],
    ["issue", linked("issue")],
    ["theme", linked("theme")],
  ]);
}
