import type { Artifact } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { rootFrom } from "../address.ts";
import type { PlannedPage, Site } from "./types.ts";

/** Lines on the overview have no strategies open; on a line's pages the navigation shows those of that line. */
export function drawPage(site: Site, planned: PlannedPage): Staged<readonly Artifact[]> {
  const page = {
    path: planned.path,
    root: rootFrom(planned.path),
    title: planned.title,
    description: planned.description,
    line: planned.line,
    tone: planned.tone,
    breadcrumbs: planned.breadcrumbs,
    previous: planned.previous,
    next: planned.next,
    current: planned.current,
  };
  const drawn = site.engine.render(planned.template, { ...planned.slots, page });
  if (drawn.value === undefined) return { value: [], diagnostics: drawn.diagnostics };
  const bytes = new TextEncoder().encode(drawn.value);
  return { value: [{ path: planned.path, bytes }], diagnostics: drawn.diagnostics };
}
