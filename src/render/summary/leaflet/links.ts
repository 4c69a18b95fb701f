import { isSafeExternalUrl } from "../../../core/external-url.ts";
import { linkFrom, placeOfSection } from "../../address.ts";
import { addressLink, innerLink } from "../../pdf/document/links.ts";
import type { InlineLink } from "../../pdf/inline/types.ts";
import type { Origin } from "../types.ts";
import type { LeafletContext } from "./types.ts";

/** The leaflet's address, from which its links start where the site's own is not known. */
export const leafletPath = "summary.pdf";

/**
 * The link from a statement to its origin: to its page on the web where the manifest says where the site is published, else
 * to the page beside the leaflet; without a site, to the line's card where the leaflet has one.
 */
export function originLink(
  { section, description }: Origin,
  context: LeafletContext,
): InlineLink | undefined {
  const { hasSite, baseUrl, cards } = context;
  if (hasSite) {
    const address = linkFrom(leafletPath, placeOfSection(section));
    return addressLink(baseUrl === undefined ? address : new URL(address, baseUrl).href, description);
  }
  const { line } = section;
  if (line === undefined || !cards.has(line)) return undefined;
  return innerLink(cardDestination(line), description);
}

/** The link of an invitation; none where its address is not one of the web. */
export function webLink(url: string): InlineLink | undefined {
  return isSafeExternalUrl(url) ? addressLink(url) : undefined;
}

/** The name of the place where a line's card begins. */
export function cardDestination(line: string): string {
  return `card:${line}`;
}
