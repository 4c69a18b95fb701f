import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { hasMeasure } from "../plain/language.ts";
import { lineStatements, plainCare, plainCommons } from "./examples.ts";
import { hardSummaryFinding } from "./summary-score.ts";
import { excessOf, isSummaryJudged } from "./whole-summary.ts";

const hardCare =
  "We want all families to support each other in daily life, at home and in public places of any kind. " +
  "In our community, nobody should be left alone with illness, family troubles or old age. " +
  "Visit the centre of your district, and tell us about your situation and about what you can give.";
const hardCommons =
  "We want to protect our territory, our rivers and all the public places in which we meet. " +
  "They belong to the entire community, and nobody may ever privatise or enclose any of them. " +
  "Take part in our yearly work in spring, when we repair the paths and plant new vegetables together.";

export const hardSummary: Rule = {
  meta: {
    code: "AG424",
    name: "hard-summary",
    severity: "warning",
    summary: "A public summary that is hard to read as a whole",
    docs: {
      what: "Scores all sentences of the summary together: the statements of the lines and the texts under `summary` in the manifest. English by the Flesch-Kincaid grade, which may be 8; Spanish by INFLESZ, at least 55; French by Kandel and Moles, at least 60; Portuguese by Martins, at least 50; other languages by LIX, at most 40 (profile `easy`: 5, 65, 70, 60 and 30). Texts of fewer than a hundred words are not judged.",
      why: "A grade of 8 is what readers of thirteen or fourteen years can follow. The score only says how long words and sentences are: a good one does not make a text clear, but a bad one keeps people away.",
      bad: lineStatements(hardCare, hardCommons),
      good: lineStatements(plainCare, plainCommons),
      fix: "Begin with the sentences that the finding names.",
    },
  },
  *check(agenda) {
    if (isSummaryJudged(agenda) && hasMeasure(agenda.manifest.language)) yield* findings(agenda);
  },
};

function* findings(agenda: Agenda): Iterable<Finding> {
  const { warning, error } = excessOf(agenda);
  if (warning > 0 && error <= 0) yield hardSummaryFinding(agenda);
}
