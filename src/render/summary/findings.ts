import type { Agenda } from "../../core/agenda.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { startOf } from "../../core/positions.ts";
import { stamp } from "../../core/stamp.ts";
import { textsOf } from "../../plain/summary/content.ts";
import type { SummaryContent } from "../../plain/summary/types.ts";
import { wordsOf } from "../../plain/words.ts";
import { foreignSummaryStrategy, overlongLeaflet } from "./diagnostics.ts";
import { mostPages } from "./leaflet/leaflet.ts";

/** What is wrong with the summary that only its outputs can tell: too many pages, and strategies under the wrong line. */
export function pagesFindings(agenda: Agenda, content: SummaryContent, pages: number): readonly Diagnostic[] {
  const misplaced = content.misplaced.map(({ strategy, line, span }) =>
    stamp(foreignSummaryStrategy, {
      span,
      message: `The summary's card of "${line.title}" names "${strategy.title}", which is no strategy of that line, so it is left out.`,
      hint: "Name a strategy of this line, or move the entry to the card of its own line.",
    }),
  );
  return pages > mostPages ? [...misplaced, tooLong(agenda, content, pages)] : misplaced;
}

function tooLong(agenda: Agenda, content: SummaryContent, pages: number): Diagnostic {
  const { manifestSpans } = agenda;
  const longest = content.cards
    .map((card) => ({
      title: card.line.title,
      words: countOf([card.heading, ...card.statement, ...card.bullets.map(({ words }) => words)]),
    }))
    .toSorted((one, other) => other.words - one.words)
    .slice(0, 2)
    .map(({ title, words }) => `"${title}" (${words})`);
  const all = countOf([...textsOf(content), ...content.terms.flatMap(({ words, plain }) => [words, plain])]);
  const most = longest.length === 0 ? "" : ` Most stand on the cards of ${longest.join(" and ")}.`;
  return stamp(overlongLeaflet, {
    span: manifestSpans.get("/summary") ?? manifestSpans.get("/lines") ?? startOf("agenda.yml"),
    message: `The leaflet of the public summary has ${pages} pages and may have ${mostPages}; its letters do not shrink. It holds ${all} words of the agenda.${most}`,
    hint: "Shorten the statements of lines or the texts under `summary` in agenda.yml, or name fewer strategies there.",
  });
}

function countOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}
