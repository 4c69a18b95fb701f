import { coveragePage } from "./pages/coverage-page.ts";
import { facetPages } from "./pages/facet-pages.ts";
import { listPages } from "./pages/list-pages.ts";
import { mapPages } from "./pages/map-pages.ts";
import { matrixPages } from "./pages/matrix-page.ts";
import { missingPage } from "./pages/missing-page.ts";
import { overviewPage } from "./pages/overview-page.ts";
import { referencePages } from "./pages/reference-pages.ts";
import { sectionPages } from "./pages/section-pages.ts";
import { wholePage } from "./pages/whole-page.ts";
import { wholeAddress } from "./targets.ts";
import type { Site, SitePage } from "./types.ts";

/** What a server shows in the place of a page that isn't there. */
export const missingAddress = "404.html";

/** Every page, in the order of the site. None is planned before it is asked for, so that only one is in memory. */
export function* sitePages(site: Site): Generator<SitePage> {
  yield { path: "index.html", plan: () => overviewPage(site) };
  yield* sectionPages(site);
  yield* listPages(site);
  yield* facetPages(site);
  yield* matrixPages(site);
  yield* mapPages(site);
  yield { path: "coverage.html", plan: () => coveragePage(site) };
  yield* referencePages(site);
  yield { path: wholeAddress, plan: () => wholePage(site) };
  yield { path: missingAddress, plan: () => missingPage(site) };
}
