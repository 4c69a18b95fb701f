import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { SummaryInvitation, SummaryStatement } from "../../core/public-summary.ts";
import { TermPattern } from "../../core/term-pattern.ts";
import { withPlurals } from "../../core/term-plurals.ts";
import { usableLanguage } from "../../core/usable-language.ts";
import { sentencesOf } from "../sentences.ts";
import { bulletsOf, sectionNamed } from "./bullets.ts";
import { oneLine } from "./one-line.ts";
import { textsOfBlocks } from "./statement-blocks.ts";
import type {
  ExplainedTerm,
  MisplacedBullet,
  SourcedText,
  StatementBlock,
  SummaryCard,
  SummaryContent,
} from "./types.ts";

/** The summary quotes so many lines, and so many open questions, where the manifest says nothing. */
const quoted = 3;

/** A section's statement in plain words; empty where there is none. */
export type StatementReader = (section: PlacedSection) => readonly StatementBlock[];

/**
 * Gathers what the public summary says: the manifest's own texts, the lines' statements, and what stands in where the
 * manifest is silent.
 */
export function summaryContent(agenda: Agenda, statementOf: StatementReader): SummaryContent {
  const { summary } = agenda.manifest;
  const misplaced: MisplacedBullet[] = [];
  const cards = agenda.lines.map((line) => cardOf(agenda, line, statementOf, misplaced));
  const texts = {
    messages: orElse(sourced(agenda, summary.messages), () => firstSentences(agenda, cards)),
    whyNow: sourced(agenda, summary.whyNow),
    cards,
    forYou: sourced(agenda, summary.forYou),
    notSettled: orElse(sourced(agenda, summary.notSettled), () => openQuestions(agenda)),
    takePart: sourced(agenda, summary.takePart),
  };
  return { ...texts, terms: termsIn(agenda, textsOf(texts)), misplaced };
}

function orElse<Item>(own: readonly Item[], others: () => readonly Item[]): readonly Item[] {
  return own.length > 0 ? own : others();
}

function sourced(agenda: Agenda, texts: readonly (SummaryStatement | SummaryInvitation)[]): SourcedText[] {
  return texts.flatMap((entry): readonly SourcedText[] => {
    const text = oneLine(entry.text);
    if (text === "") return [];
    const origin = entry.from === undefined ? undefined : sectionNamed(agenda, entry.from.id);
    const url = "url" in entry ? entry.url : undefined;
    return [
      {
        text,
        ...(origin === undefined ? {} : { origin }),
        ...(url === undefined ? {} : { url }),
      },
    ];
  });
}

function cardOf(
  agenda: Agenda,
  line: PlacedSection,
  statementOf: StatementReader,
  misplaced: MisplacedBullet[],
): SummaryCard {
  const settings = agenda.manifest.summary.cards.find((card) => sectionNamed(agenda, card.line.id) === line);
  const chosen = bulletsOf(agenda, line, settings);
  misplaced.push(...chosen.misplaced);
  const bullets = chosen.bullets.map(({ strategy, words }) => ({
    strategy,
    words: oneLine(words) || strategy.title,
  }));
  const strategies = agenda.strategiesOfLine.get(line.id) ?? [];
  return {
    line,
    heading: oneLine(settings?.heading ?? "") || oneLine(line.title),
    statement: statementOf(line),
    bullets,
    others: strategies.length - bullets.length,
  };
}

/** The first sentence of each of the first lines: authors begin their statements with what is to be done. */
function firstSentences({ manifest }: Agenda, cards: readonly SummaryCard[]): readonly SourcedText[] {
  const spoken = cards.flatMap(({ line, statement }): SourcedText[] => {
    const [first] = sentencesOf(textsOfBlocks(statement)[0] ?? "", manifest.language);
    return first === undefined ? [] : [{ text: first.text, origin: line }];
  });
  return spoken.slice(0, quoted);
}

/** The first open question of each theme, of each line where no theme has any: the rest stand on their pages. */
function openQuestions({ themes, lines }: Agenda): readonly SourcedText[] {
  const asking = (sections: readonly PlacedSection[]): SourcedText[] =>
    sections.flatMap((origin): SourcedText[] => {
      const [question] = origin.fields.openQuestions;
      const text = oneLine(question ?? "");
      return text === "" ? [] : [{ text, origin }];
    });
  return orElse(asking(themes), () => asking(lines)).slice(0, quoted);
}

/** Every text of the summary but the explanations of terms, in the order of reading. */
export function textsOf(content: Omit<SummaryContent, "terms" | "misplaced">): readonly string[] {
  const { messages, whyNow, cards, forYou, notSettled, takePart } = content;
  const texts = (list: readonly SourcedText[]): string[] => list.map(({ text }) => text);
  return [
    ...texts(messages),
    ...texts(whyNow),
    ...cards.flatMap(({ heading, statement, bullets }) => [
      heading,
      ...textsOfBlocks(statement),
      ...bullets.map(({ words }) => words),
    ]),
    ...texts(forYou),
    ...texts(notSettled),
    ...texts(takePart),
  ];
}

function termsIn({ glossary, manifest }: Agenda, texts: readonly string[]): readonly ExplainedTerm[] {
  const pattern = new TermPattern(glossary.map(withPlurals));
  const used = new Map<string, string>();
  for (const text of texts) {
    for (const { term, words } of pattern.uses(text)) if (!used.has(term)) used.set(term, words);
  }
  const collator = new Intl.Collator(usableLanguage(manifest.language));
  return glossary
    .flatMap(({ id, term, acronym, plain }): readonly ExplainedTerm[] => {
      const words = used.get(id);
      if (words === undefined || plain === undefined) return [];
      return [{ id, words: words === acronym ? `${words} (${term})` : words, plain: oneLine(plain) }];
    })
    .toSorted((one, other) => collator.compare(one.words, other.words));
}
