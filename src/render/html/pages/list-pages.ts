import type { PlacedSection } from "../../../core/agenda.ts";
import { type IssueRole, issueRoles } from "../../../core/kind.ts";
import type { PlannedPage, Site, SitePage } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import { relationsOf } from "../views/relations.ts";
import type { RelationGroup, SectionEntry } from "../views/types.ts";
import type { HtmlWord } from "../words.ts";
import { plainPage } from "./plain-page.ts";

const roleTitles: Readonly<Record<IssueRole, HtmlWord>> = {
  challenge: "rolesChallenge",
  impediment: "rolesImpediment",
  force: "rolesForce",
  lever: "rolesLever",
};

/** An entry with what is tied to it: for an issue, what answers it. */
interface TiedEntry extends SectionEntry {
  readonly relations: readonly RelationGroup[];
}

/** Entries under one heading; a list without parts has one group without a title. */
interface EntryGroup {
  readonly id: string;
  readonly title: string | null;
  readonly entries: readonly TiedEntry[];
}

/** The lists of issues, by the part they play and with what answers them, and of themes. A list of nothing has no page. */
export function* listPages(site: Site): Generator<SitePage> {
  const { agenda, words } = site;
  if (agenda.issues.length > 0) {
    const plan = (): PlannedPage => listPage(site, "issue", "issues", words.issuesHint, issueGroups(site));
    yield { path: "issues.html", plan };
  }
  if (agenda.themes.length > 0) {
    const plan = (): PlannedPage => listPage(site, "theme", "themes", words.themesHint, themeGroups(site));
    yield { path: "themes.html", plan };
  }
}

function themeGroups(site: Site): readonly EntryGroup[] {
  return [
    { id: "page.all", title: null, entries: site.agenda.themes.map((theme) => tiedEntry(site, theme)) },
  ];
}

function issueGroups(site: Site): readonly EntryGroup[] {
  const { issues } = site.agenda;
  const tied = (members: readonly PlacedSection[]): readonly TiedEntry[] =>
    members.map((issue) => tiedEntry(site, issue));
  const groups = issueRoles.map((role) => ({
    id: `page.${role}`,
    title: site.words[roleTitles[role]],
    entries: tied(issues.filter((issue) => issue.fields.role === role)),
  }));
  const rest = tied(issues.filter((issue) => issue.fields.role === undefined));
  const others = { id: "page.all", title: null, entries: rest };
  return [...groups, others].filter((group) => group.entries.length > 0);
}

function tiedEntry(site: Site, section: PlacedSection): TiedEntry {
  return { ...entryOf(site, section), relations: relationsOf(site, section) };
}

function listPage(
  site: Site,
  kind: string,
  name: string,
  hint: string,
  groups: readonly EntryGroup[],
): PlannedPage {
  const title = site.set(site.agenda.manifest.labels[kind]?.plural ?? kind);
  return plainPage(site, { name, template: "html/list.liquid", title, hint, slots: { groups } });
}
