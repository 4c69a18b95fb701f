import type { Artifact, OnDemand, RenderInput } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
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
import type { Site } from "./types.ts";

/** Files that are made together, once one of them is asked for. */
type Group = () => Staged<readonly Artifact[]>;

/** The same site as `htmlRenderer` makes, file by file: for whoever looks at a few pages of it. */
export function htmlOnDemand(input: RenderInput): OnDemand {
  const site = prepareSite(input);
  const pages = new Map([...sitePages(site)].map(({ path, plan }) => [path, plan]));
  const machines = new Map(
    machineFiles(site, () => listedPages(site)).map(({ path, write }) => [path, write]),
  );
  const groups: readonly Group[] = [
    once(() => styleSheets(input)),
    once(() => ({ value: scripts(input.templates), diagnostics: [] })),
    once(() => redirectPages(site)),
    once(() => ({ value: assetFiles(site, input.assets.keys()), diagnostics: [] })),
    once(() => staticFiles(input.staticFiles ?? new Map(), [...pages.keys(), ...machines.keys()])),
  ];
  return {
    pages: [...pages.keys()],
    diagnostics: distinctDiagnostics(site.diagnostics),
    make(path) {
      const plan = pages.get(path);
      if (plan !== undefined) return fileOf(path, drawPage(site, plan()));
      const write = machines.get(path);
      if (write !== undefined) return { value: new TextEncoder().encode(write()), diagnostics: [] };
      const made = groups.map((group) => fileOf(path, group()));
      const found = made.find(({ value }) => value !== undefined);
      return found ?? { value: undefined, diagnostics: made.flatMap(({ diagnostics }) => diagnostics) };
    },
  };
}

function fileOf(
  path: string,
  { value, diagnostics }: Staged<readonly Artifact[]>,
): Staged<Uint8Array | undefined> {
  const bytes = value.find((artifact) => artifact.path === path)?.bytes;
  return { value: bytes, diagnostics: distinctDiagnostics([...diagnostics]) };
}

function once(make: Group): Group {
  let made: ReturnType<Group> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function listedPages(site: Site): readonly SitemapPage[] {
  return [...sitePages(site)].flatMap(({ plan }) => {
    const { path, hidden, changed } = plan();
    return hidden === true ? [] : [{ path, changed }];
  });
}
