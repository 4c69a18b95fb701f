import type { FootnoteReference, Link, LinkReference, PhrasingContent } from "mdast";
import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { Citation, CrossReference, TermReference } from "../../../core/markdown.ts";
import { shortCitation } from "../../../core/short-citation.ts";
import { cite, destinationName, mention, type Setting, sectionTitle } from "../document/book.ts";
import { addressLink, innerLink, linkToSection, pageOf } from "../document/links.ts";
import { variant } from "../inline/style.ts";
import type { InlineLink, InlineNode, TextStyle } from "../inline/types.ts";
import { Tag } from "../tags/tag.ts";
import { definitionOf } from "./definitions.ts";
import { type NoteMaker, noteCall } from "./notes.ts";

/** What setting phrases needs from around them. */
export interface PhraseSetting extends Setting {
  readonly makeNote: NoteMaker;
}

/** How phrases look, and what they are part of. */
interface Phrase {
  readonly style: TextStyle;
  readonly link?: InlineLink;
  /** The elements of the structure around them, the outermost first. */
  readonly within?: readonly Tag[];
}

/** Phrasing content as runs of styled text. */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  setting: PhraseSetting,
): readonly InlineNode[] {
  return phrasesOf(nodes, { style }, setting);
}

function phrasesOf(
  nodes: readonly PhrasingContent[],
  phrase: Phrase,
  setting: PhraseSetting,
): readonly InlineNode[] {
  return nodes.flatMap((node) => inlineOf(node, phrase, setting));
}

function inlineOf(node: PhrasingContent, phrase: Phrase, setting: PhraseSetting): readonly InlineNode[] {
  switch (node.type) {
    case "text":
      return [{ kind: "text", text: node.value, ...phrase }];
    case "emphasis":
    case "strong":
    case "delete":
      return phrasesOf(node.children, stressed(phrase, node.type), setting);
    case "subscript":
    case "superscript":
      return phrasesOf(node.children, { ...phrase, style: shifted(phrase.style, node.type) }, setting);
    case "inlineCode":
      return [codeInline(node.value, phrase)];
    case "break":
      return [{ kind: "break", ...phrase }];
    case "link":
    case "linkReference":
      return addressInlines(node, phrase, setting);
    case "crossReference":
      return crossReferenceInlines(node, phrase, setting);
    case "citation":
      return citationInlines(node, phrase, setting);
    case "termReference":
      return termInlines(node, phrase, setting);
    case "footnoteReference":
      return noteInlines(node, phrase.style, setting);
    case "image":
    case "imageReference":
      return [{ kind: "text", text: node.alt ?? "", ...phrase }];
    case "html":
      return [];
  }
}

/** What follows as part of one more element. */
function inside(phrase: Phrase, ...tags: readonly Tag[]): Phrase {
  return { ...phrase, within: [...(phrase.within ?? []), ...tags] };
}

/** What follows as a link, in `style`. */
function asLink(phrase: Phrase, link: InlineLink, style: TextStyle): Phrase {
  return { ...inside(phrase, ...link.tags), link, style };
}

/** Emphasis in its look, and as an element of its own. */
function stressed(phrase: Phrase, type: "emphasis" | "strong" | "delete"): Phrase {
  const { style } = phrase;
  if (type === "emphasis")
    return { ...inside(phrase, new Tag("Em")), style: variant(style, { italic: !style.italic }) };
  if (type === "strong")
    return { ...inside(phrase, new Tag("Strong")), style: variant(style, { bold: true }) };
  return { ...inside(phrase, new Tag("Span", { struck: true })), style: variant(style, { strike: true }) };
}

/** Smaller, and lower or higher than its line: in the proportions of the figures that the text faces have for it. */
function shifted(style: TextStyle, type: "subscript" | "superscript"): TextStyle {
  const rise = style.rise + style.size * (type === "subscript" ? -0.14 : 0.34);
  return variant(style, { size: style.size * 0.68, rise, smallAcronyms: false });
}

/** Code keeps each of its characters. */
function codeInline(value: string, phrase: Phrase): InlineNode {
  const { style } = phrase;
  const mono = variant(style, {
    family: "mono",
    size: style.size * 0.86,
    smallAcronyms: false,
    features: [],
  });
  return { kind: "text", text: value, verbatim: true, ...inside(phrase, new Tag("Code")), style: mono };
}

