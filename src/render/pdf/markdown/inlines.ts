import type { FootnoteReference, Link, LinkReference, PhrasingContent } from "mdast";
import { isSafeExternalUrl } from "../../../core/external-url.ts";
import type { Citation, CrossReference, TermReference } from "../../../core/markdown.ts";
import { shortCitation } from "../../../core/short-citation.ts";
import { cite, destinationName, mention, type Setting, sectionTitle } from "../document/book.ts";
import { addressLink, innerLink, linkToSection, pageOf } from "../document/links.ts";
import { variant } from "../inline/style.ts";
import type { InlineLink, InlineNode, TextStyle } from "../inline/types.ts";
import { definitionOf } from "./definitions.ts";
import { type NoteMaker, noteCall } from "./notes.ts";

/** What setting phrases needs from around them. */
export interface PhraseSetting extends Setting {
  readonly makeNote: NoteMaker;
}

/** Phrasing content as runs of styled text. */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  style: TextStyle,
  setting: PhraseSetting,
  link?: InlineLink,
): readonly InlineNode[] {
  return nodes.flatMap((node) => inlineOf(node, style, setting, link));
}

function inlineOf(
  node: PhrasingContent,
  style: TextStyle,
  setting: PhraseSetting,
  link: InlineLink | undefined,
): readonly InlineNode[] {
  const linked = link === undefined ? {} : { link };
  switch (node.type) {
    case "text":
      return [{ kind: "text", text: node.value, style, ...linked }];
    case "emphasis":
      return inlinesOf(node.children, variant(style, { italic: !style.italic }), setting, link);
    case "strong":
      return inlinesOf(node.children, variant(style, { bold: true }), setting, link);
    case "delete":
      return inlinesOf(node.children, variant(style, { strike: true }), setting, link);
    case "subscript":
    case "superscript":
      return inlinesOf(node.children, shifted(style, node.type), setting, link);
    case "inlineCode":
      return [codeInline(node.value, style, linked)];
    case "break":
      return [{ kind: "break", style, ...linked }];
    case "link":
    case "linkReference":
      return addressInlines(node, style, setting, link);
    case "crossReference":
      return crossReferenceInlines(node, style, setting, link);
    case "citation":
      return citationInlines(node, style, setting);
    case "termReference":
      return termInlines(node, style, setting, link);
    case "footnoteReference":
      return noteInlines(node, style, setting);
    case "image":
    case "imageReference":
      return [{ kind: "text", text: node.alt ?? "", style, ...linked }];
    case "html":
      return [];
  }
}

/** Smaller, and lower or higher than its line: in the proportions of the figures that the text faces have for it. */
function shifted(style: TextStyle, type: "subscript" | "superscript"): TextStyle {
  const rise = style.rise + style.size * (type === "subscript" ? -0.14 : 0.34);
  return variant(style, { size: style.size * 0.68, rise, smallAcronyms: false });
}

/** Code keeps each of its characters. */
function codeInline(value: string, style: TextStyle, linked: { readonly link?: InlineLink }): InlineNode {
  const mono = variant(style, {
    family: "mono",
    size: style.size * 0.86,
    smallAcronyms: false,
    features: [],
  });
  return { kind: "text", text: value, style: mono, verbatim: true, ...linked };
}

function addressInlines(
  node: Link | LinkReference,
  style: TextStyle,
  setting: PhraseSetting,
  link: InlineLink | undefined,
): readonly InlineNode[] {
  const url = node.type === "link" ? node.url : definitionOf(setting.section, node.identifier)?.url;
  if (link !== undefined || url === undefined || !isSafeExternalUrl(url)) {
    return inlinesOf(node.children, style, setting, link);
  }
  const { accent } = setting.book.design.style.colors;
  return inlinesOf(node.children, variant(style, { color: accent }), setting, addressLink(url, setting.book));
}

/** The words as a link; where the section is named for the first time here, its page follows for those who read on paper. */
function crossReferenceInlines(
  node: CrossReference,
  style: TextStyle,
  setting: PhraseSetting,
  link: InlineLink | undefined,
): readonly InlineNode[] {
  const { book, told } = setting;
  const target = node.section === undefined ? undefined : book.agenda.byId.get(node.section);
  if (target === undefined || link !== undefined) {
    if (node.children.length > 0) return inlinesOf(node.children, style, setting, link);
    return [{ kind: "text", text: node.target, style }];
  }
  const anchored = target.headings.some((heading) => heading.anchor === node.anchor);
  const destination = anchored ? `${target.id}#${node.anchor}` : target.id;
  const here = linkToSection(target, book, destination);
  const colored = variant(style, { color: book.design.style.colors.accent });
  const words: readonly InlineNode[] = [
    { kind: "anchor", destination: mention(book, target.id), style },
    ...(node.children.length > 0
      ? inlinesOf(node.children, colored, setting, here)
      : [{ kind: "text" as const, text: sectionTitle(target), style: colored, link: here }]),
  ];
  if (told.has(destination)) return words;
  told.add(destination);
  return [...words, pageOf(destination, book, style, here, [" (", ")"])];
}

function citationInlines(node: Citation, style: TextStyle, setting: PhraseSetting): readonly InlineNode[] {
  const { book } = setting;
  const source = book.sources.get(node.source);
  const locator = node.locator === undefined ? "" : `, ${node.locator}`;
  if (source === undefined) return [{ kind: "text", text: `(${node.source}${locator})`, style }];
  const destination = cite(book, source.id);
  const link = innerLink(destinationName("source", source.id), book.words("goTo", { title: source.title }));
  const colored = variant(style, { color: book.design.style.colors.accent });
  return [
    { kind: "anchor", destination, style },
    { kind: "text", text: "(", style },
    { kind: "text", text: `${shortCitation(source)}${locator}`, style: colored, link },
    { kind: "text", text: ")", style },
  ];
}

function termInlines(
  node: TermReference,
  style: TextStyle,
  setting: PhraseSetting,
  link: InlineLink | undefined,
): readonly InlineNode[] {
  const term = setting.book.terms.get(node.term);
  if (term === undefined || link !== undefined) {
    return [{ kind: "text", text: node.value, style, ...(link === undefined ? {} : { link }) }];
  }
  const destination = destinationName("term", term.id);
  const here = innerLink(destination, setting.book.words("goTo", { title: term.term }));
  return [
    { kind: "anchor", destination: mention(setting.book, destination), style },
    { kind: "text", text: node.value, style, link: here },
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
