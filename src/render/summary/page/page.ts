import type { Artifact } from "../../../core/artifact.ts";
import type { Staged } from "../../../core/diagnostic.ts";
import { drawPage } from "../../html/draw-page.ts";
import type { Site } from "../../html/types.ts";
import type { Wording } from "../../templates/types.ts";
import type { SummaryDocument } from "../types.ts";
import type { SummaryWord } from "../words.ts";
import { summaryMap, summaryView } from "./views.ts";

/** The address of the summary's page. */
const summaryPagePath = "summary.html";

/** The summary as a page of the site, or alone where the site isn't made. */
export function summaryPage(
  site: Site,
  document: SummaryDocument,
  words: Wording<SummaryWord>,
  hasSite: boolean,
): Staged<readonly Artifact[]> {
  const context = { site, words, page: summaryPagePath, hasSite };
  return drawPage(site, {
    path: summaryPagePath,
    template: "html/summary.liquid",
    title: site.words.publicSummary,
    description: site.agenda.manifest.description ?? site.words.publicSummaryHint,
    line: null,
    tone: "tone-0",
    breadcrumbs: hasSite ? [{ text: site.words.overview, address: "index.html" }] : [],
    previous: null,
    next: null,
    current: "summary",
    slots: { summary: summaryView(document, context), map: summaryMap(document, context) },
    styles: ["summary"],
    assets: [],
  });
}
