import type { Diagnostic, Staged } from "../../../core/diagnostic.ts";
import { type ImageType, imageTypeByName } from "../../../core/image-type.ts";
import { startOf } from "../../../core/positions.ts";
import { stamp } from "../../../core/stamp.ts";
import { examinePicture, shownSize } from "../../images/examine.ts";
import { imageTypeByBytes } from "../../images/image-type.ts";
import { sanitiseSvg } from "../../images/sanitise-svg.ts";
import { damagedImage, heavyImage, sanitisedImage, unreadableImage } from "../diagnostics.ts";
import type { SiteImage } from "./types.ts";

/** In bytes. A page with its styles and scripts has at most a tenth of it. */
const heaviest = 500_000;

/**
 * Makes the agenda's images fit for the site: each is what its name says and whole, none is heavy unsaid, and SVGs hold nothing
 * that runs. Those that aren't fit are left out, and pages show their alternative text.
 */
export function prepareImages(
  assets: ReadonlyMap<string, Uint8Array>,
): Staged<ReadonlyMap<string, SiteImage>> {
  const images = new Map<string, SiteImage>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, bytes] of assets) {
    const type = imageTypeByName(path);
    if (type === undefined) continue;
    const image = type === "svg" ? vectors(path, bytes, diagnostics) : pixels(path, type, bytes, diagnostics);
    if (image === undefined) continue;
    images.set(path, image);
    if (bytes.length <= heaviest) continue;
    const message = `The image has ${Math.round(bytes.length / 1000)} kB; pages are meant to be light.`;
    const hint = `Scale it down, or save it with less detail: at most ${heaviest / 1000} kB.`;
    diagnostics.push(stamp(heavyImage, { span: startOf(path), message, hint }));
  }
  return { value: images, diagnostics };
}

function pixels(
  path: string,
  type: ImageType,
  bytes: Uint8Array,
  diagnostics: Diagnostic[],
): SiteImage | undefined {
  const picture = imageTypeByBytes(bytes) === type ? examinePicture(bytes) : undefined;
  if (picture === undefined) {
    diagnostics.push(somethingElse(path, type));
    return undefined;
  }
  if ("damage" in picture) {
    const message = `The file of this image is damaged or can't be shown: ${picture.damage}. Its words stand in its place.`;
    const hint = "Open the image in a program that shows it, and save it anew as PNG or JPEG.";
    diagnostics.push(stamp(damagedImage, { span: startOf(path), message, hint }));
    return undefined;
  }
  return { bytes, ...shownSize(picture) };
}

function somethingElse(path: string, type: ImageType): Diagnostic {
  const message = `This is called a ${type.toUpperCase()} image, but its bytes are something else.`;
  const hint = "Save the image anew, under the ending of its type. Pages would show its words instead.";
  return stamp(unreadableImage, { span: startOf(path), message, hint });
}

function vectors(path: string, bytes: Uint8Array, diagnostics: Diagnostic[]): SiteImage | undefined {
  const safe = sanitiseSvg(new TextDecoder().decode(bytes));
  if (safe === undefined) {
    diagnostics.push(somethingElse(path, "svg"));
    return undefined;
  }
  const { text, removed, ...size } = safe;
  if (removed.length > 0) {
    const message = `The site shows this image without ${removed.map((part) => `\`${part}\``).join(", ")}, which could run or fetch something.`;
    const hint = "Export it as a plain SVG, or save it as PNG.";
    diagnostics.push(stamp(sanitisedImage, { span: startOf(path), message, hint }));
  }
  return { bytes: new TextEncoder().encode(`${text}\n`), ...size };
}
