import type { Rule } from "../core/rule.ts";
import { hasMeasure, plainLanguageOf } from "../plain/language.ts";
import { countText, lix } from "../plain/measures.ts";
import { thresholdsFor } from "../plain/profile.ts";
import type { Word } from "../plain/types.ts";
import { isLong } from "../plain/words.ts";
import { timeBank } from "./examples.ts";
import { explainedTerms } from "./explained-terms.ts";
import { plainTextsOf } from "./plain-texts.ts";
import { quoted, type StatementSentence, spanOfSentence } from "./statements.ts";

export const hardSentence: Rule = {
  meta: {
    code: "AG410",
    name: "hard-sentence",
    severity: "warning",
    summary: "A sentence of many long words in a statement in plain words",
    docs: {
      what: "Computes LIX for every sentence of eight words or more: its words, and the share of words of more than six letters in per cent. More than 50 is a finding in English, more than 58 in French and Spanish, and more than 60 in Portuguese (profile `easy`: 10 less), and more than 50 in Swedish, Danish and Norwegian, which LIX was made for. Sentences of other languages are not scored: no measure has published borders for them. Names don't count as long, nor do terms that the glossary explains in plain words.",
      why: "LIX (Björnsson 1968) calls texts above 50 hard: like official papers. Long words are mostly abstract ones. Other languages have more of them in every text, as Björnsson counted in newspapers (1983): five more in a hundred words in French and Spanish, seven in Portuguese; and their sentences may have three words more.",
      bad: timeBank({
        plain:
          "Neighbourhood organisations guarantee reciprocal support between different generations. Everyone's hour counts the same, whoever gives it.",
      }),
      good: timeBank({}),
      fix: "Say who does what, with short words.",
    },
  },
  bySection: true,
  *check(agenda) {
    const { most, words: least } = thresholdsFor(agenda.manifest).lix;
    const { language } = agenda.manifest;
    if (!hasMeasure(language)) return;
    const isCapitalising = plainLanguageOf(language) !== undefined;
    const terms = explainedTerms(agenda);
    for (const { sentences } of plainTextsOf(agenda)) {
      for (const sentence of sentences) {
        if (sentence.words.length < least) continue;
        const masked = maskedWords(sentence, Array.from(terms.uses(sentence.text)), isCapitalising);
        const score = lix(countText([{ words: masked }]));
        if (score <= most) continue;
        const long = masked.filter(({ text }) => isLong(text)).map(({ text }) => `"${text}"`);
        yield {
          span: spanOfSentence(sentence),
          message: `${quoted(sentence.text)} is hard (LIX ${Math.round(score)}, more than ${most}): ${long.join(", ")}.`,
          hint: "Put short words for some of these, or make two sentences of it.",
        };
      }
    }
  },
};

/** The sentence's words, with a short one in the place of every name and of every term that is explained. */
function maskedWords(
  { words, start }: StatementSentence,
  terms: readonly { readonly index: number; readonly words: string }[],
  isCapitalising: boolean,
): Word[] {
  return words.map((word, index) => {
    const at = word.start - start;
    const isTerm = terms.some((term) => at >= term.index && at < term.index + term.words.length);
    const isName = isCapitalising && index > 0 && /^\p{Lu}/u.test(word.text);
    return isTerm || isName ? { ...word, text: "name" } : word;
  });
}
