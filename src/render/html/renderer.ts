import type { Artifact, Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { distinctDiagnostics } from "../templates/findings.ts";
import { assetFiles } from "./asset-files.ts";
import { drawPage } from "./draw-page.ts";
import { machineFiles } from "./machines/files.ts";
import type { SitemapPage } from "./machines/sitemap.ts";
import { redirectPages } from "./redirects.ts";
import { scripts } from "./scripts.ts";
import { prepareSite } from "./site.ts";
import { sitePages } from "./site-pages.ts";
import { staticFiles } from "./static-files.ts";
import { styleSheets } from "./style-sheet.ts";

/** The site: one page a section, with everything that leads from one to another. Works from a disk and without scripts. */
export const htmlRenderer: Renderer = {
  name: "html",
  render: (input) => Promise.resolve(renderSite(input)),
};

function renderSite(input: RenderInput): Staged<readonly Artifact[]> {
  const site = prepareSite(input);
  const artifacts: Artifact[] = [];
  const diagnostics: Diagnostic[] = [...site.diagnostics];
  const shown = new Set<string>();
  const listed: SitemapPage[] = [];
  const encoder = new TextEncoder();
  for (const { plan } of sitePages(site)) {
    const page = plan();
    const drawn = drawPage(site, page);
    artifacts.push(...drawn.value);
    diagnostics.push(...drawn.diagnostics);
    for (const path of page.assets) shown.add(path);
    if (page.hidden !== true) listed.push({ path: page.path, changed: page.changed });
  }
  const redirects = redirectPages(site);
  const style = styleSheets(input);
  artifacts.push(
    ...redirects.value,
    ...style.value,
    ...scripts(input.templates),
    ...machineFiles(site, () => listed).map(({ path, write }) => ({ path, bytes: encoder.encode(write()) })),
    ...assetFiles(site, shown),
  );
  const asTheyAre = staticFiles(
    input.staticFiles ?? new Map(),
    artifacts.map(({ path }) => path),
  );
  artifacts.push(...asTheyAre.value);
  diagnostics.push(...redirects.diagnostics, ...style.diagnostics, ...asTheyAre.diagnostics);
  return { value: artifacts, diagnostics: distinctDiagnostics(diagnostics) };
}
