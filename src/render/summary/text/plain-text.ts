import { displayWidth } from "../../../core/display-width.ts";
import { usableLanguage } from "../../../core/usable-language.ts";
import type { MapContext } from "../../map/context.ts";
import { mapOfLines } from "../../map/map-of.ts";
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
      return [bulleted(mapSentences(part.context))];
    case "cards":
      return part.cards.flatMap((card) => cardBlocks(card, document));
    case "key-words":
      return [bulleted(part.words.map(({ term, plain }) => term + document.joint + plain))];
    case "notes":
      return [wrapped(part.sentences.join(" "))];
  }
}

/**
 * What lines have to do with each other: the map in words. Each link is told once, from where it starts, with names that a
 * reader knows from the headings: "Care (SL 1): supports Commons and Work; depends on Peace." What reads the same from both ends ("see
 * also") is told where nothing else is.
 */
function mapSentences(context: MapContext): readonly string[] {
  const { list, edges } = mapOfLines(context, "wide");
  const forward = new Set(edges.map(({ style }) => style.label));
  const backward = new Set(edges.map(({ style }) => style.inverse));
  const { language } = context.agenda.manifest;
  const inWords = new Intl.ListFormat(usableLanguage(language), { type: "conjunction" });
  return list.map(({ name, target, items }) => {
    const fromHere = items.filter(({ label }) => forward.has(label));
    const oneWay = fromHere.filter(({ label }) => !backward.has(label));
    const links = (oneWay.length > 0 ? oneWay : fromHere).map(
      ({ label, others }) => `${label} ${inWords.format(others.map((other) => nameOf(other, context)))}`,
    );
    const number = context.agenda.byId.get(target ?? "")?.number;
    const title = nameOf({ name, target }, context) + (number === undefined ? "" : ` (${number})`);
    return links.length === 0 ? title : `${title}: ${links.join("; ")}.`;
  });
}

/** A line as its boxes call it, without its number. */
function nameOf(
  { name, target }: { name: string; target?: string | undefined },
  { agenda }: MapContext,
): string {
  const line = agenda.byId.get(target ?? "");
  return line === undefined ? name : (line.fields.short ?? line.title);
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
