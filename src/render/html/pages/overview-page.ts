import type { PlacedSection } from "../../../core/agenda.ts";
import { summaryContent } from "../../../plain/summary/content.ts";
import { resolvedStatement } from "../../../plain/summary/resolved-statement.ts";
import { citationForms } from "../cite/forms.ts";
import { agendaAsData } from "../machines/linked-data.ts";
import type { PlannedPage, Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import { mapOnOverview } from "../views/map.ts";
import type { SectionEntry } from "../views/types.ts";

/** A line on the overview, with how many strategies it has. */
interface LineCard extends SectionEntry {
  readonly summary: string | null;
  readonly strategies: number;
}

/** A sentence that the agenda as a whole says, and the section that it is drawn from. */
interface Message {
  readonly text: string;
  readonly origin: SectionEntry | null;
}

/** Lines that one dimension holds; the last group holds those of none, and has no title. */
interface DimensionGroup {
  readonly id: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly lines: readonly LineCard[];
}

/** The site's first page: what the agenda is, its dimensions and lines, and how to read it. */
export function overviewPage(site: Site): PlannedPage {
  const { agenda } = site;
  const { manifest } = agenda;
  const first = site.pages[0];
  return {
    path: "index.html",
    template: "html/overview.liquid",
    title: site.set(manifest.title),
    description: site.set(manifest.description ?? manifest.title),
    line: null,
    tone: "tone-0",
    breadcrumbs: [],
    previous: null,
    next: first === undefined ? null : entryOf(site, first),
    current: "overview",
    slots: {
      messages: messagesOf(site),
      map: mapOnOverview(site, "index.html"),
      dimensions: dimensionGroups(site),
      front: agenda.front.map((section) => entryOf(site, section)),
      back: agenda.back.map((section) => entryOf(site, section)),
    },
    assets: [],
    cite: citationForms(site),
    data: agendaAsData(site),
    changed: manifest.date,
    styles: ["overview"],
  };
}

/** What the public summary says first, with the sections that it says it of. */
function messagesOf(site: Site): readonly Message[] {
  const { messages } = summaryContent(site.agenda, resolvedStatement);
  return messages.map(({ text, origin }) => ({
    text: site.set(text),
    origin: origin === undefined ? null : entryOf(site, origin),
  }));
}

function dimensionGroups(site: Site): readonly DimensionGroup[] {
  const { agenda } = site;
  const grouped = new Set<string>();
  const groups: DimensionGroup[] = agenda.manifest.dimensions.map((dimension) => {
    const members = agenda.lines.filter((line) => dimension.lines.includes(line.id) && !grouped.has(line.id));
    for (const line of members) grouped.add(line.id);
    return {
      id: dimension.id,
      title: site.set(dimension.title),
      description: dimension.description === undefined ? null : site.set(dimension.description),
      lines: members.map((line) => lineCard(site, line)),
    };
  });
  const rest = agenda.lines.filter((line) => !grouped.has(line.id)).map((line) => lineCard(site, line));
  if (rest.length > 0) groups.push({ id: "page.others", title: null, description: null, lines: rest });
  return groups;
}

function lineCard(site: Site, line: PlacedSection): LineCard {
  const { agenda } = site;
  return {
    ...entryOf(site, line),
    summary: line.fields.summary === undefined ? null : site.set(line.fields.summary),
    strategies: agenda.strategiesOfLine.get(line.id)?.length ?? 0,
  };
}
