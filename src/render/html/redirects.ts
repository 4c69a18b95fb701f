import type { Artifact } from "../../core/artifact.ts";
import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { addressOfId, linkFrom, placeOfSection, standsOnItsLine } from "../address.ts";
import type { Site } from "./types.ts";

/**
 * Pages that lead on: from each id that a section had before, and from the id of each section that shares a page. So
 * every id that the agenda ever had has an address that works.
 */
export function redirectPages(site: Site): Staged<readonly Artifact[]> {
  const { agenda } = site;
  const encoder = new TextEncoder();
  const artifacts: Artifact[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set(agenda.byId.keys());
  for (const section of agenda.sections) {
    const aliases = section.fields.aliases.map((alias) => alias.id).filter((alias) => !taken.has(alias));
    const sharesPage = standsOnItsLine(agenda, section);
    for (const id of sharesPage ? [section.id, ...aliases] : aliases) {
      taken.add(id);
      const path = addressOfId(id);
      const address = linkFrom(path, placeOfSection(agenda, section));
      const redirect = { title: section.title, address, ...wordsOf(site, id === section.id) };
      const drawn = site.engine.render("html/redirect.liquid", { redirect });
      diagnostics.push(...drawn.diagnostics);
      if (drawn.value !== undefined) artifacts.push({ path, bytes: encoder.encode(drawn.value) });
    }
  }
  return { value: artifacts, diagnostics };
}

/** A section that shares a page has never been elsewhere; an id of before has. */
function wordsOf({ words }: Site, standsThere: boolean): { readonly heading: string; readonly text: string } {
  return standsThere
    ? { heading: words.partTitle, text: words.partText }
    : { heading: words.movedTitle, text: words.movedText };
}
