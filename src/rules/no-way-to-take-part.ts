import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { takePartWords } from "../plain/lists/public-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { lineStatements, plainCare, plainCommons } from "./examples.ts";
import { isSummaryJudged, summaryOf, summarySpan } from "./whole-summary.ts";

export const noWayToTakePart: Rule = {
  meta: {
    code: "AG429",
    name: "no-way-to-take-part",
    severity: "warning",
    summary: "A public summary that tells nobody how to take part",
    docs: {
      what: "Finds summaries for which the manifest has no `take-part` under `summary`, and whose other texts and statements of lines have no words such as “take part” or “write to” either. Texts of fewer than a hundred words are not judged.",
      why: "An agenda asks people to change something. Who is won over by its summary and finds no way in is lost again.",
      bad: lineStatements(
        plainCare.replace(
          "Come to the house of your district, and tell us",
          "In the house of your district, you say",
        ),
        plainCommons.replace(
          "Take part in the work days in spring, when we",
          "In the spring of each year, we all meet and",
        ),
      ),
      good: lineStatements(plainCare, plainCommons),
      fix: "Say in agenda.yml, under `summary: take-part`, whom to write to, where to meet or what to do.",
    },
  },
  *check(agenda) {
    const { summary, language } = agenda.manifest;
    const known = plainLanguageOf(language);
    if (summary.takePart.length > 0 || known === undefined || !isSummaryJudged(agenda)) return;
    const finder = new PhraseFinder(takePartWords[known].map((word) => [word, true] as const));
    const { sentences } = summaryOf(agenda);
    if (sentences.some(({ text }) => finder.isIn(text))) return;
    const words = takePartWords[known].slice(0, 3).map((word) => `"${word}"`);
    yield {
      span: summarySpan(agenda),
      message: `The public summary tells nobody how to take part: \`summary\` has no \`take-part\` in agenda.yml, and no words such as ${words.join(", ")}.`,
      hint: "Add `take-part` to `summary` in agenda.yml.",
    };
  },
};
