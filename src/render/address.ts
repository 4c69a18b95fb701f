import type { PlacedSection } from "../core/agenda.ts";

/** Where something stands on the site: a page, relative to the site's root, and a place on it. */
export interface Place {
  readonly page: string;
  readonly anchor?: string;
}

/**
 * The permanent address of an id. It depends on the id alone, so that a section keeps its address when it moves to
 * another line or becomes another kind. Ids are unique, and the folder keeps them apart from `index.html` and its like.
 */
export function addressOfId(id: string): string {
  return `sections/${id}.html`;
}

/** Where a section, or a heading in it, is drawn. */
export function placeOfSection(section: PlacedSection, heading?: string): Place {
  const page = addressOfId(section.id);
  return heading === undefined ? { page } : { page, anchor: heading };
}

/** Where a term of the glossary is explained. */
export function placeOfTerm(id: string): Place {
  return { page: "glossary.html", anchor: id };
}

/** Where an entry of the bibliography stands. */
export function placeOfSource(id: string): Place {
  return { page: "sources.html", anchor: id };
}

/** Where an asset of the agenda is copied to. */
export function addressOfAsset(path: string): string {
  return `assets/${path}`;
}

/** A link from one page to a place, relative, so that it works from a disk and under any address. */
export function linkFrom(page: string, place: Place): string {
  const fragment = place.anchor === undefined ? "" : `#${encodeURIComponent(place.anchor)}`;
  if (page === place.page && fragment !== "") return fragment;
  const from = page.split("/").slice(0, -1);
  const to = place.page.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const steps = [...from.slice(shared).map(() => ".."), ...to.slice(shared).map(encodeURIComponent)];
  return `${steps.join("/")}${fragment}`;
}

/** What leads from a page to the site's root: "" or "../". */
export function rootFrom(page: string): string {
  return "../".repeat(page.split("/").length - 1);
}
