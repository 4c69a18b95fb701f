import type { Diagnostic, Staged } from "../../../core/diagnostic.ts";
import { startOf } from "../../../core/positions.ts";
import { stamp } from "../../../core/stamp.ts";
import { imageTypeByName, readImageHead } from "../../images/image-head.ts";
import { sanitiseSvg } from "../../images/sanitise-svg.ts";
import { heavyImage, sanitisedImage, unreadableImage } from "../diagnostics.ts";
import type { SiteImage } from "./types.ts";

/** In bytes. A page with its styles and scripts has at most a tenth of it. */
const heaviest = 500_000;

/**
 * Makes the agenda's images fit for the site: each is what its name says, none is heavy unsaid, and SVGs hold nothing that
 * runs. Those that aren't fit are left out, and pages show their alternative text.
 */
export function prepareImages(
  assets: ReadonlyMap<string, Uint8Array>,
): Staged<ReadonlyMap<string, SiteImage>> {
  const images = new Map<string, SiteImage>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, bytes] of assets) {
    const type = imageTypeByName(path);
    if (type === undefined) continue;
    const image = type === "svg" ? vectors(path, bytes, diagnostics) : pixels(type, bytes);
    if (image === undefined) {
      const message = `This is called a ${type.toUpperCase()} image, but its bytes are something else.`;
      const hint = "Save the image anew, under the ending of its type. Pages would show its words instead.";
      diagnostics.push(stamp(unreadableImage, { span: startOf(path), message, hint }));
      continue;
    }
    images.set(path, image);
    if (bytes.length <= heaviest) continue;
    const message = `The image has ${Math.round(bytes.length / 1000)} kB; pages are meant to be light.`;
    const hint = `Scale it down, or save it with less detail: at most ${heaviest / 1000} kB.`;
    diagnostics.push(stamp(heavyImage, { span: startOf(path), message, hint }));
  }
  return { value: images, diagnostics };
}

function pixels(type: string, bytes: Uint8Array): SiteImage | undefined {
  const head = readImageHead(bytes);
  if (head === undefined || head.type !== type) return undefined;
  const { width, height } = head;
  return { bytes, ...(width === undefined || height === undefined ? {} : { width, height }) };
}

function vectors(path: string, bytes: Uint8Array, diagnostics: Diagnostic[]): SiteImage | undefined {
  const safe = sanitiseSvg(new TextDecoder().decode(bytes));
  if (safe === undefined) return undefined;
  const { text, removed, ...size } = safe;
  if (removed.length > 0) {
    const message = `The site shows this image without ${removed.map((part) => `\`${part}\``).join(", ")}, which could run or fetch something.`;
    const hint = "Export it as a plain SVG, or save it as PNG.";
    diagnostics.push(stamp(sanitisedImage, { span: startOf(path), message, hint }));
  }
  return { bytes: new TextEncoder().encode(`${text}\n`), ...size };
}
