import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAgenda } from "../../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../../src/pipeline.ts";
import { mapSvg } from "../../../../src/render/map/export/svg.ts";
import type { MapGeometry } from "../../../../src/render/map/types.ts";
import { contextFor, everyMap } from "../../../support/maps.ts";

const folder = join(import.meta.dirname, "../../../../agenda");
const { value: files } = await readAgenda(folder);

/** Every map of the default agenda after an edit of one file. */
function mapsAfter(path: string, edit: (text: string) => string): readonly MapGeometry[] {
  const sources = files.sources.map((source) =>
    source.path === path ? { ...source, text: edit(source.text) } : source,
  );
  return everyMap(contextFor(compileAgenda({ ...files, sources }, []).value), "wide");
}

const before = everyMap(contextFor(compileAgenda(files, []).value), "wide");

/** How many boxes there are on both versions of all maps, and how many of them moved by more than some points. */
function moves(
  after: readonly MapGeometry[],
  limit: number,
): { readonly boxes: number; readonly moved: number } {
  const key = (map: MapGeometry): string => `${map.kind} ${map.about ?? ""}`;
  const old = new Map(before.map((map) => [key(map), map]));
  const pairs = after.flatMap((map) => {
    const earlier = new Map(old.get(key(map))?.boxes.map((box) => [box.id, box]));
    return map.boxes.flatMap((box) => {
      const was = earlier.get(box.id);
      return was === undefined ? [] : [Math.hypot(box.x - was.x, box.y - was.y)];
    });
  });
  return { boxes: pairs.length, moved: pairs.filter((distance) => distance > limit).length };
}

describe("a small edit moves little", () => {
  const tax = "4-state/strategies/tax-reform.md";

  it("a new relation between two strategies moves only what neighbours them", () => {
    const { boxes, moved } = moves(
      mapsAfter(tax, (text) =>
        text.replace("relations:\n", "relations:\n  - { type: supports, to: accountable-finance }\n"),
      ),
      40,
    );
    expect(boxes).toBeGreaterThan(800);
    expect(moved / boxes).toBeLessThan(0.02);
  });

  it("a longer title moves what stands below it by a line, and nothing else", () => {
    const after = mapsAfter(tax, (text) =>
      text.replace(/^short: .*$/mu, "short: Reform of taxes on labour, land and resources"),
    );
    expect(moves(after, 30).moved).toBe(0);
  });

  it("the map of all lines stays where it is when relations change", () => {
    const after = mapsAfter(tax, (text) => text.replace(/^relations:\n(?: {2}.*\n)+/mu, ""));
    const [whole] = after;
    const places = (map: MapGeometry | undefined): unknown => map?.boxes.map(({ id, x, y }) => [id, x, y]);
    expect(places(whole)).toEqual(places(before[0]));
  });
});

describe("the same agenda", () => {
  it("gives the same bytes again", () => {
    const again = everyMap(contextFor(compileAgenda(files, []).value), "wide");
    const draw = (map: MapGeometry): string => mapSvg(map, { prefix: "m.", standalone: true });
    expect(again.map(draw)).toEqual(before.map(draw));
  });

  it("has a short title for the strategy that these tests edit", () => {
    expect(readFileSync(join(folder, "4-state/strategies/tax-reform.md"), "utf8")).toMatch(/^short: /mu);
  });
});
