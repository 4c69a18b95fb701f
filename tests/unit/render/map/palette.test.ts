import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { palette } from "../../../../src/render/map/palette.ts";
import { relationStyles } from "../../../../src/render/map/relation-styles.ts";
import { defaultContext } from "../../../support/maps.ts";

type Colour = readonly [number, number, number];

/** Light as eyes add it up, from 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Colour {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const light = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [a, b] = [light(linear(one)), light(linear(other))];
  return Math.max(a, b) / Math.min(a, b);
}

/** Whole dichromacies after Machado, Oliveira and Fernandes (2009), rows of three. */
const visions: Readonly<Record<string, readonly number[]>> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function seen(hex: string, vision: readonly number[]): Colour {
  const colour = linear(hex);
  const row = (place: number): number =>
    Math.min(
      1,
      Math.max(
        0,
        colour.reduce((sum, value, column) => sum + value * (vision[place * 3 + column] ?? 0), 0),
      ),
    );
  return [row(0), row(1), row(2)];
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Colour): Colour {
  const scaled = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = scaled((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = scaled(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = scaled((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours are apart for whom sees them so (CIE76): some 2 can just be told apart side by side. */
function distance(one: string, other: string, vision: readonly number[]): number {
  const [a, b] = [lab(seen(one, vision)), lab(seen(other, vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The colours of relations as the site's style sheet has them, in light and in dark. */
function coloursOfSite(): readonly (readonly string[])[] {
  const path = join(import.meta.dirname, "../../../../templates/html/styles/map/1-map.css");
  const found = [...readFileSync(path, "utf8").matchAll(/--relation-\d: (#[0-9a-f]{6});/gu)].map(
    ([, colour = ""]) => colour,
  );
  return [found.slice(0, 6), found.slice(6)];
}

const [light = [], dark = []] = coloursOfSite();

describe("the colours of maps", () => {
  it("are the same on the site, in the PDF and in files", () => {
    expect(light).toEqual([1, 2, 3, 4, 5, 6].map((place) => palette[`relation-${place}` as "relation-1"]));
  });

  it("stand out from the paper, light and dark", () => {
    const silent = new Set(["rule", "paper", "panel"]);
    const faint = Object.entries(palette).filter(
      ([name, colour]) => !silent.has(name) && contrast(colour, palette.paper) < 4.5,
    );
    expect(faint).toEqual([]);
    expect(dark.filter((colour) => contrast(colour, "#201f1c") < 4.5)).toEqual([]);
  });

  it.each(Object.entries(visions))("of relations are told apart with %s", (_name, vision) => {
    for (const colours of [light, dark]) {
      expect(colours).toHaveLength(6);
      for (const [place, one] of colours.entries())
        for (const other of colours.slice(place + 1))
          expect(distance(one, other, vision), `${one} ${other}`).toBeGreaterThan(10);
    }
  });
});

it("no two types of relation differ by colour alone", async () => {
  const { agenda } = await defaultContext();
  const looks = [...relationStyles(agenda.manifest.relationTypes).values()].map(
    ({ dashes, head, bothEnds }) => JSON.stringify([dashes, head, bothEnds]),
  );
  expect(looks.length).toBeGreaterThan(7);
  expect(new Set(looks).size).toBe(looks.length);
});
