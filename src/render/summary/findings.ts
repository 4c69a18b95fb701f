import type { Agenda } from "../../core/agenda.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { startOf } from "../../core/positions.ts";
import { stamp } from "../../core/stamp.ts";
import { longestCards, summaryWords } from "../../plain/summary/size.ts";
import type { SummaryContent } from "../../plain/summary/types.ts";
import { overlongLeaflet } from "./diagnostics.ts";
import { mostPages } from "./leaflet/leaflet.ts";

/** What only the leaflet itself can tell: that it has too many pages. */
export function pagesFindings(
  { manifest, manifestSpans }: Agenda,
  content: SummaryContent,
  pages: number,
): readonly Diagnostic[] {
  if (pages <= mostPages) return [];
  const words = summaryWords(manifest.title, content);
  const most = content.cards.length === 0 ? "" : ` Most stand on the cards of ${longestCards(content)}.`;
  const finding = {
    span: manifestSpans.get("/summary") ?? manifestSpans.get("/lines") ?? startOf("agenda.yml"),
    message: `The leaflet of the public summary has ${pages} pages and may have ${mostPages}; its letters do not shrink. It holds ${words} words of the agenda.${most}`,
    hint: "Shorten the statements of lines or the texts under `summary` in agenda.yml, or name fewer strategies there.",
  };
  return [stamp(overlongLeaflet, finding)];
}
