import { deflateSync } from "node:zlib";
import type { Pixels } from "../images/pixels.ts";
import type { OpenImage, PdfKitDocument, PdfReference } from "./types.ts";

/**
 * A decoded picture, as pdfkit wants its images. pdfkit decodes only some PNGs rightly, and those while it writes the file,
 * where an error in them can't be caught any more.
 */
export class PixelImage implements OpenImage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  obj: PdfReference | null = null;
  #pixels: Pixels | undefined;

  constructor(label: string, pixels: Pixels, orientation: number) {
    this.label = label;
    this.width = pixels.width;
    this.height = pixels.height;
    this.orientation = orientation;
    this.#pixels = pixels;
  }

  /** Writes the picture into the file: pdfkit asks for it where it is drawn for the first time. */
  embed(document: PdfKitDocument): void {
    const pixels = this.#pixels;
    if (pixels === undefined) return;
    const { channels, samples, alpha } = pixels;
    const mask = alpha === undefined ? {} : { SMask: this.#write(document, alpha, "DeviceGray", {}) };
    this.obj = this.#write(document, samples, channels === 1 ? "DeviceGray" : "DeviceRGB", mask);
    // Written once, it takes no memory any more.
    this.#pixels = undefined;
  }

  #write(
    document: PdfKitDocument,
    samples: Uint8Array,
    colours: string,
    more: Record<string, unknown>,
  ): PdfReference {
    const object = document.ref({
      Type: "XObject",
      Subtype: "Image",
      Width: this.width,
      Height: this.height,
      BitsPerComponent: 8,
      ColorSpace: colours,
      Filter: "FlateDecode",
      ...more,
    });
    object.end(deflateSync(samples));
    return object;
  }
}
