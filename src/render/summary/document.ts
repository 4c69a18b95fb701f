import type { PlacedSection } from "../../core/agenda.ts";
import { usableLanguage } from "../../core/usable-language.ts";
import { oneLine } from "../../plain/summary/one-line.ts";
import type { SourcedText, SummaryCard } from "../../plain/summary/types.ts";
import { longDate } from "../dates.ts";
import { baseUrlOf } from "../html/language.ts";
import { jointOf } from "../joint.ts";
import { fillWords } from "../templates/wording.ts";
import { checkedPart } from "./how-checked.ts";
import type {
  Card,
  KeyWord,
  Origin,
  PartName,
  Statement,
  StatementsPart,
  SummaryDocument,
  SummaryInput,
  SummaryPart,
} from "./types.ts";

/** A map of a single line would show nothing. */
const fewestLinesOfMap = 2;

/** Puts the wording around what the agenda says, in the order of reading. */
export function buildSummary(input: SummaryInput): SummaryDocument {
  const { agenda, content, words } = input;
  const { manifest } = agenda;
  return {
    title: manifest.title,
    label: words.publicSummary,
    joint: jointOf(manifest.language),
    struckOut: words.struckOut,
    imprint: imprintOf(input),
    ...(manifest.licence === undefined ? {} : { licence: manifest.licence }),
    ...whereToAsk(input),
    parts: [
      ...statementsPart("in-short", words.inShort, content.messages, input),
      ...statementsPart("why-now", words.whyNow, content.whyNow, input),
      ...mapPart(input),
      ...cardsPart(input),
      ...statementsPart("for-you", words.forYou, content.forYou, input),
      ...statementsPart("not-settled", words.notSettled, content.notSettled, input),
      ...statementsPart("take-part", words.takePart, content.takePart, input),
      ...keyWordsPart(input),
      checkedPart(input),
    ],
  };
}

function whereToAsk({ agenda, words }: SummaryInput): Pick<SummaryDocument, "published" | "contact"> {
  const { url, contact } = agenda.manifest;
  const { name, address, telephone, email } = contact ?? {};
  const parts = [name, address, telephone, email].filter((part) => part !== undefined);
  return {
    ...(baseUrlOf(url) === undefined || url === undefined
      ? {}
      : { published: { label: words.onTheSite, url } }),
    ...(parts.length === 0 ? {} : { contact: { label: words.contact, parts: parts.map(oneLine) } }),
  };
}

function imprintOf({ agenda, words }: SummaryInput): readonly string[] {
  const { authors, publisher, edition, date, language } = agenda.manifest;
  const names = new Intl.ListFormat(usableLanguage(language), { type: "conjunction" }).format(
    authors.map(({ name }) => name),
  );
  const when = [edition, longDate(date, language)].filter((part) => part !== undefined).join(", ");
  return [
    ...(authors.length === 0 ? [] : [fillWords(words.writtenBy, { names })]),
    fillWords(words.publishedBy, { name: publisher.name }),
    `${when}.`,
  ];
}

function originOf(section: PlacedSection, { agenda, words }: SummaryInput): Origin {
  const { title, fields } = section;
  const number = section.number ?? agenda.byId.get(section.line ?? "")?.number;
  return {
    section,
    ...(number === undefined ? {} : { number }),
    label: number ?? fields.short ?? title,
    description: fillWords(words.source, { name: nameOf(section) }),
  };
}

/** "SL 3 For a new development paradigm" */
function nameOf({ number, title }: PlacedSection): string {
  return number === undefined ? title : `${number} ${title}`;
}

function statement({ text, origin, url }: SourcedText, input: SummaryInput): Statement {
  return {
    text,
    ...(origin === undefined ? {} : { origin: originOf(origin, input) }),
    ...(url === undefined ? {} : { url }),
  };
}

function statementsPart(
  name: PartName,
  title: string,
  texts: readonly SourcedText[],
  input: SummaryInput,
): readonly StatementsPart[] {
  if (texts.length === 0) return [];
  return [{ kind: "statements", name, title, statements: texts.map((text) => statement(text, input)) }];
}

function mapPart({ agenda, words, maps }: SummaryInput): readonly SummaryPart[] {
  if (agenda.lines.length < fewestLinesOfMap) return [];
  return [{ kind: "map", name: "at-a-glance", title: words.atAGlance, context: maps }];
}

function cardsPart(input: SummaryInput): readonly SummaryPart[] {
  const { content, words } = input;
  if (content.cards.length === 0) return [];
  const cards = content.cards.map((card, place) => cardOf(card, place, input));
  return [{ kind: "cards", name: "proposed", title: words.proposed, cards }];
}

const tones = ["tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6", "tone-7"] as const;

function cardOf(card: SummaryCard, place: number, input: SummaryInput): Card {
  const { words } = input;
  const origin = originOf(card.line, input);
  const others = othersOf(card, input, input.hasSite);
  const isOnline = input.hasSite && baseUrlOf(input.agenda.manifest.url) !== undefined;
  const othersOnPaper = othersOf(card, input, isOnline);
  return {
    origin,
    tone: tones[place % tones.length] ?? "tone-1",
    heading: card.heading,
    statement:
      card.statement.length === 0
        ? [{ kind: "paragraph", runs: [{ text: words.noStatement, struck: false }] }]
        : card.statement,
    bullets: card.bullets.map((bullet) => ({ text: bullet.words, origin: originOf(bullet.strategy, input) })),
    ...(others === undefined ? {} : { others }),
    ...(othersOnPaper === undefined ? {} : { othersOnPaper }),
    readMore: fillWords(words.readMore, { name: nameOf(card.line) }),
    readMoreOnPaper: fillWords(words.moreUnder, { name: origin.label }),
  };
}

/** How many strategies the card doesn't name, and where they are. */
function othersOf(card: SummaryCard, { agenda, words }: SummaryInput, hasSite: boolean): string | undefined {
  if (card.others === 0) return undefined;
  const count = String(card.others);
  if (card.bullets.length > 0) return fillWords(hasSite ? words.moreOnSite : words.moreInAgenda, { count });
  const strategies = agenda.manifest.labels.strategy?.plural ?? "";
  return fillWords(hasSite ? words.strategiesOnSite : words.strategiesInAgenda, { strategies, count });
}

function keyWordsPart(input: SummaryInput): readonly SummaryPart[] {
  const terms = input.content.terms.map(({ id, words, plain }): KeyWord => ({ id, term: words, plain }));
  const explained = [...terms, ...shortLabels(input)];
  if (explained.length === 0) return [];
  return [{ kind: "key-words", name: "key-words", title: input.words.keyWords, words: explained }];
}

/** What the letters of the numbers stand for that statements, cards and bullets have: "SL", "S". */
function shortLabels({ agenda, content, words }: SummaryInput): readonly KeyWord[] {
  const { messages, whyNow, cards, forYou, notSettled, takePart } = content;
  const origins = [...messages, ...whyNow, ...forYou, ...notSettled, ...takePart].flatMap(
    ({ origin }) => origin ?? [],
  );
  const strategies = cards.flatMap(({ bullets }) => bullets.map(({ strategy }) => strategy));
  const numbered = [...cards.map(({ line }) => line), ...strategies, ...origins].filter(
    ({ number }) => number !== undefined,
  );
  return [...new Set(numbered.map(({ kind }) => kind))].flatMap((kind): readonly KeyWord[] => {
    const { short, name } = agenda.manifest.labels[kind] ?? {};
    if (short === undefined || name === undefined) return [];
    return [{ term: short, plain: fillWords(words.shortFor, { name }) }];
  });
}
