import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import { kindsWithPlainWords } from "../../core/plain-words.ts";
import { suppressionsOf } from "../../core/suppression.ts";
import { readingScore } from "../reading.ts";
import { sentencesOf } from "../sentences.ts";
import { statementNodes } from "../statement-nodes.ts";
import { statementText } from "../statement-text.ts";
import type { Sentence } from "../types.ts";
import { compareStamp, reviewedText } from "./reviewed-text.ts";
import type { PlainStatus, Score, StatementStatus } from "./types.ts";

/**
 * Says of every statement how long and how hard it is, and whether its review still holds.
 *
 * @param isPlainRule whether a rule, by name or code, is one of plain language
 */
export function plainStatus(agenda: Agenda, isPlainRule: (rule: string) => boolean): PlainStatus {
  const { manifest, sections } = agenda;
  const statements = sections.flatMap((section) => statusOf(section, agenda) ?? []);
  const missing = sections
    .filter((section) => kindsWithPlainWords.has(section.kind) && statementNodes(section) === undefined)
    .map(({ id, title }) => ({ id, title }));
  const fresh = statements.filter(({ state }) => state === "fresh").length;
  const unreviewed = statements.filter(({ state }) => state === "unreviewed").length;
  const stale = statements.length - fresh - unreviewed;
  const all = sections.flatMap((section) => sentencesIn(section, manifest.language));
  const words = all.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return {
    version: 1,
    profile: manifest.plainLanguage.profile,
    statements,
    missing,
    counts: { fresh, stale, unreviewed, missing: missing.length },
    averages: {
      wordsPerSentence: all.length === 0 ? 0 : rounded(words / all.length),
      score: scoreOf(all, manifest.language),
    },
    suppressed: suppressionsOf(agenda, isPlainRule),
    readerTests: manifest.plainLanguage.readerTests,
  };
}

function statusOf(section: PlacedSection, agenda: Agenda): StatementStatus | undefined {
  const now = reviewedText(section, agenda);
  if (now === undefined) return undefined;
  const { plainReviewed, plainReviewedBy, plainReviewedOn, readerTests } = section.fields;
  const sentences = sentencesIn(section, agenda.manifest.language);
  return {
    id: section.id,
    ...(section.number === undefined ? {} : { number: section.number }),
    title: section.title,
    path: section.path,
    words: sentences.reduce((sum, sentence) => sum + sentence.words.length, 0),
    sentences: sentences.length,
    score: scoreOf(sentences, agenda.manifest.language),
    state: compareStamp(plainReviewed, now),
    ...(plainReviewedBy === undefined ? {} : { by: plainReviewedBy }),
    ...(plainReviewedOn === undefined ? {} : { on: plainReviewedOn }),
    readerTests,
  };
}

function sentencesIn(section: PlacedSection, language: string): Sentence[] {
  return statementText(section)
    .split("\n")
    .flatMap((text) => sentencesOf(text, language));
}

function scoreOf(sentences: readonly Sentence[], language: string): Score {
  const { scale, value } = readingScore(sentences, language);
  return { scale, value: rounded(value) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
