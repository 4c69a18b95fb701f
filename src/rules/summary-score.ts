import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { readingScore } from "../plain/reading.ts";
import { quoted } from "./statements.ts";
import { excessOf, summaryOf, summaryScore, summarySpan } from "./whole-summary.ts";

/** How many of the hardest sentences a finding names. */
const named = 3;

/** Says how hard the summary is, and which sentences make it so. */
export function hardSummaryFinding(agenda: Agenda): Finding {
  const { scale, value, higherIs } = summaryScore(agenda);
  const { language } = agenda.manifest;
  const sign = higherIs === "harder" ? -1 : 1;
  const hardest = summaryOf(agenda)
    .sentences.map((sentence) => ({
      text: sentence.text,
      value: readingScore([sentence], language).value * sign,
    }))
    .sort((left, right) => left.value - right.value)
    .slice(0, named);
  const limit = `${higherIs === "harder" ? "more" : "less"} than ${excessOf(agenda).limit}`;
  return {
    span: summarySpan(agenda),
    message: `The public summary is hard to read: ${scale} ${value.toFixed(1)}, ${limit}. Its hardest sentences: ${hardest.map(({ text }) => quoted(text)).join(", ")}.`,
    hint: "Say these with shorter words, in shorter sentences.",
  };
}
