import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { prepareImages } from "../../../../src/render/html/images/prepare-images.ts";
import { examinePicture } from "../../../../src/render/images/examine.ts";
import { openImages } from "../../../../src/render/pdf/document/images.ts";
import { PdfFile } from "../../../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { damaged, randomFrom } from "../../../support/damage.ts";
import { bytesOf, greyImage, pngImage } from "../../../support/images.ts";
import { pictureForms } from "../../../support/picture-forms.ts";

/** Much more than any of them takes, in milliseconds: it is for what would take minutes. */
const patience = 3000;

/** Draws a picture into a PDF of one page, as a build does, and tells whether it could. */
async function print(name: string, bytes: Uint8Array): Promise<boolean> {
  const file = new PdfFile({
    standard: "PDF/A-2a",
    width: 100,
    height: 100,
    language: "en",
    info: {},
    metadata: "",
  });
  const room = { width: 100, height: 100 };
  const image = openImages({ assets: new Map([[name, bytes]]), room, fonts: [] }, file)(name);
  file.expectPages(1);
  file.beginPage();
  const isShown = image !== undefined && !("why" in image);
  if (isShown) file.drawImage(name, 0, 0, 100, 100);
  expect((await file.finish()).length).toBeGreaterThan(100);
  return isShown;
}

function chunk(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [head, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

function pngFrom(header: readonly number[], ...chunks: readonly Uint8Array[]): Uint8Array {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk("IHDR", Uint8Array.from(header)), ...chunks]));
}

const end = chunk("IEND", new Uint8Array());
const pixels = (bytes: readonly number[] | Uint8Array): Uint8Array =>
  chunk("IDAT", deflateSync(Uint8Array.from(bytes)));
const [wide, one] = [
  [0, 0, 0x27, 0x10],
  [0, 0, 0, 1],
];
const jpegHead = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0];

