import type { RenderInput } from "../../core/artifact.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import { distinctDiagnostics } from "../templates/findings.ts";
import { drawPage } from "./draw-page.ts";
import { redirectPages } from "./redirects.ts";
import { prepareSite } from "./site.ts";
import { sitePages } from "./site-pages.ts";
import type { SitePage } from "./types.ts";

/** How many pages of a folder are drawn: enough to meet every kind of section that an agenda is likely to have. */
const most = 40;

/** What is found while some pages of each folder of the site are drawn: slips in templates show in nearly every page. */
export function samplePages(input: RenderInput): readonly Diagnostic[] {
  const site = prepareSite(input);
  const folders = groupBy([...sitePages(site)], ({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
  const found: Diagnostic[] = [...redirectPages(site).diagnostics];
  for (const pages of folders.values())
    for (const { plan } of spread(pages)) found.push(...drawPage(site, plan()).diagnostics);
  return distinctDiagnostics(found);
}

/** At most `most` of the pages, from the first to the last in equal steps. */
function spread(pages: readonly SitePage[]): readonly SitePage[] {
  const step = Math.max(1, pages.length / most);
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
