import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";
import { sentencesOf } from "../plain/sentences.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import type { ProseBlock } from "./prose.ts";
import { type StatementSentence, statementsOf } from "./statements.ts";

/** A text in plain words: a section's statement, or a text that the manifest has for the public summary. */
export interface PlainText {
  /** The section that it tells of, where it names one. */
  readonly section?: PlacedSection;
  /** Whether it stands in the manifest, and the whole of the section is behind it. */
  readonly isOfSummary: boolean;
  readonly sentences: readonly StatementSentence[];
}

/**
 * All texts in plain words: the statements of the sections, then the manifest's texts for the public summary. Rules with
 * `bySection` may ask for them too: what they find in the manifest belongs to no section, and is found anew in every run.
 */
export function* plainTextsOf(agenda: Agenda): Iterable<PlainText> {
  for (const { section, sentences } of statementsOf(agenda)) yield { section, isOfSummary: false, sentences };
  yield* summaryTextsOf(agenda);
}

/** The texts that the manifest has for the public summary, in the order in which it prints them. */
export function summaryTextsOf(agenda: Agenda): readonly PlainText[] {
  return readSummaryTexts(agenda);
}

const readSummaryTexts = onceAnAgenda(({ manifest, byId }): readonly PlainText[] => {
  const { messages, whyNow, cards, forYou, notSettled, takePart } = manifest.summary;
  const read = (text: string | undefined, span: Span | undefined, from?: string): PlainText[] => {
    if (text === undefined || span === undefined) return [];
    const block = blockOf(text, span);
    const sentences = sentencesOf(text, manifest.language).map((sentence) => ({ ...sentence, block }));
    const section = from === undefined ? undefined : byId.get(from);
    return [{ ...(section === undefined ? {} : { section }), isOfSummary: true, sentences }];
  };
  return [
    ...[...messages, ...whyNow].flatMap(({ text, span, from }) => read(text, span, from.id)),
    ...cards.flatMap(({ line, heading, headingSpan, strategies }) => [
      ...read(heading, headingSpan, line.id),
      ...strategies.flatMap(({ strategy, words, wordsSpan }) => read(words, wordsSpan, strategy.id)),
    ]),
    ...[...forYou, ...notSettled].flatMap(({ text, span, from }) => read(text, span, from.id)),
    ...takePart.flatMap(({ text, span, from }) => read(text, span, from?.id)),
  ];
});

/** YAML may fold and escape a text, so that its parts have the place of the whole. */
function blockOf(text: string, span: Span): ProseBlock {
  return { origin: "front matter", text, textBesideLinks: text, links: [], spanOf: () => span };
}
