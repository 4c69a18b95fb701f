import type { Artifact, Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { summaryContent } from "../../plain/summary/content.ts";
import { resolvedStatement } from "../../plain/summary/resolved-statement.ts";
import { prepareSite } from "../html/site.ts";
import { styleSheets } from "../html/style-sheet.ts";
import { mapSvg } from "../map/export/svg.ts";
import { mapOfLines } from "../map/map-of.ts";
import { distinctDiagnostics } from "../templates/findings.ts";
import { loadWording } from "../templates/wording.ts";
import { buildSummary } from "./document.ts";
import { pagesFindings } from "./findings.ts";
import { renderLeaflet } from "./leaflet/leaflet.ts";
import { leafletPath } from "./leaflet/links.ts";
import { summaryTree } from "./markdown/tree.ts";
import { settledTree, writeMarkdown } from "./markdown/write.ts";
import { summaryPage } from "./page/page.ts";
import { summaryText } from "./text/plain-text.ts";
import type { SummaryDocument } from "./types.ts";
import { summaryWords } from "./words.ts";

const mapPath = "summary-map.svg";

/** What a page that stands alone needs of the site's style sheets. */
const ownSheets = new Set(["style.css", "map.css", "summary.css", "icon.svg"]);

/** The public summary: `summary.md`, `summary.txt`, a page of the site, a leaflet of two pages, and its map as a drawing. */
export const summaryRenderer: Renderer = { name: "summary", render: renderSummary };

async function renderSummary(input: RenderInput): Promise<Staged<readonly Artifact[]>> {
  const { agenda, templates, formats } = input;
  const { language } = agenda.manifest;
  const words = loadWording(templates, "summary", language, summaryWords);
  const content = summaryContent(agenda, resolvedStatement);
  const hasSite = formats.includes("html");
  const site = prepareSite(input);
  const document = buildSummary({ agenda, content, words: words, maps: site.maps, hasSite });
  const page = summaryPage(site, document, words, hasSite);
  const leaflet = await renderLeaflet(input, document, words);
  // Alone, the page has to bring its own style sheets; beside the site it shares those of the site.
  const styles = hasSite ? { value: [], diagnostics: [] } : styleSheets(input);
  const diagnostics: Diagnostic[] = [
    ...(hasSite ? [] : site.diagnostics),
    ...page.diagnostics,
    ...styles.diagnostics,
    ...leaflet.diagnostics,
    ...pagesFindings(agenda, content, leaflet.pages),
  ];
  return {
    value: [
      ...textFiles(document, hasSite),
      ...page.value,
      { path: leafletPath, bytes: leaflet.bytes },
      ...styles.value.filter(({ path }) => ownSheets.has(path) || path.startsWith("fonts/")),
    ],
    diagnostics: distinctDiagnostics(diagnostics),
  };
}

function textFiles(document: SummaryDocument, hasSite: boolean): readonly Artifact[] {
  const page = "summary.md";
  const markdown = writeMarkdown(settledTree(summaryTree(document, { page, hasSite, map: mapPath })));
  const maps = document.parts.flatMap((part) =>
    part.kind === "map" ? [mapOfLines(part.context, "wide")] : [],
  );
  return [
    textFile(page, markdown),
    textFile("summary.txt", summaryText(document)),
    ...maps.map((map) => textFile(mapPath, `${mapSvg(map, { prefix: "map-", standalone: true })}\n`)),
  ];
}

function textFile(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
