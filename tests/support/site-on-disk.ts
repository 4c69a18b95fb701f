import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Renderer, RenderInput } from "../../src/core/artifact.ts";
import { readFonts } from "../../src/load/package-files.ts";
import { dataRenderer } from "../../src/render/data/renderer.ts";
import { htmlRenderer } from "../../src/render/html/renderer.ts";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";

/** A site in a folder of its own. */
export interface SiteOnDisk {
  /** The address of a page, `file://` and all. */
  address(path: string): string;
  /** The paths of all pages. */
  readonly pages: readonly string[];
  remove(): void;
}

/** Makes the site, the summary and the data in a new folder below the system's for such things. */
export async function siteOnDisk(input: RenderInput): Promise<SiteOnDisk> {
  const { summaryRenderer } = await import("../../src/render/summary/renderer.ts");
  // The summary is drawn for paper as well.
  const fonts = await readFonts(Object.fromEntries(pdfFonts.map(({ name, module }) => [name, module])));
  return await onDisk({ ...input, fonts }, [htmlRenderer, summaryRenderer, dataRenderer]);
}

/** Makes the site alone. */
export async function htmlOnDisk(input: RenderInput): Promise<SiteOnDisk> {
  return await onDisk(input, [htmlRenderer]);
}

async function onDisk(input: RenderInput, renderers: readonly Renderer[]): Promise<SiteOnDisk> {
  const folder = mkdtempSync(join(tmpdir(), "agenda-site-"));
  const pages: string[] = [];
  for (const renderer of renderers) {
    const made = await renderer.render(input);
    for (const { path, bytes } of made.value) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      if (path.endsWith(".html")) pages.push(path);
    }
  }
  return {
    pages,
    address: (path) => pathToFileURL(join(folder, path)).href,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
