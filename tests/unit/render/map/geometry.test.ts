import { describe, expect, it } from "vitest";
import { mapOfSection } from "../../../../src/render/map/map-of.ts";
import type {
  Band,
  Box,
  MapForm,
  MapGeometry,
  Path,
  Point,
  TextLine,
} from "../../../../src/render/map/types.ts";
import { defaultContext, everyMap } from "../../../support/maps.ts";

const context = await defaultContext();
const forms: readonly MapForm[] = ["wide", "narrow"];

/** What a system font may need more than Source Sans 3, the style sheet's font-size-adjust taken into account. */
const wider = 1.12;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function areaOf({ x, y, anchor, size, width }: TextLine): Area {
  const room = width * wider;
  const before = { start: 0, middle: room / 2, end: room }[anchor];
  return { x: x - before, y: y - size * 0.75, width: room, height: size };
}

function holds(outer: Area, inner: Area, slack = 0.5): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function meet(one: Area, other: Area, slack = 0.5): boolean {
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

function pairsThatMeet<Item>(items: readonly Item[], area: (item: Item) => Area): (readonly [Item, Item])[] {
  return items.flatMap((one, place) =>
    items.slice(place + 1).flatMap((other) => (meet(area(one), area(other)) ? [[one, other] as const] : [])),
  );
}

function pointsOf({ start, steps }: Path): Point[] {
  return [start, ...steps.map(({ to }) => to)];
}

/** A map's name, for messages. */
const named = (map: MapGeometry): string => `${map.kind} ${map.about ?? ""} ${map.form}`;

describe.each(forms)("every map of the default agenda, %s", (form) => {
  const maps = everyMap(context, form);

  it("there is one for all lines, and one for every section", () => {
    expect(maps).toHaveLength(context.agenda.sections.length + 1);
    expect(new Set(maps.map(({ kind }) => kind)).size).toBe(4);
  });

  it("keeps every word inside its box, with room for wider fonts", () => {
    const cut = maps.flatMap((map) =>
      map.boxes.flatMap((box) =>
        box.lines.filter((line) => !holds(box, areaOf(line))).map((line) => `${named(map)}: ${line.text}`),
      ),
    );
    expect(cut).toEqual([]);
  });

  it("lets no two lines of a box's text overlap", () => {
    const over = maps.flatMap((map) =>
      map.boxes.flatMap((box) =>
        pairsThatMeet(box.lines, areaOf).map(([one]) => `${named(map)}: ${one.text}`),
      ),
    );
    expect(over).toEqual([]);
  });

  it("lets no two boxes overlap, and none leave the map", () => {
    for (const map of maps) {
      expect(
        pairsThatMeet<Box>(map.boxes, (box) => box),
        named(map),
      ).toEqual([]);
      const whole = { x: 0, y: 0, width: map.width, height: map.height };
      expect(
        map.boxes.filter((box) => !holds(whole, box)).map(({ id }) => id),
        named(map),
      ).toEqual([]);
    }
  });

  it("keeps headings, numbers and the legend clear of boxes and of each other", () => {
    for (const map of maps) {
      const labels = map.edges.flatMap(({ label }) => label ?? []);
      const words: Area[] = [
        ...map.texts,
        ...map.legend.map(({ line }) => line),
        ...map.bands.flatMap(({ texts }: Band) => texts),
      ].map(areaOf);
      expect(
        pairsThatMeet<Area>([...labels, ...words], (area) => area),
        named(map),
      ).toEqual([]);
      for (const area of [...labels, ...words]) {
        expect(
          map.boxes.filter((box) => meet(box, area)).map(({ id }) => id),
          named(map),
        ).toEqual([]);
        expect(
          holds({ x: 0, y: 0, width: map.width, height: map.height }, area),
          `${named(map)} ${JSON.stringify(area)}`,
        ).toBe(true);
      }
    }
  });

  it("lets each edge end at its boxes, or, in a column of a line, beside its row", () => {
    for (const map of maps) {
      const byId = new Map(map.boxes.map((box) => [box.id, box]));
      for (const edge of map.edges) {
        const from = byId.get(edge.from);
        const to = byId.get(edge.to);
        expect([from?.id, to?.id], named(map)).toEqual([edge.from, edge.to]);
        if (from === undefined || to === undefined) continue;
        const near = [from, to].map((box) => ({
          x: box.x - 16,
          y: box.y - 16,
          width: box.width + 32,
          height: box.height + 32,
        }));
        const ends = [edge.path.start, edge.path.steps.at(-1)?.to ?? edge.path.start];
        const inRow = [from, to].some((box) => ends.every(({ y }) => y >= box.y && y <= box.y + box.height));
        const touches = ends.every((end, place) =>
          holds(near[place] ?? from, { ...end, width: 0, height: 0 }),
        );
        expect(touches || inRow, `${named(map)} ${edge.id}`).toBe(true);
        for (const { x, y } of pointsOf(edge.path)) {
          expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height, `${named(map)} ${edge.id}`).toBe(
            true,
          );
        }
      }
    }
  });

  it("explains in its legend the types that it uses, and no others", () => {
    for (const map of maps) {
      const used = new Set(map.edges.map(({ style }) => style.type));
      expect(new Set(map.legend.map(({ style }) => style.type)), named(map)).toEqual(used);
    }
  });

  it("tells types apart by more than colour", () => {
    const looks = [...context.styles.values()].map(({ dashes, head, bothEnds }) =>
      JSON.stringify([dashes, head, bothEnds]),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it("says in its list what its edges show", () => {
    for (const map of maps) {
      const said = map.list.flatMap(({ box, items }) =>
        items.flatMap(({ label, others }) =>
          others.map((other) => `${box} ${label} ${other.box} ${other.count}`),
        ),
      );
      for (const { from, to, style, relations } of map.edges) {
        const either = [
          `${from} ${style.label} ${to} ${relations.length}`,
          `${to} ${style.inverse} ${from} ${relations.length}`,
        ];
        expect(
          either.some((words) => said.includes(words)),
          `${named(map)} ${either[0]}`,
        ).toBe(true);
      }
    }
  });
});

describe("a map for phones", () => {
  it("is no wider than a small screen, with words that can be read there", () => {
    for (const map of everyMap(context, "narrow")) {
      expect(map.width, named(map)).toBeLessThanOrEqual(316);
      const sizes = map.boxes.flatMap(({ lines }) => lines.map(({ size }) => size));
      expect(Math.min(...sizes), named(map)).toBeGreaterThanOrEqual(8.5);
    }
  });
});

describe("the numbers on a map of a line", () => {
  it("add up to all relations of the line with its own sections, other lines and issues", () => {
    const { agenda } = context;
    for (const line of agenda.lines) {
      const map = mapOfSection(context, line, "wide");
      const drawn = map.edges.reduce((sum, { relations }) => sum + relations.length, 0);
      const boxes = new Set(map.boxes.map(({ id }) => id));
      const boxOf = (id: string): string | undefined => {
        const section = agenda.byId.get(id);
        if (section === undefined || section.kind === "issue") return id;
        return section.line === line.id && section.kind === "strategy" ? id : section.line;
      };
      const expected = agenda.relations.filter(({ from, to }) => {
        const [one, other] = [boxOf(from), boxOf(to)];
        if (one === undefined || other === undefined || one === other) return false;
        const touches = [from, to].some((id) => agenda.byId.get(id)?.line === line.id);
        return touches && boxes.has(one) && boxes.has(other);
      });
      expect(drawn, line.id).toBe(expected.length);
    }
  });
});
