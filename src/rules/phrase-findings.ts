import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { plainTextsOf } from "./plain-texts.ts";
import { type StatementSentence, spanInSentence } from "./statements.ts";

/** Words found in one sentence, by their place in it, with what to say about them. */
export interface PhraseFinding extends Pick<Finding, "message" | "hint"> {
  readonly start: number;
  readonly end: number;
}

/** Looks at every sentence of every text in plain words, where the agenda's language is one of those given. */
export function* findInSentences(
  agenda: Agenda,
  languages: readonly string[],
  look: (sentence: StatementSentence) => Iterable<PhraseFinding>,
): Iterable<Finding> {
  const language = plainLanguageOf(agenda.manifest.language);
  if (language === undefined || !languages.includes(language)) return;
  for (const { sentences } of plainTextsOf(agenda)) {
    for (const sentence of sentences) {
      for (const { start, end, ...words } of look(sentence)) {
        yield { span: spanInSentence(sentence, start, end), ...words };
      }
    }
  }
}
