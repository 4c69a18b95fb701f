import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PNG } from "pngjs";
import { launchChromium } from "./chromium.ts";

/** Takes the pictures of the README from what the tutorial has built: the site's home page, and pages on paper. */
export async function takePictures(built: string, pictures: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.goto(pathToFileURL(join(built, "index.html")).href);
    await page.screenshot({ path: join(pictures, "home.png") });
  } finally {
    await browser.close();
  }
  const paper = [
    drawn(join(built, "agenda.pdf"), 1),
    drawn(join(built, "agenda.pdf"), 5),
    drawn(join(built, "summary.pdf"), 1),
  ];
  writeFileSync(join(pictures, "print.png"), PNG.sync.write(sideBySide(paper)));
}

/** A page of a PDF, 500 pixels high. */
function drawn(file: string, page: number): PNG {
  const words = [
    "-png",
    "-f",
    String(page),
    "-l",
    String(page),
    "-scale-to-x",
    "-1",
    "-scale-to-y",
    "500",
    file,
  ];
  return PNG.sync.read(spawnSync("pdftoppm", words, { maxBuffer: 2 ** 26 }).stdout);
}

/** Pages in a row on grey, a little apart. */
function sideBySide(pages: readonly PNG[]): PNG {
  const gap = 24;
  const width = pages.reduce((sum, page) => sum + page.width + gap, gap);
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gap;
  const sheet = new PNG({ width, height });
  sheet.data.fill(0xd8);
  for (let index = 3; index < sheet.data.length; index += 4) sheet.data[index] = 0xff;
  let left = gap;
  for (const page of pages) {
    PNG.bitblt(page, sheet, 0, 0, page.width, page.height, left, gap);
    left += page.width + gap;
  }
  return sheet;
}
