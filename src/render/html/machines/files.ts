import type { Site } from "../types.ts";
import { atomFeed } from "./feed.ts";
import { searchIndex } from "./search-index.ts";
import { type SitemapPage, sitemap } from "./sitemap.ts";
import { termPreviews } from "./term-previews.ts";

/** A file that programs read. */
export interface MachineFile {
  /** Relative to the site's root. */
  readonly path: string;
  write(): string;
}

/**
 * What programs read: the scripts' data, and, where the site's address is known, its feed and its sitemap.
 *
 * @param pages those that search engines may list; asked for when the sitemap is written
 */
export function machineFiles(site: Site, pages: () => readonly SitemapPage[]): readonly MachineFile[] {
  const { baseUrl } = site;
  const files: MachineFile[] = [{ path: "search-index.js", write: () => searchIndex(site) }];
  if (site.agenda.glossary.length > 0) files.push({ path: "terms.js", write: () => termPreviews(site) });
  if (baseUrl !== undefined) {
    files.push(
      { path: "feed.xml", write: () => atomFeed(site, baseUrl) },
      { path: "sitemap.xml", write: () => sitemap(pages(), baseUrl) },
    );
  }
  return files;
}
