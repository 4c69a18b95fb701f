import { type Place, placeOfSection, placeOfSource, placeOfTerm } from "../address.ts";
import type { LinkTargets } from "./types.ts";

/** Where links in texts lead on the pages of the site: each section has its own. */
export const pageTargets: LinkTargets = {
  section: placeOfSection,
  term: placeOfTerm,
  source: placeOfSource,
};

/** The address of the page that holds the whole agenda. */
export const wholeAddress = "whole.html";

/**
 * What the ids of a section start with on the page of the whole agenda. Anchors of headings never hold a full stop
 * (GitHub's rule drops it), so that they can't meet.
 */
export function anchorInWhole(id: string): string {
  return `section.${id}`;
}

/** Where links lead on the page of the whole agenda: to places on the page itself. */
export const wholeTargets: LinkTargets = {
  section: ({ id }, heading) =>
    onWhole(heading === undefined ? anchorInWhole(id) : `${anchorInWhole(id)}.${heading}`),
  term: (id) => onWhole(`term.${id}`),
  source: (id) => onWhole(`source.${id}`),
};

function onWhole(anchor: string): Place {
  return { page: wholeAddress, anchor };
}
