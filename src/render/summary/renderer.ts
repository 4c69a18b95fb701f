import type { RootContent } from "mdast";
import type { Artifact, Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { drawBlocks } from "../html/body.ts";
import { drawPage } from "../html/draw-page.ts";
import { prepareSite } from "../html/site.ts";
import { styleSheet } from "../html/style-sheet.ts";
import type { Site } from "../html/types.ts";
import { distinctDiagnostics } from "../templates/findings.ts";
import { loadWording } from "../templates/wording.ts";
import { buildSummary } from "./document.ts";
import { summaryToMarkdown } from "./to-markdown.ts";
import { summaryWords } from "./words.ts";

/** The public summary: `summary.md` for editors and printers, `summary.html` as a page of the site. */
export const summaryRenderer: Renderer = {
  name: "summary",
  render: (input) => Promise.resolve(renderSummary(input)),
};

function renderSummary(input: RenderInput): Staged<readonly Artifact[]> {
  const { agenda, templates, formats } = input;
  const wording = loadWording(templates, "summary", agenda.manifest.language, summaryWords);
  const blocks = buildSummary(agenda, wording.value);
  const hasSite = formats.includes("html");
  const markdown = summaryToMarkdown(blocks, agenda, "summary.md", hasSite);
  const site = prepareSite(input);
  const page = summaryPage(site, blocks, hasSite);
  // Alone, the page has to bring its own style sheet; beside the site it shares that of the site.
  const style = hasSite ? { value: [], diagnostics: [] } : styleSheet(templates);
  const diagnostics: Diagnostic[] = [
    ...wording.diagnostics,
    ...(hasSite ? [] : site.diagnostics),
    ...page.diagnostics,
    ...style.diagnostics,
  ];
  return {
    value: [{ path: "summary.md", bytes: new TextEncoder().encode(markdown) }, ...page.value, ...style.value],
    diagnostics: distinctDiagnostics(diagnostics),
  };
}

function summaryPage(
  site: Site,
  blocks: readonly RootContent[],
  hasSite: boolean,
): Staged<readonly Artifact[]> {
  const path = "summary.html";
  // Without the site there is nothing to link to: no section is known, so that references become their words.
  const linked = hasSite ? site : { ...site, agenda: { ...site.agenda, byId: new Map() } };
  const body = drawBlocks(blocks, linked, { page: path, headingLevel: 1, prefix: "", notes: "page." });
  return drawPage(site, {
    path,
    template: "html/summary.liquid",
    title: site.words.publicSummary,
    description: site.agenda.manifest.description ?? site.words.publicSummaryHint,
    line: null,
    tone: "tone-0",
    breadcrumbs: hasSite ? [{ text: site.words.overview, address: "index.html" }] : [],
    previous: null,
    next: null,
    current: "summary",
    slots: { body: body.html },
    assets: [],
  });
}
