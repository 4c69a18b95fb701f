import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import { longDate } from "../dates.ts";
import type { Wording } from "../templates/types.ts";
import { fillWords } from "../templates/wording.ts";
import {
  bullets,
  firstSentence,
  heading,
  item,
  paragraph,
  paragraphsOf,
  referenceTo,
  strong,
  text,
} from "./blocks.ts";
import type { SummaryWord } from "./words.ts";
import { termsUsed } from "./words-used.ts";

type Words = Wording<SummaryWord>;

/**
 * Builds the public summary from the plain statements: who speaks, the messages in short, each line with its proposals,
 * the words explained, what isn't settled, and how the text was made. References stay references; each output decides
 * what becomes of them.
 */
export function buildSummary(agenda: Agenda, words: Words): readonly RootContent[] {
  return [
    ...opening(agenda, words),
    ...inShort(agenda, words),
    ...agenda.lines.flatMap((line) => lineBlocks(agenda, line, words)),
    ...wordsExplained(agenda, words),
    ...notSettled(agenda, words),
    ...howMade(agenda, words),
  ];
}

function opening(agenda: Agenda, words: Words): readonly RootContent[] {
  const { manifest } = agenda;
  const date = longDate(manifest.date, manifest.language);
  const imprint = [manifest.publisher.name, manifest.edition, date].filter((part) => part !== undefined);
  const blocks: RootContent[] = [
    heading(1, text(manifest.title)),
    paragraph(strong([text(words.publicSummary)]), text(`. ${imprint.join(", ")}.`)),
  ];
  if (manifest.description !== undefined) blocks.push(paragraph(text(manifest.description)));
  return blocks;
}

/** The first sentence of each line's statement: authors begin it with what is to be done. */
function inShort(agenda: Agenda, words: Words): readonly RootContent[] {
  const items = agenda.lines.flatMap((line) => {
    const [first] = paragraphsOf(line.plain?.text ?? "");
    if (first === undefined) return [];
    const name = line.fields.short ?? line.title;
    const message = firstSentence(first, agenda.manifest.language);
    return [item(paragraph(strong([text(`${name}.`)]), text(` ${message}`)))];
  });
  return items.length === 0 ? [] : [heading(2, text(words.inShort)), bullets(items)];
}

function lineBlocks(agenda: Agenda, line: PlacedSection, words: Words): readonly RootContent[] {
  const title = [line.number, line.title].filter((part) => part !== undefined).join(" – ");
  const statement = paragraphsOf(line.plain?.text ?? line.fields.summary ?? words.noStatement);
  const blocks: RootContent[] = [
    heading(2, referenceTo(line, title)),
    ...statement.map((part) => paragraph(text(part))),
  ];
  const strategies = agenda.strategiesOfLine.get(line.id) ?? [];
  if (strategies.length === 0) return blocks;
  return [...blocks, paragraph(text(words.proposals)), bullets(proposals(strategies, undefined))];
}

/** The strategies that are part of `parent`, each with its own parts below it. */
function proposals(strategies: readonly PlacedSection[], parent: string | undefined): readonly ListItem[] {
  const here = new Set(strategies.map((strategy) => strategy.id));
  const members = strategies.filter((strategy) => {
    const above = strategy.partOf !== undefined && here.has(strategy.partOf) ? strategy.partOf : undefined;
    return above === parent && strategy.partOf !== strategy.id;
  });
  return members.map((strategy) => {
    const parts = proposals(strategies, strategy.id);
    const own = paragraph(...proposal(strategy));
    return parts.length === 0 ? item(own) : item(own, bullets(parts));
  });
}

function proposal(strategy: PlacedSection): readonly PhrasingContent[] {
  const title = referenceTo(strategy, strategy.title);
  const statement = paragraphsOf(strategy.plain?.text ?? "").join(" ");
  if (statement === "") return [title];
  return [strong([title, text(".")]), text(` ${statement}`)];
}

/** The lines and strategies that the summary names. */
function partsNamed(agenda: Agenda): readonly PlacedSection[] {
  return agenda.lines.flatMap((line) => [line, ...(agenda.strategiesOfLine.get(line.id) ?? [])]);
}

function wordsExplained(agenda: Agenda, words: Words): readonly RootContent[] {
  const texts = partsNamed(agenda).flatMap((section) => [section.plain?.text ?? "", section.title]);
  const terms = termsUsed(agenda.glossary, texts, agenda.manifest.language);
  const items = terms.flatMap((term) =>
    term.plain === undefined ? [] : [item(paragraph(strong([text(term.term)]), text(`: ${term.plain}`)))],
  );
  return items.length === 0 ? [] : [heading(2, text(words.wordsExplained)), bullets(items)];
}

/** The first open question of each theme, of each line where no theme has any: the rest stand on their pages. */
function notSettled(agenda: Agenda, words: Words): readonly RootContent[] {
  const isOpen = (section: PlacedSection): boolean => section.fields.openQuestions.length > 0;
  const themes = agenda.themes.filter(isOpen);
  const items = (themes.length > 0 ? themes : agenda.lines.filter(isOpen)).map((section) => {
    const question = section.fields.openQuestions[0] ?? "";
    return item(paragraph(strong([referenceTo(section, section.title), text(".")]), text(` ${question}`)));
  });
  if (items.length === 0) return [];
  return [heading(2, text(words.notSettled)), paragraph(text(words.notSettledIntro)), bullets(items)];
}

/** Says what stands here and what was recorded about it, and nothing that this program can't know. */
function howMade(agenda: Agenda, words: Words): readonly RootContent[] {
  const parts = partsNamed(agenda);
  const stated = parts.filter((section) => section.plain !== undefined);
  const reviewed = stated.filter((section) => section.fields.plainReviewed !== undefined);
  const counts = {
    parts: String(parts.length),
    total: String(stated.length),
    reviewed: String(reviewed.length),
  };
  const howMany = stated.length === parts.length ? words.allStated : words.someStated;
  const review = reviewed.length === 0 ? words.noneReviewed : words.someReviewed;
  const sentences = stated.length === 0 ? words.noneStated : `${howMany} ${review}`;
  return [heading(2, text(words.howMade)), paragraph(text(fillWords(sentences, counts)))];
}
