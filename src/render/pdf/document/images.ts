import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { Book, BookImage } from "./book.ts";

/**
 * Opens the images of an agenda, each once: undefined for what isn't there, "unprintable" for what is neither PNG nor JPEG,
 * or is damaged.
 */
export function openImages(assets: ReadonlyMap<string, Uint8Array>, file: PdfFile): Book["image"] {
  const opened = new Map<string, BookImage | "unprintable">();
  return (path) => {
    const bytes = assets.get(path);
    if (bytes === undefined) return undefined;
    const image = opened.get(path) ?? openImage(path, bytes, file);
    opened.set(path, image);
    return image;
  };
}

function openImage(path: string, bytes: Uint8Array, file: PdfFile): BookImage | "unprintable" {
  try {
    const image = file.openImage(path, bytes);
    return image.width > 0 && image.height > 0 ? image : "unprintable";
  } catch {
    // pdfkit throws strings and Errors alike for what it can't read: either way the words stand for the image.
    return "unprintable";
  }
}
