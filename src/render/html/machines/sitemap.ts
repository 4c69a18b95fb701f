import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";

/** A page for search engines. */
export interface SitemapPage {
  /** Relative to the site's root. */
  readonly path: string;
  /** The day of its last change that is known. */
  readonly changed: string | undefined;
}

/** How many addresses one file may hold (sitemaps.org). */
const longest = 50_000;

/**
 * The site's pages as a sitemap (https://www.sitemaps.org/protocol.html).
 *
 * @param baseUrl with a slash at its end
 */
export function sitemap(pages: readonly SitemapPage[], baseUrl: string): string {
  const urls = pages.slice(0, longest).map(({ path, changed }) => {
    const address = path === "index.html" ? baseUrl : new URL(path, baseUrl).href;
    return x("url", [x("loc", address), ...(changed === undefined ? [] : [x("lastmod", changed)])]);
  });
  const set = x("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, urls);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(set)}\n`;
}
