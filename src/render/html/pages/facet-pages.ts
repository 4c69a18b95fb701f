import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import { fillWords } from "../../templates/wording.ts";
import { type FacetValue, facetsOf, type SiteFacet } from "../facets.ts";
import type { Site, SitePage } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import type { SectionEntry } from "../views/types.ts";
import { plainPage } from "./plain-page.ts";

/** A value in the list of what strategies can be looked up by. */
interface ValueChoice {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly count: number;
  /** Whether the page is this value's own. */
  readonly current: boolean;
}

interface FacetChoice {
  readonly name: string;
  readonly label: string;
  readonly values: readonly ValueChoice[];
}

/** A strategy in such a list. `values` says for the script what it has: places among the choices, "0 7 12". */
interface FacetEntry extends SectionEntry {
  readonly values: string;
}

/** The page of all strategies, and one for each value of a facet. As plain pages they lead to each other; scripts combine them. */
export function* facetPages(site: Site): Generator<SitePage> {
  const { agenda, words } = site;
  const strategies = agenda.sections.filter(({ kind }) => kind === "strategy");
  if (strategies.length === 0) return;
  const all = site.set(agenda.manifest.labels.strategy?.plural ?? "strategy");
  const [template, styles] = ["html/facets.liquid", ["facets"]];
  const slots = (members: readonly PlacedSection[], facet?: SiteFacet, value?: FacetValue): object => ({
    ...listSlots(site, members, value),
    count: members.length,
    total: strategies.length,
    facet: facet?.name ?? null,
    value: value?.id ?? null,
    description: value?.description === undefined ? null : site.set(value.description),
  });
  const list = { name: "strategies", template, title: all, hint: words.strategiesHint, styles };
  yield {
    path: "strategies.html",
    plan: () => plainPage(site, { ...list, slots: slots(strategies) }),
  };
  const above = [{ text: all, address: "strategies.html" }];
  for (const facet of site.facets) {
    for (const value of facet.values) {
      const name = value.address.replace(/\.html$/u, "");
      const title = site.set(`${all}: ${value.title}`);
      const hint = site.set(fillWords(words.facetHint, { facet: facet.label, value: value.title }));
      const page = { name, template, styles, title, hint, above };
      yield {
        path: value.address,
        plan: () => plainPage(site, { ...page, slots: slots(value.sections, facet, value) }),
      };
    }
  }
}

/**
 * What the strategies of a page can be narrowed down by: only what one of them has, so that the pages of many issues don't
 * each list all the others.
 */
function choicesFor(
  site: Site,
  members: readonly PlacedSection[],
  own: FacetValue | undefined,
): readonly FacetChoice[] {
  const counts = new Map<string, number>();
  for (const section of members) {
    for (const key of valueKeys(site, section)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return site.facets.flatMap(({ name, label, values }) => {
    const choices = values.flatMap((value): readonly ValueChoice[] => {
      const count = counts.get(`${name}.${value.id}`);
      if (count === undefined) return [];
      const { id, address } = value;
      return [{ id, title: site.set(value.title), address, count, current: value === own }];
    });
    return choices.length === 0 ? [] : [{ name, label: site.set(label), values: choices }];
  });
}

function listSlots(site: Site, members: readonly PlacedSection[], own: FacetValue | undefined): object {
  const choices = choicesFor(site, members, own);
  const keys = choices.flatMap(({ name, values }) => values.map(({ id }) => `${name}.${id}`));
  const places = new Map(keys.map((key, place) => [key, place]));
  return { choices, groups: groupsOf(site, members, places) };
}

function valueKeys(site: Site, section: PlacedSection): readonly string[] {
  return [...facetsOf(site.agenda, section)].flatMap(([name, ids]) => ids.map((id) => `${name}.${id}`));
}

/** Strategies under their lines. */
function groupsOf(
  site: Site,
  members: readonly PlacedSection[],
  places: ReadonlyMap<string, number>,
): readonly object[] {
  return [...groupBy(members, ({ line }) => line ?? "")].map(([id, sections]) => {
    const line = site.agenda.byId.get(id);
    return {
      line: line === undefined ? null : entryOf(site, line),
      entries: sections.map(
        (section): FacetEntry => ({
          ...entryOf(site, section),
          values: valueKeys(site, section)
            .flatMap((key) => places.get(key) ?? [])
            .join(" "),
        }),
      ),
    };
  });
}
