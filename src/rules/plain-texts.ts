import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";
import { sentencesOf } from "../plain/sentences.ts";
import { sectionNamed } from "../plain/summary/bullets.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import { plainBlock } from "./prose.ts";
import { type StatementSentence, statementsOf } from "./statements.ts";
import { summaryOf } from "./whole-summary.ts";

/** A text in plain words: a section's statement, or a text that the public summary has from the manifest or the glossary. */
export interface PlainText {
  /** The section that it tells of, where it names one. */
  readonly section?: PlacedSection;
  /** Whether it is one of the summary, and the whole of the section is behind it. */
  readonly isOfSummary: boolean;
  readonly sentences: readonly StatementSentence[];
}

/**
 * All texts in plain words: the statements of the sections, then the public summary's own texts. Rules with `bySection` may
 * ask for them too: what they find in the manifest and the glossary belongs to no section, and is found anew in every run.
 */
export function* plainTextsOf(agenda: Agenda): Iterable<PlainText> {
  for (const { section, sentences } of statementsOf(agenda)) yield { section, isOfSummary: false, sentences };
  yield* summaryTextsOf(agenda);
}

/** The texts that the public summary has from the manifest, and its explanations of terms from the glossary. */
export function summaryTextsOf(agenda: Agenda): readonly PlainText[] {
  return readSummaryTexts(agenda);
}

const readSummaryTexts = onceAnAgenda((agenda): readonly PlainText[] => {
  const { manifest, glossary, dataTexts } = agenda;
  const explained = new Set(summaryOf(agenda).content.terms.map(({ id }) => id));
  const { messages, whyNow, cards, forYou, notSettled, takePart } = manifest.summary;
  const read = (text: string | undefined, span: Span | undefined, from?: string): PlainText[] => {
    if (text === undefined || span === undefined) return [];
    const block = plainBlock("front matter", text, span, dataTexts.get(span.path) ?? "");
    const sentences = sentencesOf(text, manifest.language).map((sentence) => ({ ...sentence, block }));
    const section = from === undefined ? undefined : sectionNamed(agenda, from);
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
    ...glossary
      .filter(({ id }) => explained.has(id))
      .flatMap(({ plain, plainSpan }) => read(plain, plainSpan)),
  ];
});
