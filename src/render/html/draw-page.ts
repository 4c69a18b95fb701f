import type { Artifact } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { oneLine } from "../../plain/summary/one-line.ts";
import { rootFrom } from "../address.ts";
import { scriptSafeJson } from "./machines/script-safe-json.ts";
import type { PlannedPage, Site } from "./types.ts";

/** Draws a page with its template. The contents come ready; here they get the mark of the current page. */
export function drawPage(site: Site, planned: PlannedPage): Staged<readonly Artifact[]> {
  const root = planned.root ?? rootFrom(planned.path);
  const contents = site.contents(root, planned.line ?? "");
  const page = {
    path: planned.path,
    root,
    title: planned.title,
    description: oneLine(planned.description),
    line: planned.line,
    tone: planned.tone,
    breadcrumbs: planned.breadcrumbs,
    previous: planned.previous,
    next: planned.next,
    current: planned.current,
    contents: markCurrent(contents.value, `${root}${planned.path}`),
    canonical: site.baseUrl === undefined ? null : new URL(planned.path, site.baseUrl).href,
    edit: planned.edit ?? null,
    cite: planned.cite ?? null,
    jsonLd: planned.data === undefined ? null : scriptSafeJson(planned.data),
    hidden: planned.hidden ?? false,
    styles: [...new Set([...(planned.styles ?? []), ...(hasMap(planned.slots) ? ["map"] : [])])],
  };
  const drawn = site.engine.render(planned.template, { ...planned.slots, page });
  const diagnostics = [...contents.diagnostics, ...drawn.diagnostics];
  if (drawn.value === undefined) return { value: [], diagnostics };
  const bytes = new TextEncoder().encode(drawn.value);
  return { value: [{ path: planned.path, bytes }], diagnostics };
}

function hasMap(slots: object): boolean {
  return "map" in slots && slots.map !== null;
}

/** Tells readers, and programs that read to them, which link leads to where they are. */
function markCurrent(contents: string, address: string): string {
  const link = `href="${address}"`;
  return contents.replaceAll(link, () => `${link} aria-current="page"`);
}
