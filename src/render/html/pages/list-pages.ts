import { type IssueRole, issueRoles } from "../../../core/kind.ts";
import type { PlannedPage, Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import type { SectionEntry } from "../views/types.ts";
import type { HtmlWord } from "../words.ts";

const roleTitles: Readonly<Record<IssueRole, HtmlWord>> = {
  challenge: "rolesChallenge",
  impediment: "rolesImpediment",
  force: "rolesForce",
  lever: "rolesLever",
};

/** Entries under one heading; a list without parts has one group without a title. */
interface EntryGroup {
  readonly id: string;
  readonly title: string | null;
  readonly entries: readonly SectionEntry[];
}

/** The lists of issues, by the part they play, and of themes. A list of nothing has no page. */
export function listPages(site: Site): readonly PlannedPage[] {
  const { agenda, words } = site;
  const pages: PlannedPage[] = [];
  if (agenda.issues.length > 0)
    pages.push(listPage(site, "issue", "issues", words.issuesHint, issueGroups(site)));
  if (agenda.themes.length > 0) {
    const entries = agenda.themes.map((theme) => entryOf(agenda, theme));
    pages.push(
      listPage(site, "theme", "themes", words.themesHint, [{ id: "page.all", title: null, entries }]),
    );
  }
  return pages;
}

function issueGroups(site: Site): readonly EntryGroup[] {
  const { agenda } = site;
  const groups = issueRoles.map((role) => ({
    id: `page.${role}`,
    title: site.words[roleTitles[role]],
    entries: agenda.issues
      .filter((issue) => issue.fields.role === role)
      .map((issue) => entryOf(agenda, issue)),
  }));
  const rest = agenda.issues.filter((issue) => issue.fields.role === undefined);
  const others = { id: "page.all", title: null, entries: rest.map((issue) => entryOf(agenda, issue)) };
  return [...groups, others].filter((group) => group.entries.length > 0);
}

function listPage(
  site: Site,
  kind: string,
  name: string,
  hint: string,
  groups: readonly EntryGroup[],
): PlannedPage {
  const title = site.agenda.manifest.labels[kind]?.plural ?? kind;
  return {
    path: `${name}.html`,
    template: "html/list.liquid",
    title,
    description: hint,
    line: null,
    tone: "tone-0",
    breadcrumbs: [{ text: site.words.overview, address: "index.html" }],
    previous: null,
    next: null,
    current: name,
    slots: { title, hint, groups },
    assets: [],
  };
}
