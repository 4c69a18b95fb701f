import type { Rule } from "../core/rule.ts";
import { hasMeasure } from "../plain/language.ts";
import { lineStatements, plainCare, plainCommons } from "./examples.ts";
import { hardSummaryFinding } from "./summary-score.ts";
import { excessOf, isSummaryJudged } from "./whole-summary.ts";

const hardCare =
  "We want every family in our community to receive reliable support in any situation of daily life. " +
  "In our municipality, nobody should be alone with illness, unemployment, family worries or any old-age difficulties. " +
  "Visit our community centre at any opening hour, to tell us your story, your worries and your abilities.";
const hardCommons =
  "We want to care for our territory, our rivers, our city gardens and our public facilities. " +
  "They are community property, and nobody may ever privatise, enclose or neglect any area of ours. " +
  "Take part in any of our annual activities, to repair a city avenue or to cultivate our community garden.";

export const overhardSummary: Rule = {
  meta: {
    code: "AG425",
    name: "overhard-summary",
    severity: "error",
    summary: "An English public summary that is too hard for a large public",
    docs: {
      what: "Scores all sentences of an English summary together by the Flesch-Kincaid grade, which may not be more than 9 (profile `easy`: 7). Texts of fewer than a hundred words are not judged.",
      why: "Grade 9 is what the average adult reader of surveys in English-speaking countries can follow. A summary beyond it is one in name alone.",
      bad: lineStatements(hardCare, hardCommons),
      good: lineStatements(plainCare, plainCommons),
      fix: "Begin with the sentences that the finding names.",
    },
  },
  *check(agenda) {
    const isJudged = isSummaryJudged(agenda) && hasMeasure(agenda.manifest.language);
    if (isJudged && excessOf(agenda).error > 0) yield hardSummaryFinding(agenda);
  },
};
