import type { ImageHead } from "./types.ts";

/** The endings of image files, and what the file must then be. */
const endings: Readonly<Record<string, ImageHead["type"]>> = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  svg: "svg",
};

/** What a file's name says it is; undefined for files that aren't images. */
export function imageTypeByName(path: string): ImageHead["type"] | undefined {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/**
 * What the bytes of an image that isn't an SVG say: its type, and its size where that stands in a fixed place.
 *
 * @returns undefined where they are no image of a type that browsers show
 */
export function readImageHead(bytes: Uint8Array): ImageHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith("\u0089PNG\r\n\u001a\n") && bytes.length >= 24)
    return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a/u.test(start) && bytes.length >= 10)
    return { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start.startsWith("\u00ff\u00d8\u00ff")) return { type: "jpeg", ...jpegSize(view) };
  if (/^RIFF[\s\S]{4}WEBP/u.test(start)) return { type: "webp" };
  if (/^[\s\S]{4}ftypavi[fs]/u.test(start)) return { type: "avif" };
  return undefined;
}

/** The size in the first frame header (ITU T.81, B.2.2); absent where the file ends before one. */
function jpegSize(view: DataView): { readonly width?: number; readonly height?: number } {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return {};
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const hasLength = marker !== 0xff && marker !== 0x01 && !(marker >= 0xd0 && marker <= 0xd7);
    at += marker === 0xff ? 1 : 2 + (hasLength ? view.getUint16(at + 2) : 0);
  }
  return {};
}
