import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Strong, Text } from "mdast";
import type { PlacedSection } from "../../core/agenda.ts";
import type { CrossReference } from "../../core/markdown.ts";

/** A text node. */
export function text(value: string): Text {
  return { type: "text", value };
}

/** Words in bold. */
export function strong(children: readonly PhrasingContent[]): Strong {
  return { type: "strong", children: [...children] };
}

/** A paragraph. */
export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: [...children] };
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, ...children: readonly PhrasingContent[]): Heading {
  return { type: "heading", depth, children: [...children] };
}

/** A list with bullets. */
export function bullets(items: readonly ListItem[]): List {
  return { type: "list", ordered: false, spread: false, children: [...items] };
}

/** An item of a list. */
export function item(...children: readonly BlockContent[]): ListItem {
  return { type: "listItem", spread: false, children: [...children] };
}

/** A reference to a section, which becomes a link where the build makes the site, and words where it doesn't. */
export function referenceTo(section: PlacedSection, words: string): CrossReference {
  return {
    type: "crossReference",
    target: section.id,
    form: "id",
    section: section.id,
    children: [text(words)],
  };
}

/** A statement's paragraphs as plain text, each on one line. */
export function paragraphsOf(statement: string): readonly string[] {
  const paragraphs = statement.split(/\n{2,}/u).map((part) => part.replace(/\s+/gu, " ").trim());
  return paragraphs.filter((part) => part !== "");
}

/** The first sentence of a text. */
export function firstSentence(value: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: "sentence" }).segment(value);
  return (first?.segment ?? value).trim();
}