function addressInlines(
  node: Link | LinkReference,
  phrase: Phrase,
  setting: PhraseSetting,
): readonly InlineNode[] {
  const url = node.type === "link" ? node.url : definitionOf(setting.section, node.identifier)?.url;
  if (phrase.link !== undefined || url === undefined || !isSafeExternalUrl(url)) {
    return phrasesOf(node.children, phrase, setting);
  }
  const { accent } = setting.book.design.style.colors;
  const colored = variant(phrase.style, { color: accent });
  return phrasesOf(node.children, asLink(phrase, addressLink(url), colored), setting);
}

/** The words as a link; where the section is named for the first time here, its page follows for those who read on paper. */
function crossReferenceInlines(
  node: CrossReference,
  phrase: Phrase,
  setting: PhraseSetting,
): readonly InlineNode[] {
  const { book, told } = setting;
  const { style, link } = phrase;
  const target = node.section === undefined ? undefined : book.agenda.byId.get(node.section);
  if (target === undefined || link !== undefined) {
    if (node.children.length > 0) return phrasesOf(node.children, phrase, setting);
    return [{ kind: "text", text: node.target, ...phrase }];
  }
  const anchored = target.headings.some((heading) => heading.anchor === node.anchor);
  const destination = anchored ? `${target.id}#${node.anchor}` : target.id;
  const colored = variant(style, { color: book.design.style.colors.accent });
  const here = linkToSection(target, destination);
  const linked = asLink(phrase, here, colored);
  const words: readonly InlineNode[] = [
    { kind: "anchor", destination: mention(book, target.id), style },
    ...(node.children.length > 0
      ? phrasesOf(node.children, linked, setting)
      : [{ kind: "text" as const, text: sectionTitle(target), ...linked }]),
  ];
  if (told.has(destination)) return words;
  told.add(destination);
  const page = pageOf(destination, book, style, here, [" (", ")"]);
  return [...words, { ...page, ...(linked.within === undefined ? {} : { within: linked.within }) }];
}

function citationInlines(node: Citation, phrase: Phrase, setting: PhraseSetting): readonly InlineNode[] {
  const { book } = setting;
  const { style, link: around } = phrase;
  const source = book.sources.get(node.source);
  const locator = node.locator === undefined ? "" : `, ${node.locator}`;
  if (source === undefined) return [{ kind: "text", text: `(${node.source}${locator})`, ...phrase }];
  const destination = cite(book, source.id);
  const words = `${shortCitation(source)}${locator}`;
  const anchor: InlineNode = { kind: "anchor", destination, style };
  if (around !== undefined) return [anchor, { kind: "text", text: `(${words})`, ...phrase }];
  const link = innerLink(destinationName("source", source.id), source.title);
  const colored = variant(style, { color: book.design.style.colors.accent });
  return [
    anchor,
    { kind: "text", text: "(", ...phrase },
    { kind: "text", text: words, ...asLink(phrase, link, colored) },
    { kind: "text", text: ")", ...phrase },
  ];
}

function termInlines(node: TermReference, phrase: Phrase, setting: PhraseSetting): readonly InlineNode[] {
  const { style, link } = phrase;
  const term = setting.book.terms.get(node.term);
  if (term === undefined || link !== undefined) return [{ kind: "text", text: node.value, ...phrase }];
  const destination = destinationName("term", term.id);
  return [
    { kind: "anchor", destination: mention(setting.book, destination), style },
    { kind: "text", text: node.value, ...asLink(phrase, innerLink(destination, term.term), style) },
  ];
}

/** The call of a note, inside another note as well. */
function noteInlines(
  node: FootnoteReference,
  style: TextStyle,
  setting: PhraseSetting,
): readonly InlineNode[] {
  const definition = setting.section.content.children.find(
    (child) => child.type === "footnoteDefinition" && child.identifier === node.identifier,
  );
  if (definition?.type !== "footnoteDefinition") return [];
  return noteCall(definition, style, setting, setting.makeNote);
}
