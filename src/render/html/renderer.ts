import type { Artifact, Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { addressOfAsset } from "../address.ts";
import { distinctDiagnostics } from "../templates/findings.ts";
import { drawPage } from "./draw-page.ts";
import { listPages } from "./pages/list-pages.ts";
import { overviewPage } from "./pages/overview-page.ts";
import { referencePages } from "./pages/reference-pages.ts";
import { sectionPages } from "./pages/section-pages.ts";
import { redirectPages } from "./redirects.ts";
import { prepareSite } from "./site.ts";
import { styleSheet } from "./style-sheet.ts";

/** The site: one page a section, with everything that leads from one to another. Works from a disk and without scripts. */
export const htmlRenderer: Renderer = {
  name: "html",
  render: (input) => Promise.resolve(renderSite(input)),
};

function renderSite(input: RenderInput): Staged<readonly Artifact[]> {
  const site = prepareSite(input);
  const planned = [overviewPage(site), ...sectionPages(site), ...listPages(site), ...referencePages(site)];
  const artifacts: Artifact[] = [];
  const diagnostics: Diagnostic[] = [...site.diagnostics];
  for (const page of planned) {
    const drawn = drawPage(site, page);
    artifacts.push(...drawn.value);
    diagnostics.push(...drawn.diagnostics);
  }
  const redirects = redirectPages(site);
  const style = styleSheet(input.templates);
  const shown = new Set(planned.flatMap((page) => page.assets));
  artifacts.push(...redirects.value, ...style.value, ...assetArtifacts(input, shown));
  diagnostics.push(...redirects.diagnostics, ...style.diagnostics);
  return { value: artifacts, diagnostics: distinctDiagnostics(diagnostics) };
}

function assetArtifacts(input: RenderInput, shown: ReadonlySet<string>): readonly Artifact[] {
  return [...shown].toSorted().flatMap((path) => {
    const bytes = input.assets.get(path);
    return bytes === undefined ? [] : [{ path: addressOfAsset(path), bytes }];
  });
}
