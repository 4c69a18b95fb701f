import { isSafeExternalUrl } from "../core/external-url.ts";
import type { BibliographicSource, SourceName } from "../core/reference.ts";

/** "Arruda, Marcos; Capra, Fritjof": authors, else editors; "" where there are none. */
export function namesOf(source: BibliographicSource): string {
  const names = source.author.length > 0 ? source.author : source.editor;
  return names.map(fullName).join("; ");
}

/**
 * What follows the title, in order: container, event, number, place and publisher. Each is without its full stop,
 * since whoever sets them in a row ends them.
 */
export function detailsOf(source: BibliographicSource): readonly string[] {
  const imprint = [source.publisherPlace, source.publisher].filter((part) => part !== undefined).join(": ");
  const details = [source.containerTitle, source.eventTitle, source.number, imprint];
  return details.flatMap((part) => (part === undefined || part === "" ? [] : [part.replace(/\.$/u, "")]));
}

/** A stretch of a note; `url` where it is an address that may be followed. */
export interface NotePart {
  readonly text: string;
  readonly url?: string;
}

/** The addresses in a text, without the marks that end a sentence or a bracket after them. */
const addresses = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/u;

/** What follows the date: the note, ended by a full stop where it has no end of its own. Empty where there is none. */
export function noteOf({ note }: BibliographicSource): readonly NotePart[] {
  const text = note?.trim() ?? "";
  if (text === "") return [];
  const ended = /[.!?…]$/u.test(text) ? text : `${text}.`;
  const parts = ended.split(addresses).filter((part) => part !== "");
  return parts.map((part) =>
    addresses.test(part) && isSafeExternalUrl(part) ? { text: part, url: part } : { text: part },
  );
}

function fullName(name: SourceName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.family, name.given].filter((part) => part !== undefined).join(", ");
}
