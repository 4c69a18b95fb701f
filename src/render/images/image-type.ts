import type { ImageType } from "../../core/image-type.ts";

/** What the first bytes of an image that isn't an SVG say; undefined where they are none of a type that browsers show. */
export function imageTypeByBytes(bytes: Uint8Array): Exclude<ImageType, "svg"> | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (/^GIF8[79]a/u.test(start)) return "gif";
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (/^RIFF[\s\S]{4}WEBP/u.test(start)) return "webp";
  if (/^[\s\S]{4}ftypavi[fs]/u.test(start)) return "avif";
  return undefined;
}
