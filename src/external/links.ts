import { visit } from "unist-util-visit";
import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { spanAt, spanOf } from "../core/node-span.ts";
import { Positions, startOf } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { matchesPattern } from "./address-pattern.ts";
import { anchorName } from "./anchor-name.ts";
import type { Page, WebLink } from "./types.ts";

/** The texts of the agenda's files by path. */
type Texts = ReadonlyMap<string, string>;

/**
 * Every link to a web page that the agenda holds: in bodies and plain-language statements, the glossary, the sources and
 * the manifest. What is no valid http or https address is left to others, and what the manifest ignores is left out.
 */
export function webLinks(agenda: Agenda, texts: Texts): WebLink[] {
  const { ignore } = agenda.manifest.external;
  const finder = new AddressFinder(texts);
  const links = [
    ...manifestLinks(agenda, finder),
    ...agenda.sections.flatMap(bodyLinks),
    ...glossaryLinks(agenda, finder),
    ...sourceLinks(agenda, finder),
  ];
  return links.filter(({ address }) => !ignore.some((pattern) => matchesPattern(address, pattern)));
}

/** The pages that links lead to, each once, with the anchors that are wanted of it. */
export function pagesOf(links: readonly WebLink[]): Page[] {
  const pages = new Map<string, Set<string>>();
  for (const { page, anchor } of links) {
    const anchors = pages.get(page) ?? new Set();
    if (anchor !== undefined) anchors.add(anchor);
    pages.set(page, anchors);
  }
  return [...pages].map(([address, anchors]) => ({ address, anchors: [...anchors] }));
}

function linkTo(address: string, span: Span, exact: boolean): WebLink[] {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const url = new URL(address);
  const anchor = anchorName(url.hash);
  url.hash = "";
  url.username = "";
  url.password = "";
  return [{ address, page: url.href, span, exact, ...(anchor === undefined ? {} : { anchor }) }];
}

/** Reference-style links are represented by the definition that they share. */
function bodyLinks({ path, body, text }: PlacedSection): WebLink[] {
  const links: WebLink[] = [];
  visit(body, (node, _, parent) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
    if (node.type !== "definition" && node.data?.definition !== undefined) return;
    const place = node.data?.address;
    const span = place === undefined ? undefined : spanAt(path, place);
    const exact = span !== undefined && text.slice(span.start.offset, span.end.offset) === node.url;
    const around = node.position === undefined && parent !== undefined ? parent : node;
    links.push(...linkTo(node.url, span ?? spanOf(path, around), exact));
  });
  return links;
}

function manifestLinks(
  { manifest, manifestSpans, manifestDoubts }: Agenda,
  finder: AddressFinder,
): WebLink[] {
  const at = (pointer: string, address: string | undefined): WebLink[] => {
    const span = manifestSpans.get(pointer) ?? manifestSpans.get("") ?? startOf("agenda.yml");
    return address === undefined ? [] : finder.linkIn(span, address);
  };
  // Where some author could not be read, the others' places are not known either.
  const authors = manifestDoubts.has("authors") ? [] : manifest.authors;
  return [
    ...at("/url", manifest.url),
    ...at("/publisher/url", manifest.publisher.url),
    ...at("/licence/url", manifest.licence?.url),
    ...authors.flatMap(({ url }, index) => at(`/authors/${index}/url`, url)),
  ];
}

function sourceLinks({ bibliography }: Agenda, finder: AddressFinder): WebLink[] {
  return bibliography.flatMap(({ url, urlSpan, note = "", span }, index) => [
    ...(url === undefined ? [] : finder.linkIn(urlSpan ?? span, url)),
    ...finder.linksIn(note, finder.reach(span, bibliography[index + 1]?.span)),
  ]);
}

function glossaryLinks({ glossary }: Agenda, finder: AddressFinder): WebLink[] {
  return glossary.flatMap(({ definition, plain = "", span }, index) =>
    finder.linksIn(`${definition}\n${plain}`, finder.reach(span, glossary[index + 1]?.span)),
  );
}

/** The addresses in a text without markup, each once, less the punctuation of the sentence around them. */
function addressesIn(text: string): string[] {
  const found = text.match(/\bhttps?:\/\/[^\s<>"`]+/gi) ?? [];
  return [...new Set(found.map((address) => address.replace(/(?<![.,;:!?'*_)\]}])[.,;:!?'*_)\]}]+$/, "")))];
}

/** Finds the places of addresses in files whose parts are known by their place alone. */
class AddressFinder {
  readonly #texts: Texts;
  readonly #positions = new Map<string, Positions>();

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** An entry of a list is known by the place of its id: what belongs to it reaches from there to the next one's id. */
  reach({ path, start }: Span, next: Span | undefined): Span {
    return next === undefined ? this.#span(path, start.offset) : { path, start, end: next.start };
  }

  /** The links in a text without markup that stands somewhere in a stretch of a file. */
  linksIn(text: string, stretch: Span): WebLink[] {
    return addressesIn(text).flatMap((address) => this.linkIn(stretch, address));
  }

  /** A link whose address stands somewhere in a stretch. Where it isn't found once, the start of the stretch stands for it. */
  linkIn(stretch: Span, address: string): WebLink[] {
    const { path, start, end } = stretch;
    const text = (this.#texts.get(path) ?? "").slice(start.offset, end.offset);
    const first = text.indexOf(address);
    if (first < 0 || first !== text.lastIndexOf(address))
      return linkTo(address, { path, start, end: start }, false);
    const offset = start.offset + first;
    return linkTo(address, this.#span(path, offset, offset + address.length), true);
  }

  /** To the end of the file, where no end is given. */
  #span(path: string, start: number, end?: number): Span {
    const text = this.#texts.get(path) ?? "";
    const positions = this.#positions.get(path) ?? new Positions(path, text);
    this.#positions.set(path, positions);
    return positions.span(start, end ?? text.length);
  }
}
