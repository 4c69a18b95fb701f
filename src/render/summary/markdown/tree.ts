import type { ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { linkFrom, placeOfSection } from "../../address.ts";
import type { Card, Origin, Statement, SummaryDocument, SummaryPart } from "../types.ts";
import { bullets, code, heading, image, item, link, paragraph, strong, text } from "./nodes.ts";
import { statementNodes } from "./statement.ts";

/** Where the Markdown stands, and what stands beside it. */
export interface MarkdownPlace {
  /** The file's address, from which the links start. */
  readonly page: string;
  /** Whether there are pages to link to; else origins are named by number and id. */
  readonly hasSite: boolean;
  /** The address of the drawing of the map. */
  readonly map: string;
}

/** The summary as a tree of Markdown. */
export function summaryTree(document: SummaryDocument, place: MarkdownPlace): Root {
  const imprint = document.imprint.join(" ");
  const children: RootContent[] = [
    heading(1, document.title),
    paragraph(strong(`${document.label}.`), text(` ${imprint}`)),
    ...document.parts.flatMap((part) => [heading(2, part.title), ...partBlocks(part, place, document)]),
  ];
  const { published, contact, joint } = document;
  if (published !== undefined)
    children.push(paragraph(text(published.label + joint), link(published.url, published.url)));
  if (contact !== undefined) children.push(paragraph(text(contact.label + joint + contact.parts.join(", "))));
  if (document.licence !== undefined) {
    const { name, url } = document.licence;
    children.push(paragraph(url === undefined ? text(name) : link(url, name)));
  }
  return { type: "root", children };
}

function partBlocks(
  part: SummaryPart,
  place: MarkdownPlace,
  document: SummaryDocument,
): readonly RootContent[] {
  switch (part.kind) {
    case "statements":
      return [bullets(part.statements.map((statement) => item(paragraph(...sourced(statement, place)))))];
    case "map":
      return [paragraph(image(place.map, part.context.words.synopticText))];
    case "cards":
      return part.cards.flatMap((card) => cardBlocks(card, place));
    case "key-words":
      return [
        bullets(
          part.words.map((word) => item(paragraph(strong(word.term), text(document.joint + word.plain)))),
        ),
      ];
    case "notes":
      return [paragraph(text(part.sentences.join(" ")))];
  }
}

function sourced({ text: words, origin, url }: Statement, place: MarkdownPlace): readonly PhrasingContent[] {
  const address = url === undefined ? [] : [text(" "), link(url, url)];
  if (origin === undefined) return [text(words), ...address];
  return [text(words), ...address, text(" ("), ...reference(origin, place), text(")")];
}

function reference(origin: Origin, place: MarkdownPlace): readonly PhrasingContent[] {
  const { section, label, number } = origin;
  if (place.hasSite) return [link(linkFrom(place.page, placeOfSection(section)), label)];
  return number === undefined ? [code(section.id)] : [text(`${number}, `), code(section.id)];
}

function cardBlocks(card: Card, place: MarkdownPlace): readonly RootContent[] {
  const { origin, statement } = card;
  const address = linkFrom(place.page, placeOfSection(origin.section));
  return [
    heading(3, card.heading),
    ...statementNodes(statement, place.hasSite ? [] : [text(" ("), ...reference(origin, place), text(")")]),
    ...cardBullets(card, place),
    ...(place.hasSite ? [paragraph(link(address, card.readMore))] : []),
  ];
}

function cardBullets({ bullets: named, others }: Card, place: MarkdownPlace): readonly RootContent[] {
  const items: ListItem[] = named.map(({ text: words, origin, ...rest }) => {
    if (origin === undefined || !place.hasSite)
      return item(
        paragraph(...sourced({ text: words, ...(origin === undefined ? {} : { origin }), ...rest }, place)),
      );
    return item(paragraph(link(linkFrom(place.page, placeOfSection(origin.section)), words)));
  });
  if (others !== undefined) items.push(item(paragraph(text(others))));
  return items.length === 0 ? [] : [bullets(items)];
}
