import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Agenda } from "../../src/core/agenda.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { loosenessOf } from "../../src/render/pdf/paginate/looseness.ts";
import type { LineDrawing } from "../../src/render/pdf/paginate/types.ts";
import { type LaidOutBook, layOutBook } from "../../src/render/pdf/renderer.ts";
import { packagedFonts } from "../support/fonts.ts";
import { renderInput } from "../support/render-input.ts";

let laidOut: LaidOutBook;

beforeAll(async () => {
  const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
  const agenda: Agenda = compileAgenda(value).value;
  laidOut = await layOutBook(renderInput({ agenda, fonts: packagedFonts(), assets: new Map() }));
});

describe("the default agenda, set", () => {
  test("has page numbers that are true", () => {
    expect(laidOut.settled).toBe(true);
  });

  test("keeps its loose lines within the budget: eight in a hundred, and seven in a thousand that anyone would see", () => {
    const { justified, loose, gaping } = loosenessOf(laidOut.pages);
    expect(justified).toBeGreaterThan(1500);
    expect(loose / justified).toBeLessThan(0.08);
    expect(gaping / justified).toBeLessThan(0.007);
  });

  test("has its running text on the baseline grid, so that lines of facing pages meet", () => {
    const { grid } = laidOut.book.design.geometry;
    const { body } = laidOut.book.design.looks;
    const offsets = laidOut.pages.flatMap((page) =>
      page.strips.flatMap(({ strip, y }) => {
        const line = strip.drawings.find((drawing): drawing is LineDrawing => drawing.kind === "line");
        const first = line?.line.pieces[0];
        if (line === undefined || first?.style !== body || line.x !== 0 || strip.onGrid !== true) return [];
        return [Math.abs(y / grid - Math.round(y / grid))];
      }),
    );
    expect(offsets.length).toBeGreaterThan(1500);
    expect(Math.max(...offsets)).toBeLessThan(0.001);
  });

  test("leaves no page of a chapter nearly empty", () => {
    const height = laidOut.book.design.geometry.textHeight;
    const fills = laidOut.pages.map(({ strips }) => {
      const last = strips.at(-1);
      return last === undefined ? 1 : (last.y + last.strip.height) / height;
    });
    expect(Math.min(...fills)).toBeGreaterThan(0.2);
  });

  test("leaves no page before the last of a chapter emptier than a quarter", () => {
    const { textHeight } = laidOut.book.design.geometry;
    const { pages } = laidOut;
    const fills = pages.flatMap(({ strips, notes, noteRule }, index) => {
      const next = pages[index + 1]?.strips[0]?.strip;
      const last = strips.at(-1);
      if (next === undefined || next.head?.opening === true || last === undefined) return [];
      const foot = notes.length === 0 ? 0 : textHeight - (noteRule ?? textHeight);
      return [(last.y + last.strip.height + foot) / textHeight];
    });
    expect(fills.length).toBeGreaterThan(140);
    expect(Math.min(...fills)).toBeGreaterThan(0.75);
  });

  test("runs at most one line longer than the text area, so that nothing meets the foot of the page", () => {
    const { textHeight, grid } = laidOut.book.design.geometry;
    for (const { strips, notes } of laidOut.pages) {
      const last = (notes.length > 0 ? notes : strips).at(-1);
      const bottom = last === undefined ? 0 : last.y + last.strip.height;
      expect(bottom).toBeLessThanOrEqual(textHeight + grid + 0.1);
    }
  });

  test("begins few pages in the middle of what is said under one label", () => {
    const parted = laidOut.pages.filter(({ strips }) => {
      const [first, second] = strips;
      return first?.repeated === true && first.strip.height === 0 && second !== undefined;
    });
    expect(parted.length).toBeLessThan(12);
  });
});
