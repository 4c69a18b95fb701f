import type { Artifact } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { addressOfId, linkFrom, placeOfSection } from "../address.ts";
import type { Site } from "./types.ts";

/** Pages that lead on from each id that a section had before, so that every id the agenda ever had has an address that works. */
export function redirectPages(site: Site): Staged<readonly Artifact[]> {
  const { agenda, words } = site;
  const encoder = new TextEncoder();
  const artifacts: Artifact[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set(agenda.byId.keys());
  for (const section of agenda.sections) {
    for (const { id } of section.fields.aliases) {
      if (taken.has(id)) continue;
      taken.add(id);
      const path = addressOfId(id);
      const address = linkFrom(path, placeOfSection(section));
      const redirect = {
        title: site.set(section.title),
        address,
        heading: words.movedTitle,
        text: words.movedText,
        canonical: site.baseUrl === undefined ? null : new URL(addressOfId(section.id), site.baseUrl).href,
      };
      const drawn = site.engine.render("html/redirect.liquid", { redirect });
      diagnostics.push(...drawn.diagnostics);
      if (drawn.value !== undefined) artifacts.push({ path, bytes: encoder.encode(drawn.value) });
    }
  }
  return { value: artifacts, diagnostics };
}
