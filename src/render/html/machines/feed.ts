import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { compareText } from "../../../core/compare-text.ts";
import { addressOfId } from "../../address.ts";
import type { Site } from "../types.ts";

/** Readers of feeds look at the latest; older events stand in the histories of the pages. */
const longest = 50;

/** Something that a feed tells. */
interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** To the day. */
  readonly date: string;
  readonly address: string;
  readonly summary: string | undefined;
}

/** XML 1.0 allows no other control characters (2.2, Char). */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text as XML can hold it, on one line. */
function xmlText(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(notInXml, "\uFFFD");
}

/**
 * The site's feed, as Atom (RFC 4287): the edition, and what happened to its sections by their `history`, the latest first.
 *
 * @param baseUrl with a slash at its end
 */
export function atomFeed({ agenda, words }: Site, baseUrl: string): string {
  const { manifest } = agenda;
  const edition: FeedEntry = {
    id: `${baseUrl}#${manifest.date}`,
    title: [manifest.title, manifest.edition].filter((part) => part !== undefined).join(", "),
    date: manifest.date,
    address: baseUrl,
    summary: manifest.description,
  };
  const events = agenda.sections.flatMap(({ id, number, title, fields }) =>
    fields.history.map(({ date, note }, place): FeedEntry => {
      const address = new URL(addressOfId(id), baseUrl).href;
      const name = number === undefined ? title : `${number} ${title}`;
      return { id: `${address}#${date}-${place + 1}`, title: name, date, address, summary: note };
    }),
  );
  const entries = [edition, ...events]
    .sort((one, other) => compareText(other.date, one.date) || compareText(one.id, other.id))
    .slice(0, longest);
  const authors = manifest.authors.length > 0 ? manifest.authors : [manifest.publisher];
  const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": manifest.language }, [
    x("id", baseUrl),
    x("title", xmlText(manifest.title)),
    x("subtitle", xmlText(manifest.subtitle ?? words.feed)),
    x("updated", moment(entries[0]?.date ?? manifest.date)),
    x("link", { rel: "self", type: "application/atom+xml", href: new URL("feed.xml", baseUrl).href }),
    x("link", { rel: "alternate", type: "text/html", href: baseUrl }),
    ...authors.map(({ name }) => x("author", [x("name", xmlText(name))])),
    ...entries.map(entryElement),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}

function entryElement({ id, title, date, address, summary }: FeedEntry) {
  return x("entry", [
    x("id", id),
    x("title", xmlText(title)),
    x("updated", moment(date)),
    x("link", { rel: "alternate", type: "text/html", href: address }),
    ...(summary === undefined ? [] : [x("summary", xmlText(summary))]),
  ]);
}

/** A day as RFC 3339 wants it: its beginning, in universal time. */
function moment(date: string): string {
  return `${date}T00:00:00Z`;
}