const hostile: readonly (readonly [what: string, name: string, bytes: Uint8Array])[] = [
  [
    "a palette of two gigabytes",
    "a.png",
    pngFrom([...one, ...one, 8, 3, 0, 0, 0], chunk("PLTE", new Uint8Array(3), 0x7fffffff)),
  ],
  [
    "words of two gigabytes",
    "a.png",
    pngFrom([...one, ...one, 8, 0, 0, 0, 0], chunk("tEXt", new Uint8Array(3), 0x7fffffff)),
  ],
  [
    "transparency of four gigabytes",
    "a.png",
    pngFrom([...one, ...one, 8, 3, 0, 0, 0], chunk("tRNS", new Uint8Array(3), 0xffffffff)),
  ],
  [
    "a filter that doesn't exist",
    "a.png",
    pngFrom([...one, ...one, 8, 6, 0, 0, 0], pixels([9, 0, 0, 0, 0]), end),
  ],
  ["rows that end early", "a.png", pngFrom([...wide, ...one, 8, 6, 0, 0, 0], pixels([0, 1, 2]), end)],
  [
    "rows that end early in many pixels",
    "a.png",
    pngFrom([...wide, 0, 0, 0x17, 0x70, 8, 6, 0, 0, 0], pixels([0, 1, 2]), end),
  ],
  ["a bomb", "a.png", pngFrom([...one, ...one, 8, 6, 0, 0, 0], pixels(new Uint8Array(200_000_000)), end)],
  ["no pixels", "a.png", pngFrom([...one, ...one, 8, 6, 0, 0, 0], end)],
  ["no palette", "a.png", pngFrom([...one, ...one, 8, 3, 0, 0, 0], pixels([0, 0]), end)],
  [
    "a palette that is no list of colours",
    "a.png",
    pngFrom([...one, ...one, 8, 3, 0, 0, 0], chunk("PLTE", new Uint8Array(4)), pixels([0, 0]), end),
  ],
  ["three bits a sample", "a.png", pngFrom([...one, ...one, 3, 0, 0, 0, 0], pixels([0, 0]), end)],
  [
    "a checksum that is wrong",
    "a.png",
    pngImage(4, 4).map((byte, index) => (index === 29 ? byte ^ 1 : byte)),
  ],
  ["400 million pixels", "a.png", greyImage(20_000, 20_000, new Uint8Array(10))],
  ["a JPEG of a segment past its end", "a.jpg", bytesOf([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0])],
  ["a JPEG of a segment without length", "a.jpg", bytesOf([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0, 0, 0])],
  ["a JPEG without pixels", "a.jpg", bytesOf(jpegHead, [0xff, 0xd9, 0, 0])],
  ["a JPEG without end", "a.jpg", bytesOf(jpegHead, [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3])],
  [
    "a JPEG of 4 thousand million pixels",
    "a.jpg",
    bytesOf([
      0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0,
      63, 0, 1, 0xff, 0xd9,
    ]),
  ],
  [
    "a lossless JPEG",
    "a.jpg",
    bytesOf([
      0xff, 0xd8, 0xff, 0xc3, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1,
      0xff, 0xd9,
    ]),
  ],
  ["a GIF without pixels", "a.gif", bytesOf("GIF89a", [9, 0, 9, 0, 0, 0, 0], ";")],
  [
    "a GIF of a frame past its end",
    "a.gif",
    bytesOf("GIF89a", [9, 0, 9, 0, 0, 0, 0], ",", [0, 0, 0, 0, 9, 0, 9, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 255]),
  ],
  [
    "a GIF whose frame is larger than memory",
    "a.gif",
    bytesOf(
      "GIF89a",
      [9, 0, 9, 0, 0, 0, 0],
      ",",
      [0, 0, 0, 0, 255, 255, 255, 255, 0x80, 1, 2, 3, 4, 5, 6, 2, 1, 4, 0],
      ";",
    ),
  ],
  [
    "a WebP of a chunk past its end",
    "a.webp",
    bytesOf("RIFF", [30, 0, 0, 0], "WEBPVP8 ", [255, 255, 255, 127], [...Array(18).fill(0)]),
  ],
  [
    "a WebP of 268 million pixels",
    "a.webp",
    bytesOf("RIFF", [17, 0, 0, 0], "WEBPVP8L", [5, 0, 0, 0, 0x2f, 255, 255, 255, 15]),
  ],
  [
    "an AVIF of a box past its end",
    "a.avif",
    bytesOf([0, 0, 0, 16], "ftypavif", [0, 0, 0, 0], [127, 255, 255, 255], "meta", [0, 0, 0, 0]),
  ],
  [
    "an AVIF of a box without length",
    "a.avif",
    bytesOf([0, 0, 0, 16], "ftypavif", [0, 0, 0, 0], [0, 0, 0, 4], "meta", [0, 0, 0, 0]),
  ],
];

describe("a picture with", () => {
  it.each(hostile)("%s has one finding, at its file, and its words are printed", async (_, name, bytes) => {
    const start = performance.now();
    const { value, diagnostics } = prepareImages(new Map([[name, bytes]]));
    expect(diagnostics.map(({ code, span }) => [code, span.path])).toEqual([["AG939", name]]);
    expect(value.size).toBe(0);
    expect(await print(name, bytes)).toBe(false);
    expect(performance.now() - start).toBeLessThan(patience);
  });
});

describe("damaged pictures", () => {
  const forms = [...pictureForms()].filter(([name]) => !/\.(?:bmp|tiff)$/u.test(name));

  it("are shown or reported: 300 of all kinds, damaged at random", async () => {
    const random = randomFrom(20261201);
    let shown = 0;
    for (let index = 0; index < 300; index += 1) {
      const [name, bytes] = forms[index % forms.length] ?? ["", new Uint8Array()];
      const file = damaged(bytes, random);
      const start = performance.now();
      const { value, diagnostics } = prepareImages(new Map([[name, file]]));
      expect(value.size + diagnostics.length, `${name} ${index}`).toBe(1);
      if (await print(name, file)) shown += 1;
      expect(performance.now() - start, `${name} ${index}`).toBeLessThan(patience);
    }
    expect(shown).toBeGreaterThan(10);
  });

  it("that are whole are examined alike each time", () => {
    for (const [, bytes] of forms) expect(examinePicture(bytes)).toBe(examinePicture(bytes));
  });
});
