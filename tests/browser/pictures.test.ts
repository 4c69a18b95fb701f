import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examinePicture, shownSize } from "../../src/render/images/examine.ts";
import { openImages } from "../../src/render/pdf/document/images.ts";
import { PdfFile } from "../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { launchChromium } from "../support/chromium.ts";
import { run } from "../support/pdf.ts";
import { pictureForms } from "../support/picture-forms.ts";

/** How far a channel may be off on the mean: what decoders of JPEG and colours round differently. */
const tolerance = 5;

/** Each pixel is drawn so many dots wide, and looked at in its middle: edges are smoothed in many ways. */
const zoom = 9;

const forms = [...pictureForms()].filter(([name]) => !/\.(?:bmp|tiff)$/u.test(name));
const onSiteOnly = new Set(["webp", "avif"]);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

/** The picture as Chromium shows it on white. */
async function shown(name: string, bytes: Uint8Array): Promise<PNG> {
  const type = name.split(".").at(-1)?.replace("jpg", "jpeg");
  const address = `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block;image-rendering:pixelated}</style><img src="${address}">`,
  );
  await page.locator("img").evaluate(async (element, times) => {
    const image = element as unknown as {
      decode(): Promise<void>;
      naturalWidth: number;
      style: { width: string };
    };
    await image.decode();
    image.style.width = `${image.naturalWidth * times}px`;
  }, zoom);
  return PNG.sync.read(await page.locator("img").screenshot());
}

/** The picture as poppler draws it from our PDF, a dot a pixel. */
async function printed(name: string, bytes: Uint8Array): Promise<PNG | undefined> {
  const assets = new Map([[name, bytes]]);
  const options = { standard: "PDF/A-2a", language: "en", info: {}, metadata: "" } as const;
  const measure = new PdfFile({ ...options, width: 10, height: 10 });
  const room = { width: 1000, height: 1000 };
  const image = openImages({ assets, room, fonts: [] }, measure)(name);
  if (image === undefined || "why" in image) return undefined;
  const dots = (150 / 72) * zoom;
  const [width, height] = [Math.round(image.width * dots), Math.round(image.height * dots)];
  const file = new PdfFile({ ...options, width, height });
  openImages({ assets, room, fonts: [] }, file)(name);
  file.expectPages(1);
  file.beginPage();
  file.drawImage(name, 0, 0, width, height);
  const target = join(mkdtempSync(join(tmpdir(), "agenda-picture-")), "page");
  writeFileSync(`${target}.pdf`, await file.finish());
  run("pdftoppm", "-r", "72", "-png", "-singlefile", `${target}.pdf`, target);
  return PNG.sync.read(readFileSync(`${target}.png`));
}

function meanDifference(one: PNG, other: PNG): number {
  let sum = 0;
  let count = 0;
  for (let y = (zoom - 1) / 2; y < one.height; y += zoom) {
    for (let x = (zoom - 1) / 2; x < one.width; x += zoom) {
      for (let channel = 0; channel < 3; channel += 1) {
        const index = (y * one.width + x) * 4 + channel;
        sum += Math.abs((one.data[index] ?? 0) - (other.data[index] ?? 0));
        count += 1;
      }
    }
  }
  return sum / count;
}

describe("a picture has the size that the browser gives it:", () => {
  test.each(forms)("%s", async (name, bytes) => {
    const picture = await shown(name, bytes);
    const examined = examinePicture(bytes);
    if (examined === undefined || "damage" in examined) throw new Error(`${name} can't be read.`);
    const { width, height } = shownSize(examined);
    expect([width * zoom, height * zoom]).toEqual([picture.width, picture.height]);
  });
});

describe("a picture in the PDF looks as in the browser", () => {
  test.each(forms)("%s", async (name, bytes) => {
    const [onPage, onPaper] = [await shown(name, bytes), await printed(name, bytes)];
    if (onPaper === undefined) {
      expect(onSiteOnly.has(name.split(".").at(-1) ?? "") || name === "cmyk.jpg").toBe(true);
      return;
    }
    expect([onPaper.width, onPaper.height]).toEqual([onPage.width, onPage.height]);
    expect(meanDifference(onPage, onPaper)).toBeLessThan(tolerance);
  });
});
