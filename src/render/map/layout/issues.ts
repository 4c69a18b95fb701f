import { groupBy } from "../../../core/group-by.ts";
import { fillWords } from "../../templates/wording.ts";
import type { MapContext, Sizes } from "../context.ts";
import { type BoxPlan, planBox, planMore, textAt } from "../draw/box.ts";
import type { Tie } from "../draw/edge.ts";
import type { Box, Edge, TextLine } from "../types.ts";
import { fanBetween } from "./fans.ts";
import { margin } from "./finish.ts";
import { spread } from "./spread.ts";

interface Area {
  readonly sizes: Sizes;
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

/** A box as it is to be placed: around a height, and as high as the ends of its edges need. */
interface Entry {
  readonly plan: BoxPlan;
  readonly centre: number;
  readonly height: number;
}

const gap = 7;

/** Issues as they stand on a map, with their edges and their heading. */
interface Issues {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly texts: readonly TextLine[];
}

interface IssueArea {
  readonly sizes: Sizes;
  /** Of the column of issues. */
  readonly width: number;
  /** Of the map. */
  readonly whole: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places the issues that rows are linked with: beside them, or on phones below them. */
export function issuesOf(
  context: MapContext,
  ties: readonly Tie[],
  rows: readonly Box[],
  { sizes, width, whole, top, bottom }: IssueArea,
): Issues {
  const { agenda } = context;
  const wide = sizes.form === "wide";
  const own = ties.filter(({ from, to }) => [from, to].some((id) => agenda.byId.get(id)?.kind === "issue"));
  if (own.length === 0) return { boxes: [], edges: [], texts: [] };
  const boxes = wide
    ? issueColumn(context, own, rows, { sizes, x: margin, width, top })
    : issueRows(context, own, rows, {
        sizes,
        x: margin,
        width: whole - 2 * margin,
        top: bottom + 2 * sizes.leading + 4,
      });
  const heading = context.set(agenda.manifest.labels.issue?.plural ?? "issue");
  const y = wide ? top - 8 : bottom + sizes.leading + 6;
  return {
    boxes,
    edges: wide ? fanBetween(boxes, rows, own, sizes.small) : [],
    texts: [textAt(heading, margin, y, { size: sizes.text, bold: true, colour: "soft" })],
  };
}

/** What the end of an edge takes of a box's side. */
const port = 6;

/**
 * The issues that rows are linked with, in a column: each as near as possible to the rows that it is linked with, in the
 * order of these. Where they would need far more height than the rows, those with the fewest links become a number.
 */
function issueColumn(
  context: MapContext,
  ties: readonly Tie[],
  rows: readonly Box[],
  area: Area,
): readonly Box[] {
  const { sizes } = area;
  const bottom = Math.max(...rows.map((row) => row.y + row.height));
  const centres = new Map(rows.map((row) => [row.id, row.y + row.height / 2]));
  const wanted = linkedIssues(context, ties, centres).map((issue) => {
    const plan = planBox(context, issue.section, sizes, { width: area.width });
    return { ...issue, plan, height: Math.max(plan.height, issue.weight * port + 6) };
  });
  const room = (bottom - area.top) * 1.4;
  const byWeight = wanted.toSorted((one, other) => other.weight - one.weight);
  const kept = new Set<(typeof wanted)[number]>();
  let used = 0;
  for (const issue of byWeight) {
    const next = used + issue.height + gap;
    if (next > room && kept.size >= 3) continue;
    kept.add(issue);
    used = next;
  }
  const shown = wanted.filter((issue) => kept.has(issue));
  const entries: Entry[] = shown.map(({ plan, centre, height }) => ({ plan, centre, height }));
  const left = wanted.length - shown.length;
  if (left > 0) {
    const words = fillWords(context.words.moreText, { number: String(left) });
    const plan = planMore("+more.issues", words, sizes, area.width);
    entries.push({ plan, centre: bottom, height: plan.height });
  }
  const starts = spread(
    entries.map(({ centre, height }) => ({ centre, size: height })),
    gap,
    area.top,
    Math.max(bottom, area.top + used),
  );
  return entries.map(({ plan, height }, index) => plan.place(area.x, starts[index] ?? area.top, height));
}

interface LinkedIssue {
  readonly section: NonNullable<ReturnType<MapContext["agenda"]["byId"]["get"]>>;
  readonly centre: number;
  readonly weight: number;
  readonly ties: readonly Tie[];
}

/** Issues by the middle of what they are linked with. */
function linkedIssues(
  { agenda }: MapContext,
  ties: readonly Tie[],
  centres: ReadonlyMap<string, number>,
): readonly LinkedIssue[] {
  const ends = ties.flatMap((tie) => {
    const issue = centres.has(tie.from) ? tie.to : tie.from;
    const row = centres.get(centres.has(tie.from) ? tie.from : tie.to);
    return row === undefined ? [] : [{ issue, row, tie }];
  });
  const found = [...groupBy(ends, ({ issue }) => issue)].flatMap(([id, entries]): LinkedIssue[] => {
    const section = agenda.byId.get(id);
    if (section === undefined) return [];
    const centre = entries.reduce((sum, { row }) => sum + row, 0) / entries.length;
    return [{ section, centre, weight: entries.length, ties: entries.map(({ tie }) => tie) }];
  });
  return found.sort((one, other) => one.centre - other.centre);
}

/** On phones: each issue in a box of its own below the strategies, which says in words what it is linked with. */
function issueRows(
  context: MapContext,
  ties: readonly Tie[],
  rows: readonly Box[],
  area: Area,
): readonly Box[] {
  const { sizes } = area;
  const centres = new Map(rows.map((row) => [row.id, row.y]));
  const issues = linkedIssues(context, ties, centres);
  let y = area.top;
  return issues.map(({ section, ties: own }) => {
    const box = planBox(context, section, sizes, {
      width: area.width,
      note: wordsOf(context, section.id, own),
    }).place(area.x, y);
    y += box.height + 5;
    return box;
  });
}

/** "addressed by S 5.1, S 5.4": the links of an issue, by their numbers. */
function wordsOf({ agenda }: MapContext, issue: string, ties: readonly Tie[]): string {
  const labelled = ties.map((tie) => {
    const outgoing = tie.from === issue;
    const section = agenda.byId.get(outgoing ? tie.to : tie.from);
    return {
      label: outgoing ? tie.style.label : tie.style.inverse,
      number: section?.number ?? section?.title ?? "",
    };
  });
  return [...groupBy(labelled, ({ label }) => label)]
    .map(([label, entries]) => `${label} ${entries.map(({ number }) => number).join(", ")}`)
    .join(" · ");
}
