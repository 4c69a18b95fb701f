import { type Png, type PngPass, passesOf, rowLength, samplesOf } from "../../images/formats/png.ts";
import type { Pixels } from "./pixels.ts";

/** What pictures are made for that don't say anything else: 1 / 2.2, in steps of 1 / 100,000. */
const gammaOfScreens = 0.45455;

/** A smaller difference can't be seen. */
const sameGamma = 0.02;

/** Whether a PNG has to be decoded for a PDF, which holds plain rows and hides whole pixels at most. */
export function mustDecode(png: Png): boolean {
  return (
    png.interlaced ||
    png.colour === 4 ||
    png.colour === 6 ||
    png.transparency !== undefined ||
    hasOwnGamma(png)
  );
}

function hasOwnGamma({ gamma }: Png): boolean {
  return gamma !== undefined && gamma > 0 && Math.abs(gamma - gammaOfScreens) > sameGamma;
}

/** Decodes a PNG: rows unfiltered (PNG, third edition, 9), passes put together, palettes and transparency resolved. */
export function decodePng(png: Png): Pixels {
  const { width, height, colour, transparency } = png;
  const channels = colour === 0 || colour === 4 ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  const showsThrough = colour === 4 || colour === 6 || transparency !== undefined;
  const alpha = showsThrough ? new Uint8Array(width * height).fill(255) : undefined;
  const target: Target = { png, channels, samples, alpha, light: lightness(png) };
  let at = 0;
  for (const pass of passesOf(png)) at = decodePass(target, pass, at);
  return { width, height, channels, samples, ...(alpha === undefined ? {} : { alpha }) };
}

interface Target {
  readonly png: Png;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  readonly alpha: Uint8Array | undefined;
  /** What stands for each value of a sample of eight bits. */
  readonly light: Uint8Array;
}

/** A picture that was made for no screen is made light or dark as browsers do. */
function lightness(png: Png): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, value) => value);
  if (!hasOwnGamma(png)) return table;
  const power = gammaOfScreens / (png.gamma ?? gammaOfScreens);
  return table.map((value) => Math.round(255 * (value / 255) ** power));
}

/** @returns where the rows of the next pass begin */
function decodePass(target: Target, pass: PngPass, start: number): number {
  const { png } = target;
  const length = rowLength(pass.width, png);
  const distance = Math.max(1, (samplesOf(png.colour) * png.bits) >> 3);
  let above = new Uint8Array(length);
  let at = start;
  for (let row = 0; row < pass.height; row += 1) {
    const filter = png.rows[at] ?? 0;
    const line = png.rows.subarray(at + 1, at + 1 + length) as Uint8Array<ArrayBuffer>;
    unfilter(line, above, filter, distance);
    placeRow(target, pass, line, pass.y + row * pass.down);
    above = line;
    at += length + 1;
  }
  return at;
}

/** Puts back into a row what its filter took out, in its place. */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, distance: number): void {
  for (let index = 0; index < line.length; index += 1) {
    const left = index < distance ? 0 : (line[index - distance] ?? 0);
    const up = above[index] ?? 0;
    const corner = index < distance ? 0 : (above[index - distance] ?? 0);
    line[index] = (line[index] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function placeRow(target: Target, pass: PngPass, line: Uint8Array, y: number): void {
  const { png } = target;
  for (let column = 0; column < pass.width; column += 1) {
    const place = y * png.width + pass.x + column * pass.across;
    if (png.colour === 3) placeEntry(target, place, sampleAt(line, column, png.bits));
    else placeSamples(target, place, line, column * samplesOf(png.colour));
  }
}

/** The sample of a row by its number, as it was written. */
function sampleAt(line: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return line[index] ?? 0;
  if (bits === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * bits;
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** The pixel of a palette's entry; one that it doesn't have is black. */
function placeEntry({ png, samples, alpha, light }: Target, place: number, entry: number): void {
  for (let channel = 0; channel < 3; channel += 1)
    samples[place * 3 + channel] = light[png.palette[entry * 3 + channel] ?? 0] ?? 0;
  if (alpha !== undefined) alpha[place] = png.transparency?.[entry] ?? 255;
}

/** @param first the number of the pixel's first sample */
function placeSamples(
  { png, channels, samples, alpha, light }: Target,
  place: number,
  line: Uint8Array,
  first: number,
): void {
  const { bits, colour, transparency } = png;
  let isKey = transparency !== undefined;
  for (let channel = 0; channel < channels; channel += 1) {
    const sample = sampleAt(line, first + channel, bits);
    samples[place * channels + channel] = light[inEightBits(sample, bits)] ?? 0;
    if (transparency !== undefined && sample !== sampleAt(transparency, channel, 16)) isKey = false;
  }
  if (alpha === undefined) return;
  if (colour === 4 || colour === 6) alpha[place] = inEightBits(sampleAt(line, first + channels, bits), bits);
  else if (isKey) alpha[place] = 0;
}

function inEightBits(sample: number, bits: number): number {
  if (bits === 8) return sample;
  return bits === 16 ? sample >> 8 : Math.round((sample * 255) / ((1 << bits) - 1));
}
