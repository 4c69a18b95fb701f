import { crc32, deflateSync } from "node:zlib";

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** A PNG of one colour with an alpha channel, half transparent. */
export function pngImage(width: number, height: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0x80)]);
  return png(width, height, [8, 6], Buffer.concat(Array.from({ length: height }, () => row)));
}

/** A PNG of black and white. @param pixels a bit each; every row begins with a zero byte and ends a byte */
export function greyImage(width: number, height: number, pixels: Uint8Array): Uint8Array {
  return png(width, height, [1, 0], pixels);
}

/** @param format the bits of a channel, and the type of colour (PNG 1.2, 4.1.1) */
function png(
  width: number,
  height: number,
  format: readonly [number, number],
  pixels: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([...format, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** A PNG of any form that there is. */
export interface PngForm {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colour: number;
  readonly interlaced?: boolean;
  /** Other chunks before the pixels: PLTE, tRNS, gAMA. */
  readonly chunks?: Readonly<Record<string, readonly number[]>>;
  /** The samples of a pixel. */
  pixel(x: number, y: number): readonly number[];
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Writes a PNG as the standard says, with each filter in turn. */
export function pngOf(form: PngForm): Uint8Array {
  const { width, height, bits, colour, interlaced = false, chunks = {} } = form;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const passes = interlaced ? adam7 : [[0, 0, 1, 1] as const];
  const rows = passes.flatMap((pass) => rowsOf(form, pass));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      ...Object.entries(chunks).map(([type, bytes]) => chunk(type, Uint8Array.from(bytes))),
      chunk("IDAT", deflateSync(Buffer.concat(rows))),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function rowsOf(
  form: PngForm,
  [left, top, across, down]: readonly [number, number, number, number],
): Buffer[] {
  const rows: Buffer[] = [];
  let above: Buffer | undefined;
  for (let y = top; y < form.height; y += down) {
    let digits = "";
    let distance = 1;
    for (let x = left; x < form.width; x += across) {
      const samples = form.pixel(x, y);
      distance = Math.max(1, (samples.length * form.bits) >> 3);
      digits += samples.map((sample) => sample.toString(2).padStart(form.bits, "0")).join("");
    }
    if (digits === "") continue;
    const bytes = (digits.match(/.{1,8}/gu) ?? []).map((eight) => Number.parseInt(eight.padEnd(8, "0"), 2));
    const row = Buffer.from(bytes);
    rows.push(filtered(row, above ?? Buffer.alloc(row.length), rows.length % 5, distance));
    above = row;
  }
  return rows;
}

function filtered(row: Buffer, above: Buffer, filter: number, distance: number): Buffer {
  const own = row.map((byte, index) => {
    const left = row[index - distance] ?? 0;
    const up = above[index] ?? 0;
    const corner = index < distance ? 0 : (above[index - distance] ?? 0);
    const nearest = [left, up, corner].toSorted(
      (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
    )[0];
    return byte - ([0, left, up, (left + up) >> 1, nearest ?? 0][filter] ?? 0);
  });
  return Buffer.concat([Buffer.from([filter]), own]);
}

/** The smallest JPEG: one grey pixel. */
export const jpegImage = new Uint8Array(
  Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z",
    "base64",
  ),
);

/** An SVG of 40 by 20 pixels with `inside` in it. */
export function svgOf(inside: string, attributes = ""): string {
  return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" ${attributes}>${inside}</svg>`;
}

/** Bytes from words, a letter each, and numbers. */
export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "string" ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}
