import type { Link, PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import { fillWords } from "../../templates/wording.ts";
import { type MapContext, narrowWidth, numberedTitle, type Sizes, sizesOf } from "../context.ts";
import { type BoxPlan, planBox, planMore, textAt } from "../draw/box.ts";
import type { Tie } from "../draw/edge.ts";
import { tiesBetween } from "../ties.ts";
import type { Box, Edge, MapForm, MapGeometry, TextLine } from "../types.ts";
import { fanBetween } from "./fans.ts";
import { finish, margin, type Placed } from "./finish.ts";
import { branch, trunkPitch } from "./trees.ts";

const side = 186;
const centre = 150;
const space = 58;
const gap = 6;

/** Neighbours on one side; of more, a box says how many there are. The section's page lists them all. */
const mostNeighbours = 14;

/** The neighbours under one heading: "supported by". */
interface Group {
  readonly label: string;
  readonly sections: readonly PlacedSection[];
}

/** One side of the map. */
interface Column {
  readonly groups: readonly Group[];
  /** How many neighbours are not drawn. */
  readonly left: number;
  readonly title: string;
  readonly moreId: string;
}

/**
 * The map of one section and what it is linked to: on the left what it rests on, on the right what it serves. Of a relation
 * type without cycles (depends on, part of) the target is what something rests on; of any other, the origin.
 */
export function neighbourhoodMap(context: MapContext, section: PlacedSection, form: MapForm): MapGeometry {
  const { words } = context;
  const sizes = sizesOf[form];
  // An issue rests on nothing: the labels of its groups say enough.
  const isIssue = section.kind === "issue";
  const rests = columnOf(context, section, restsOn, new Set(), {
    title: isIssue ? "" : words.restsOn,
    moreId: "+more.rests-on",
  });
  const serves = columnOf(context, section, (link) => !restsOn(link), idsOf(rests), {
    title: isIssue ? "" : words.serves,
    moreId: "+more.serves",
  });
  const drawn = new Set([section.id, ...idsOf(rests), ...idsOf(serves)]);
  const relations = section.links.map(({ relation }) => relation);
  const ties = tiesBetween(context, relations, (id) => (drawn.has(id) ? id : undefined));
  const arranged =
    form === "wide"
      ? arrangeWide(context, section, [rests, serves], ties, sizes)
      : arrangeNarrow(context, section, [rests, serves], ties, sizes);
  return finish(context, sizes, {
    kind: "neighbourhood",
    about: section.id,
    title: fillWords(words.mapOf, { title: numberedTitle(context, section) }),
    description: words.neighbourhoodText,
    bands: [],
    listed: new Set([section.id]),
    ...arranged,
  });
}

function restsOn({ relation, direction }: Link): boolean {
  if (relation.type.symmetric) return false;
  return relation.type.acyclic ? direction === "outgoing" : direction === "incoming";
}

/** The neighbours of one side, each under the first of its labels, in the order of the relation types. */
function columnOf(
  context: MapContext,
  section: PlacedSection,
  belongs: (link: Link) => boolean,
  taken: ReadonlySet<string>,
  names: Pick<Column, "title" | "moreId">,
): Column {
  const { byId, manifest } = context.agenda;
  const rank = new Map(manifest.relationTypes.map(({ id }, place) => [id, place]));
  const rankOf = ({ relation }: Link): number => rank.get(relation.type.id) ?? rank.size;
  const placeOf = ({ other }: Link): number => context.placeOf.get(other) ?? 0;
  const links = section.links
    .filter((link) => belongs(link) && !taken.has(link.other))
    .toSorted((one, other) => rankOf(one) - rankOf(other) || placeOf(one) - placeOf(other));
  const first = new Map<string, string>();
  for (const { other, label } of links) if (!first.has(other)) first.set(other, label);
  const all = [...first].flatMap(([id, label]) => {
    const neighbour = byId.get(id);
    return neighbour === undefined ? [] : [{ neighbour, label }];
  });
  const kept = all.length > mostNeighbours + 1 ? all.slice(0, mostNeighbours) : all;
  const groups = [...groupBy(kept, ({ label }) => label)].map(([label, entries]) => ({
    label,
    sections: entries.map(({ neighbour }) => neighbour),
  }));
  return { groups, left: all.length - kept.length, ...names };
}

function idsOf({ groups }: Column): ReadonlySet<string> {
  return new Set(groups.flatMap(({ sections }) => sections.map(({ id }) => id)));
}

type Arranged = Pick<Placed, "width" | "bottom" | "boxes" | "texts" | "edges">;

function arrangeWide(
  context: MapContext,
  section: PlacedSection,
  [rests, serves]: readonly [Column, Column],
  ties: readonly Tie[],
  sizes: Sizes,
): Arranged {
  const heading = sizes.leading + 3;
  const plan = planBox(context, section, sizes, { width: centre, central: true });
  const left = stack(context, rests, sizes, side);
  const right = stack(context, serves, sizes, side);
  const height = Math.max(left.height, right.height, plan.height + 20);
  const leftX = margin;
  const centreX = rests.groups.length === 0 ? margin : leftX + side + space;
  const rightX = centreX + centre + space;
  const restIds = idsOf(rests);
  const onLeft = ties.filter(({ from, to }) => restIds.has(from) || restIds.has(to)).length;
  const ends = Math.max(onLeft, ties.length - onLeft) * 9 + 8;
  const middleHeight = Math.max(plan.height, Math.min(ends, height));
  const middle = plan.place(centreX, margin + (height - middleHeight) / 2, middleHeight);
  const one = left.place(leftX, margin + (height - left.height) / 2);
  const two = right.place(rightX, margin + (height - right.height) / 2);
  const edges = [
    ...fanBetween(one.boxes, [middle], ties, sizes.small),
    ...fanBetween([middle], two.boxes, ties, sizes.small),
  ];
  return {
    // The same for all, so that all are shown at one size.
    width: 2 * (margin + side + space) + centre,
    bottom: margin + Math.max(height, heading),
    boxes: [middle, ...one.boxes, ...two.boxes],
    texts: [...one.texts, ...two.texts],
    edges,
  };
}

interface Stack {
  readonly height: number;
  readonly place: (
    x: number,
    y: number,
  ) => { readonly boxes: readonly Box[]; readonly texts: readonly TextLine[] };
}

/** Groups below each other, each under its label. */
function stack(
  context: MapContext,
  { groups, left, title, moreId }: Column,
  sizes: Sizes,
  width: number,
): Stack {
  const heading = sizes.leading + 3;
  const hasTitle = title !== "" && groups.length > 0;
  const top = hasTitle ? heading + 4 : 0;
  const planned = groups.map(({ label, sections }) => ({
    label,
    plans: sections.map((section) => planBox(context, section, sizes, { width })),
  }));
  const more: readonly BoxPlan[] =
    left === 0
      ? []
      : [planMore(moreId, fillWords(context.words.moreText, { number: String(left) }), sizes, width)];
  const heightOf = (plans: readonly BoxPlan[]): number =>
    plans.reduce((sum, plan) => sum + plan.height + gap, 0);
  const height =
    top + planned.reduce((sum, { plans }) => sum + heading + heightOf(plans) + gap, 0) + heightOf(more);
  return {
    height,
    place: (x, from) => {
      const boxes: Box[] = [];
      const texts: TextLine[] = [];
      let y = from;
      if (hasTitle) texts.push(textAt(title, x, y + sizes.leading * 0.8, { size: sizes.text, bold: true }));
      y += top;
      const put = (plans: readonly BoxPlan[]): void => {
        for (const plan of plans) {
          boxes.push(plan.place(x, y));
          y += plan.height + gap;
        }
      };
      for (const { label, plans } of planned) {
        texts.push(textAt(label, x, y + sizes.leading * 0.8, { size: sizes.small, colour: "soft" }));
        y += heading;
        put(plans);
        y += gap;
      }
      put(more);
      return { boxes, texts };
    },
  };
}

/** On phones: the section on top, what it is linked to below it, with a trunk on the left for each label. */
function arrangeNarrow(
  context: MapContext,
  section: PlacedSection,
  columns: readonly Column[],
  ties: readonly Tie[],
  sizes: Sizes,
): Arranged {
  const root = planBox(context, section, sizes, { width: narrowWidth - 2 * margin, central: true }).place(
    margin,
    margin,
  );
  const trunks = columns.reduce((sum, { groups }) => sum + groups.length, 0);
  const x = margin + 8 + Math.max(0, trunks - 1) * trunkPitch + 20;
  const boxes: Box[] = [root];
  const texts: TextLine[] = [];
  const edges: Edge[] = [];
  let y = root.y + root.height + sizes.leading;
  let trunk = trunks - 1;
  for (const column of columns) {
    const placed = stack(context, column, sizes, narrowWidth - margin - x).place(x, y);
    boxes.push(...placed.boxes);
    texts.push(...placed.texts);
    const byId = new Map(placed.boxes.map((box) => [box.id, box]));
    for (const { sections } of column.groups) {
      for (const { id } of sections) {
        const leaf = byId.get(id);
        const own = ties.filter((tie) => tie.from === id || tie.to === id);
        if (leaf === undefined) continue;
        edges.push(...own.map((tie, place) => branch(root, leaf, tie, Math.max(0, trunk - place))));
      }
      trunk -= 1;
    }
    y = Math.max(y, ...placed.boxes.map((box) => box.y + box.height)) + sizes.leading * 0.8;
  }
  return { width: narrowWidth, bottom: y, boxes, texts, edges };
}
