import type { PlacedSection } from "../../../core/agenda.ts";
import { variant } from "../inline/style.ts";
import type { InlineLink, InlineNode, PageSpan, TextStyle } from "../inline/types.ts";
import { Tag } from "../tags/tag.ts";
import { type Book, sectionTitle } from "./book.ts";

/** A link inside the document. */
export function innerLink(destination: string, about: string): InlineLink {
  const tag = new Tag("Link");
  const tags = [new Tag("Reference"), tag];
  return { target: { kind: "destination", name: destination }, about, tag, tags };
}

/** A link that leaves the document. */
export function addressLink(url: string, about = url): InlineLink {
  const tag = new Tag("Link");
  return { target: { kind: "address", url }, about, tag, tags: [tag] };
}

export function linkToSection(section: PlacedSection, destination = section.id): InlineLink {
  return innerLink(destination, sectionTitle(section));
}

/** ", p. 41": the page of a destination, as part of the link to it. */
export function pageOf(
  destination: string,
  book: Book,
  style: TextStyle,
  link: InlineLink,
  around: readonly [string, string] = [", ", ""],
): InlineNode {
  const [before = "", after = ""] = book.words("pageShort").split("{page}");
  return {
    kind: "page",
    destination,
    before: around[0] + before.replace(/ /g, "\u00a0"),
    after: after + around[1],
    style: variant(style, { color: book.design.style.colors.muted }),
    link,
  };
}

/** "S 3.7 Reform the tax system, p. 41", all of it a link. */
export function sectionReference(
  section: PlacedSection,
  book: Book,
  style: TextStyle,
): readonly InlineNode[] {
  const link = linkToSection(section);
  const { accent } = book.design.style.colors;
  const number: readonly InlineNode[] =
    section.number === undefined
      ? []
      : [
          {
            kind: "text",
            text: `${section.number.replace(/ /g, "\u00a0")} `,
            style: variant(style, { bold: true, color: accent }),
            link,
          },
        ];
  return [
    ...number,
    { kind: "text", text: section.title, style, link },
    pageOf(section.id, book, style, link),
  ];
}

/** One place of the book, as its page number, with a link to it that names `title`. */
export function placeSpan(destination: string, title: string): PageSpan {
  return { from: destination, to: destination, link: innerLink(destination, title) };
}
