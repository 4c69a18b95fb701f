import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { type PlainLanguage, plainLanguageOf } from "../plain/language.ts";
import { type PlainThresholds, thresholdsFor } from "../plain/profile.ts";
import { plainTextsOf } from "./plain-texts.ts";
import { quoted, type StatementSentence, spanOfSentence } from "./statements.ts";

/** Words that begin a thought of their own, so that a sentence can be parted before them. */
const partings: Readonly<Record<PlainLanguage, RegExp>> = {
  en: /(?<=[,;:–—]\s{0,3})(?=(?:and|but|or|so|because|which|who|while|although|since|where|then)\s)|(?<=[;:]\s{1,3})(?=\p{L})|(?=\s(?:because|although|but|so that|which)\s)/giu,
  fr: /(?<=[,;:–—]\s{0,3})(?=(?:et|mais|ou|car|parce que|qui|dont|alors que|où|donc)\s)|(?<=[;:]\s{1,3})(?=\p{L})|(?=\s(?:parce que|mais|car|afin que)\s)/giu,
  es: /(?<=[,;:–—]\s{0,3})(?=(?:y|pero|o|porque|que|quien|mientras|aunque|donde|así que)\s)|(?<=[;:]\s{1,3})(?=\p{L})|(?=\s(?:porque|pero|aunque|para que)\s)/giu,
  pt: /(?<=[,;:–—]\s{0,3})(?=(?:e|mas|ou|porque|que|quem|enquanto|embora|onde|por isso)\s)|(?<=[;:]\s{1,3})(?=\p{L})|(?=\s(?:porque|mas|embora|para que)\s)/giu,
};

/** Sentences whose length is in a range, each as a finding. */
export function* sentencesOfLength(
  agenda: Agenda,
  range: (limit: PlainThresholds["sentence"]) => { readonly above: number; readonly upTo: number },
): Iterable<Finding> {
  const { above, upTo } = range(thresholdsFor(agenda.manifest).sentence);
  const language = plainLanguageOf(agenda.manifest.language);
  for (const { sentences } of plainTextsOf(agenda)) {
    for (const sentence of sentences) {
      const { length } = sentence.words;
      if (length <= above || length > upTo) continue;
      yield {
        span: spanOfSentence(sentence),
        message: `${quoted(sentence.text)} has ${length} words; more than ${above} are hard to keep in mind.`,
        hint: partingHint(sentence, language),
      };
    }
  }
}

/** Where the sentence can be parted, as near to its middle as may be. */
function partingHint({ text }: StatementSentence, language: PlainLanguage | undefined): string {
  const pattern = partings[language ?? "en"];
  const middle = text.length / 2;
  const places = Array.from(text.matchAll(pattern), ({ index }) => index).filter(
    (index) => index > text.length / 5 && index < (text.length * 4) / 5,
  );
  const [best] = places.sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle));
  if (best === undefined) return "Make two sentences of it.";
  const words = text
    .slice(best)
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .join(" ")
    .replace(/[,;:.]$/, "");
  return `Make two sentences of it: the second can begin at "${words}".`;
}
