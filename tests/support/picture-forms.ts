import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pngOf } from "./images.ts";

const folder = join(import.meta.dirname, "../fixtures/pictures");

/** Every kind of picture by its file's name: those of the fixtures, and PNGs of each form that there is. */
export function pictureForms(): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(folder).map(
    (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
  );
  return new Map([...files, ...pngForms()]);
}

const [width, height] = [21, 13];
const palette = [
  0, 0, 0, 200, 30, 30, 30, 30, 200, 250, 200, 20, 0, 120, 0, 90, 90, 90, 255, 255, 255, 10, 200, 200,
];

function pngForms(): (readonly [string, Uint8Array])[] {
  const forms: [string, Uint8Array][] = [];
  for (const interlaced of [false, true]) {
    const common = { width, height, interlaced };
    const suffix = interlaced ? "-interlaced.png" : ".png";
    for (const bits of [1, 2, 4, 8]) {
      const count = Math.min(2 ** bits, 8);
      const form = { ...common, bits, colour: 3, pixel: (x: number, y: number) => [(x + y * 2) % count] };
      const PLTE = palette.slice(0, count * 3);
      forms.push([`palette-${bits}${suffix}`, pngOf({ ...form, chunks: { PLTE } })]);
      forms.push([
        `palette-${bits}-transparent${suffix}`,
        pngOf({ ...form, chunks: { PLTE, tRNS: [0, 128] } }),
      ]);
    }
    for (const bits of [1, 2, 4, 8, 16]) {
      const most = 2 ** bits - 1;
      const form = {
        ...common,
        bits,
        colour: 0,
        pixel: (x: number) => [Math.round((x / (width - 1)) * most)],
      };
      forms.push([`grey-${bits}${suffix}`, pngOf(form)]);
      forms.push([
        `grey-${bits}-key${suffix}`,
        pngOf({ ...form, chunks: { tRNS: [most >> 8, most & 255] } }),
      ]);
    }
    for (const bits of [8, 16]) {
      const sample = (part: number): number => Math.round(part * (2 ** bits - 1));
      const rgb = (x: number, y: number): number[] => [
        sample(x / width),
        sample(y / height),
        sample(x < 5 ? 1 : 0.3),
      ];
      const key = rgb(2, 3).flatMap((value) => [value >> 8, value & 255]);
      forms.push([`rgb-${bits}${suffix}`, pngOf({ ...common, bits, colour: 2, pixel: rgb })]);
      forms.push([
        `rgb-${bits}-key${suffix}`,
        pngOf({ ...common, bits, colour: 2, pixel: rgb, chunks: { tRNS: key } }),
      ]);
      const rgba = (x: number, y: number): number[] => [...rgb(x, y), sample(y / height)];
      forms.push([`rgba-${bits}${suffix}`, pngOf({ ...common, bits, colour: 6, pixel: rgba })]);
      const greyAlpha = (x: number, y: number): number[] => [sample(x / width), sample(y / height)];
      forms.push([`grey-alpha-${bits}${suffix}`, pngOf({ ...common, bits, colour: 4, pixel: greyAlpha })]);
    }
  }
  const form = { width, height, bits: 8, colour: 2, pixel: (x: number) => [x * 12, x * 12, 100] };
  forms.push(["gamma.png", pngOf({ ...form, chunks: { gAMA: [0, 1, 0x86, 0xa0] } })]);
  forms.push(["gamma-of-screens.png", pngOf({ ...form, chunks: { gAMA: [0, 0, 0xb1, 0x8f] } })]);
  const turned = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  forms.push(["turned.png", pngOf({ ...form, chunks: { eXIf: turned } })]);
  return forms;
}
