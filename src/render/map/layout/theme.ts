import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import { fillWords } from "../../templates/wording.ts";
import { type MapContext, narrowWidth, numberedTitle, type Sizes, sizesOf } from "../context.ts";
import { type BoxPlan, planBox, planMore } from "../draw/box.ts";
import type { Tie } from "../draw/edge.ts";
import { tiesBetween } from "../ties.ts";
import type { Box, Edge, MapForm, MapGeometry } from "../types.ts";
import { fanBetween } from "./fans.ts";
import { finish, margin } from "./finish.ts";
import { arcsBeside } from "./rows.ts";
import { branch } from "./trees.ts";

interface ThemeSizes {
  readonly theme: number;
  readonly space: number;
  readonly row: number;
  readonly indent: number;
  readonly arcs: {
    readonly first: number;
    readonly pitch: number;
    readonly most: number;
    readonly number: number;
  };
}

const themeSizes: Readonly<Record<MapForm, ThemeSizes>> = {
  wide: {
    theme: 150,
    space: 90,
    row: 270,
    indent: 18,
    arcs: { first: 14, pitch: 9, most: 110, number: 9.5 },
  },
  narrow: { theme: 292, space: 0, row: 210, indent: 8, arcs: { first: 10, pitch: 6, most: 44, number: 9 } },
};

/** More sections than these are not drawn. */
const mostRows = 40;

const gap = 7;

/** A section that a theme is about, below the line that it hangs on. */
interface Row {
  readonly section: PlacedSection;
  /** Whether it stands for its line alone, which the theme doesn't name itself. */
  readonly frame: boolean;
  readonly depth: number;
}

/** The map of a theme: the lines and strategies that it concerns, line by line, and the links among them. */
export function themeMap(context: MapContext, theme: PlacedSection, form: MapForm): MapGeometry {
  const { words } = context;
  const sizes = sizesOf[form];
  const metrics = themeSizes[form];
  const wide = form === "wide";
  const all = rowsOf(context, theme);
  const rows = all.slice(0, mostRows);
  const ties = tiesAmong(context, theme, rows);
  const plan = planBox(context, theme, sizes, { width: metrics.theme, central: true });
  const x = wide ? margin + metrics.theme + metrics.space : margin + 40;
  const top = wide ? margin : margin + plan.height + sizes.leading;
  const boxes = placeRows(context, { rows, left: all.length - rows.length, sizes, metrics, x, top });
  const bottom = Math.max(top, ...boxes.map((box) => box.y + box.height));
  const height = wide ? Math.max(plan.height, Math.min(boxes.length * 9, bottom - top)) : plan.height;
  const own = plan.place(margin, wide ? top + Math.max(0, bottom - top - height) / 2 : margin, height);
  const spokes = ties.filter(({ from, to }) => from === theme.id || to === theme.id);
  const others = ties.filter((tie) => !spokes.includes(tie));
  const arcs = arcsBeside(boxes, others, metrics.arcs);
  return finish(context, sizes, {
    kind: "theme",
    about: theme.id,
    title: fillWords(words.mapOf, { title: numberedTitle(context, theme) }),
    description: words.themeText,
    width: wide ? x + metrics.row + arcs.reach + margin + 4 : narrowWidth,
    bottom: Math.max(bottom, own.y + own.height),
    bands: [],
    edges: [
      ...(wide ? fanBetween([own], boxes, spokes, sizes.small) : branches(own, boxes, spokes)),
      ...arcs.edges,
    ],
    boxes: [own, ...boxes],
    texts: [],
    listed: new Set([theme.id, ...boxes.map(({ id }) => id)]),
  });
}

/**
 * What is linked to the theme, and the rows among themselves. Links between lines are what the map of all lines shows: here
 * they would hide what the theme is about.
 */
function tiesAmong(context: MapContext, theme: PlacedSection, rows: readonly Row[]): readonly Tie[] {
  const drawn = new Set([theme.id, ...rows.map(({ section }) => section.id)]);
  const isLine = (id: string): boolean => context.placeOfLine.has(id);
  const relations = [theme, ...rows.map(({ section }) => section)].flatMap(({ links }) =>
    links.flatMap(({ relation, direction }) => {
      const { from, to } = relation;
      const isDrawn = direction === "outgoing" && drawn.has(from) && drawn.has(to);
      return isDrawn && !(isLine(from) && isLine(to)) ? [relation] : [];
    }),
  );
  return tiesBetween(context, relations, (id) => id);
}

function branches(root: Box, boxes: readonly Box[], ties: readonly Tie[]): readonly Edge[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return ties.flatMap((tie): Edge[] => {
    const leaf = byId.get(tie.from === root.id ? tie.to : tie.from);
    return leaf === undefined ? [] : [branch(root, leaf, tie, tie.style.head === "none" ? 0 : 1)];
  });
}

/** What the theme is linked to: each line with what hangs on it, in the order of reading, then sections of no line. */
function rowsOf({ agenda, placeOf }: MapContext, theme: PlacedSection): readonly Row[] {
  const linked = [...new Set(theme.links.map(({ other }) => other))]
    .flatMap((id) => agenda.byId.get(id) ?? [])
    .toSorted((one, other) => (placeOf.get(one.id) ?? 0) - (placeOf.get(other.id) ?? 0));
  const byLine = groupBy(linked, ({ line }) => line);
  const rows = agenda.lines.flatMap((line): Row[] => {
    const ofLine = byLine.get(line.id);
    if (ofLine === undefined) return [];
    const below = ofLine.filter((section) => section !== line);
    const head = { section: line, frame: below.length === ofLine.length, depth: 0 };
    return [head, ...below.map((section) => ({ section, frame: false, depth: 1 }))];
  });
  const apart = byLine.get(undefined) ?? [];
  return [...rows, ...apart.map((section) => ({ section, frame: false, depth: 0 }))];
}

interface RowPlan {
  readonly rows: readonly Row[];
  /** How many rows are not drawn. */
  readonly left: number;
  readonly sizes: Sizes;
  readonly metrics: ThemeSizes;
  readonly x: number;
  readonly top: number;
}

function placeRows(context: MapContext, { rows, left, sizes, metrics, x, top }: RowPlan): readonly Box[] {
  const plans: { plan: BoxPlan; indent: number }[] = rows.map(({ section, frame, depth }) => {
    const indent = depth * metrics.indent;
    return { plan: planBox(context, section, sizes, { width: metrics.row - indent, dashed: frame }), indent };
  });
  if (left > 0) {
    const words = fillWords(context.words.moreText, { number: String(left) });
    plans.push({ plan: planMore("+more.sections", words, sizes, metrics.row), indent: 0 });
  }
  let y = top;
  return plans.map(({ plan, indent }) => {
    if (indent === 0 && y > top) y += gap;
    const box = plan.place(x + indent, y);
    y += box.height + gap;
    return box;
  });
}
