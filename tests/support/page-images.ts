import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { run } from "./pdf.ts";

/** Coarse enough for small files and for what versions of poppler draw differently, fine enough to see a line move. */
const dotsAnInch = "50";

/** A page (from 1) as poppler draws it, in grey. */
export function drawPage(file: string, page: number): Buffer {
  const target = join(mkdtempSync(join(tmpdir(), "agenda-page-")), "page");
  const only = ["-f", String(page), "-l", String(page), "-singlefile"];
  run("pdftoppm", "-r", dotsAnInch, "-gray", "-png", ...only, file, target);
  return readFileSync(`${target}.png`);
}

/**
 * How different two pictures of a page are: the part of its dots that differ by more than smoothing does. A page whose size
 * is another differs in all of them.
 */
export function difference(a: Buffer, b: Buffer): number {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  const options = { threshold: 0.3, includeAA: false };
  return pixelmatch(one.data, other.data, undefined, width, height, options) / (width * height);
}

/** The picture that is kept of a page; with AGENDA_UPDATE_PAGES set, it is replaced by what is drawn now. */
export function keptPage(name: string, drawn: Buffer): Buffer {
  const file = join(import.meta.dirname, "../fixtures/pdf-pages", `${name}.png`);
  if ((process.env.AGENDA_UPDATE_PAGES ?? "") !== "") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, drawn);
  }
  if (!existsSync(file))
    throw new Error(`There is no picture of the page ${name}. Set AGENDA_UPDATE_PAGES=1 to draw it.`);
  return readFileSync(file);
}
