import type { Agenda } from "../core/agenda.ts";
import { startOf } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { thresholdsFor } from "../plain/profile.ts";
import { type ReadingScore, readingScore } from "../plain/reading.ts";
import { type SummaryText, summaryText } from "../plain/summary-text.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/** What the summary will say; several rules ask. */
export const summaryOf: (agenda: Agenda) => SummaryText = onceAnAgenda(summaryText);

/** The score of all its sentences together. */
export const summaryScore: (agenda: Agenda) => ReadingScore = onceAnAgenda((agenda: Agenda) =>
  readingScore(summaryOf(agenda).sentences, agenda.manifest.language),
);

/** Fewer words are no text to be judged as a whole: measures of readability were made for samples of a hundred. */
const leastWords = 100;

/** Whether there is enough of a summary to be judged: a new agenda of a line or two is not. */
export function isSummaryJudged(agenda: Agenda): boolean {
  const words = summaryOf(agenda).sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return words >= leastWords;
}

/** Where what concerns the summary as a whole is reported: at the manifest's list of lines. */
export function summarySpan({ manifestSpans }: Agenda): Span {
  return manifestSpans.get("/lines") ?? manifestSpans.get("") ?? startOf("agenda.yml");
}

/** How much harder a text is than it may be, from the limit on; 0 or less where all is well. */
export function excessOf(agenda: Agenda): {
  readonly warning: number;
  readonly error: number;
  readonly limit: number;
} {
  const { scale, value } = summaryScore(agenda);
  const { grade, ease, documentLix } = thresholdsFor(agenda.manifest);
  switch (scale) {
    case "Flesch-Kincaid grade":
      return { warning: value - grade.warning, error: value - grade.error, limit: grade.warning };
    case "INFLESZ":
      return { warning: ease.es - value, error: 0, limit: ease.es };
    case "Kandel-Moles":
      return { warning: ease.fr - value, error: 0, limit: ease.fr };
    case "Martins":
      return { warning: ease.pt - value, error: 0, limit: ease.pt };
    default:
      return { warning: value - documentLix, error: 0, limit: documentLix };
  }
}
