import { describe, expect, it } from "vitest";
import { mapSvg } from "../../../../src/render/map/export/svg.ts";
import { mapOfLines, mapOfSection } from "../../../../src/render/map/map-of.ts";
import type { MapGeometry } from "../../../../src/render/map/types.ts";
import { type MadeSection, madeContext } from "../../../support/maps.ts";

/** An agenda whose lines have many strategies, all of which lean on the first one of the first line. */
function crowded(lines: number, strategies: number) {
  const ids = Array.from({ length: lines }, (_, place) => `line-${place}`);
  const sections: MadeSection[] = ids.flatMap((id, place) => [
    { path: `${place + 1}-${id}/index.md`, kind: "line", id, title: `Line ${place + 1}` },
    ...Array.from({ length: strategies }, (_, number) => ({
      path: `${place + 1}-${id}/strategies/s-${place}-${number}.md`,
      kind: "strategy",
      id: `s-${place}-${number}`,
      title: `Strategy ${number} of ${place}`,
      more:
        place + number === 0
          ? {}
          : {
              relations: [
                { type: "supports", to: "s-0-0" },
                { type: "supports", to: `line-${(place + 1) % lines}` },
              ],
            },
    })),
  ]);
  return madeContext(ids, sections);
}

const context = crowded(8, 100);

function mapOf(id: string, form: "wide" | "narrow"): MapGeometry {
  const section = context.agenda.byId.get(id);
  if (section === undefined) throw new Error(`There is no ${id}.`);
  return mapOfSection(context, section, form);
}

describe("maps of a large agenda", () => {
  it("show the neighbours of a hub as far as there is room, and say how many more there are", () => {
    const map = mapOf("s-0-0", "wide");
    expect(map.boxes.length).toBeLessThan(20);
    expect(map.boxes.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain("and 785 more");
    expect(mapOf("s-0-0", "narrow").boxes.length).toBe(map.boxes.length);
  });

  it("show of a long line the strategies with the most links", () => {
    const map = mapOf("line-0", "wide");
    const shown = map.boxes.filter(({ kind }) => kind === "strategy").map(({ id }) => id);
    expect(shown).toHaveLength(60);
    expect(shown).toContain("s-0-0");
    expect(map.boxes.some(({ name }) => name === "and 40 more")).toBe(true);
  });

  it("stay small however many strategies hang on a line", () => {
    const size = (map: MapGeometry): number => mapSvg(map, { prefix: "m." }).length;
    expect(size(mapOf("line-0", "wide"))).toBeLessThan(150_000);
    expect(size(mapOf("s-0-0", "wide"))).toBeLessThan(25_000);
  });

  it("place any number of lines on the ring without overlap, on both forms", () => {
    for (const lines of [1, 2, 3, 4, 6, 9, 13]) {
      const many = crowded(lines, 2);
      for (const form of ["wide", "narrow"] as const) {
        const { boxes, width, height } = mapOfLines(many, form);
        expect(boxes).toHaveLength(lines);
        boxes.forEach((one, place) => {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
            true,
          );
          for (const other of boxes.slice(place + 1)) {
            const meet =
              one.x < other.x + other.width &&
              other.x < one.x + one.width &&
              one.y < other.y + other.height &&
              other.y < one.y + one.height;
            expect(meet, `${lines} ${form} ${one.id} ${other.id}`).toBe(false);
          }
        });
      }
    }
  });
});

describe("maps with nothing to show", () => {
  it("are a single box", () => {
    const alone = madeContext(["one"], [{ path: "1-one/index.md", kind: "line", id: "one" }]);
    const line = alone.agenda.byId.get("one");
    if (line === undefined) throw new Error("The made agenda has a line.");
    for (const form of ["wide", "narrow"] as const) {
      expect(mapOfLines(alone, form).boxes).toHaveLength(1);
      expect(mapOfSection(alone, line, form).boxes).toHaveLength(1);
      expect(mapOfSection(alone, line, form, "neighbourhood").boxes).toHaveLength(1);
      expect(mapOfSection(alone, line, form).edges).toEqual([]);
    }
  });
});
