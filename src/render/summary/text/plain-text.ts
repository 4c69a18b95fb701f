import { displayWidth } from "../../../core/display-width.ts";
import type { MapContext } from "../../map/context.ts";
import { mapOfLines } from "../../map/map-of.ts";
import type { ListGroup } from "../../map/types.ts";
import type { Card, Origin, Statement, SummaryDocument, SummaryPart } from "../types.ts";
import { statementLines } from "./statement.ts";
import { wrapped } from "./wrapped.ts";

/** The summary as plain text: for messages, for readers on Braille displays, for whoever wants no more. */
export function summaryText(document: SummaryDocument): string {
  const { title, label, imprint, published, contact, joint, licence } = document;
  const blocks = [
    underlined(title, "="),
    wrapped(`${label}. ${imprint.join(" ")}`),
    ...document.parts.flatMap((part) => [underlined(part.title, "-"), ...partBlocks(part, document)]),
    ...(published === undefined ? [] : [wrapped(published.label + joint + published.url)]),
    ...(contact === undefined ? [] : [wrapped(contact.label + joint + contact.parts.join(", "))]),
    ...(licence === undefined ? [] : [wrapped([licence.name, licence.url ?? ""].join(" "))]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function partBlocks(part: SummaryPart, document: SummaryDocument): readonly string[] {
  switch (part.kind) {
    case "statements":
      return [bulleted(part.statements.map(sourced))];
    case "map":
      return [bulleted(mapOfLines(part.context, "wide").list.map((group) => linksOf(group, part.context)))];
    case "cards":
      return part.cards.flatMap((card) => cardBlocks(card, document));
    case "key-words":
      return [bulleted(part.words.map(({ term, plain }) => term + document.joint + plain))];
    case "notes":
      return [wrapped(part.sentences.join(" "))];
  }
}

/** What a line has to do with the others: the map in words, which names the others by their numbers alone. */
function linksOf({ name, target, items }: ListGroup, { agenda }: MapContext): string {
  const numberOf = (id: string | undefined): string | undefined => agenda.byId.get(id ?? "")?.number;
  const line = agenda.byId.get(target ?? "");
  const title = line === undefined ? name : `${line.number ?? ""} ${line.fields.short ?? line.title}`.trim();
  const links = items.map(({ label, others }) => {
    const named = others.map((other) => numberOf(other.target) ?? other.name);
    return `${label} ${named.join(", ")}`;
  });
  return links.length === 0 ? title : `${title} – ${links.join("; ")}`;
}

function cardBlocks(
  { heading, origin, statement, bullets, others }: Card,
  document: SummaryDocument,
): readonly string[] {
  const { number } = origin;
  const named = [...bullets.map(sourced), ...(others === undefined ? [] : [others])];
  return [
    wrapped(number === undefined ? heading : number + document.joint + heading),
    ...statementLines(statement, reference(origin), document),
    ...(named.length === 0 ? [] : [bulleted(named)]),
  ];
}

function sourced({ text, origin, url }: Statement): string {
  return [text, url, origin === undefined ? undefined : reference(origin)]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** "[SL 3, development]": the number and the id. */
function reference({ section, number }: Origin): string {
  return number === undefined ? `[${section.id}]` : `[${number}, ${section.id}]`;
}

function underlined(words: string, sign: "=" | "-"): string {
  const title = wrapped(words);
  const width = Math.max(...title.split("\n").map(displayWidth));
  return `${title}\n${sign.repeat(Math.max(width, 1))}`;
}

function bulleted(items: readonly string[]): string {
  return items.map((words) => wrapped(words, "- ", "  ")).join("\n");
}
