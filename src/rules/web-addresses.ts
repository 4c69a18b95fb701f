import type { Agenda } from "../core/agenda.ts";
import { spanAt, spanOf } from "../core/node-span.ts";
import type { Span } from "../core/span.ts";
import { bodyNodes } from "./body-nodes.ts";

/** An address that leads out of the agenda, or was meant to. */
export interface WebAddress {
  readonly url: string;
  /** Where it is written: the address alone where that is known, else the link. */
  readonly span: Span;
}

/**
 * The addresses with a scheme or a host in the texts, in sources.yml and in agenda.yml, each where it is written: a
 * definition counts once, however many links use it.
 */
export function webAddresses(agenda: Agenda): WebAddress[] {
  return [...addressesInTexts(agenda), ...addressesOfSources(agenda), ...addressesInManifest(agenda)];
}

/** What every such address holds; and a character reference, which may stand for anything. */
const mayHoldAddress = /http|\/\/|www\.|&/i;

function addressesInTexts(agenda: Agenda): WebAddress[] {
  const sections = agenda.sections.filter(({ text }) => mayHoldAddress.test(text));
  return bodyNodes({ ...agenda, sections }, "link", "image", "definition").flatMap(
    ({ section, node }): WebAddress[] => {
      const { url, data } = node;
      if (!isWebAddress(url) || (node.type !== "definition" && data?.definition !== undefined)) return [];
      const span =
        data?.address === undefined ? spanOf(section.path, node) : spanAt(section.path, data.address);
      return [{ url, span }];
    },
  );
}

function addressesOfSources({ bibliography }: Agenda): WebAddress[] {
  return bibliography.flatMap(({ url, urlSpan, span }) =>
    url === undefined ? [] : [{ url, span: urlSpan ?? span }],
  );
}

function addressesInManifest({ manifest, manifestSpans }: Agenda): WebAddress[] {
  const { url, publisher, authors, licence } = manifest;
  const written: readonly (readonly [pointer: string, url: string | undefined])[] = [
    ["/url", url],
    ["/publisher/url", publisher.url],
    ["/licence/url", licence?.url],
    ...authors.map((author, index) => [`/authors/${index}/url`, author.url] as const),
  ];
  return written.flatMap(([pointer, address]) => {
    const span = manifestSpans.get(pointer);
    return address === undefined || span === undefined ? [] : [{ url: address, span }];
  });
}

/** "https://example.org", "//example.org", and slips such as "http:/example.org" and "http//example.org". */
export function isWebAddress(url: string): boolean {
  return /^(https?\b[:;.,]?[/\\]|https?:|\/\/)/i.test(url.trim());
}
