import { isSafeExternalUrl } from "../../../core/external-url.ts";
import { linkFrom, placeOfSection } from "../../address.ts";
import type { InlineLink } from "../../pdf/inline/types.ts";
import { Tag } from "../../pdf/tags/tag.ts";
import { fillWords } from "../../templates/wording.ts";
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
  return {
    target: { kind: "destination", name: cardDestination(line) },
    contents: description,
    tag: new Tag("Link"),
    around: new Tag("Reference"),
  };
}

/** The link of an invitation; none where its address is not one of the web. */
export function webLink(url: string, { words }: LeafletContext): InlineLink | undefined {
  return isSafeExternalUrl(url)
    ? addressLink(url, fillWords(words.openAddress, { address: url }))
    : undefined;
}

function addressLink(url: string, contents: string): InlineLink {
  return { target: { kind: "address", url }, contents, tag: new Tag("Link") };
}

/** The name of the place where a line's card begins. */
export function cardDestination(line: string): string {
  return `card:${line}`;
}
