import type { Agenda } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { AcronymJudge, capitalWords } from "./acronyms.ts";

const entry = (definition: string): string =>
  `- id: time-bank\n  term: time bank\n  definition: ${definition}\n  home: care\n`;

export const undefinedTermInDefinition: Rule = {
  meta: {
    code: "AG505",
    name: "undefined-term-in-definition",
    severity: "warning",
    summary: "A definition that leans on a term or an acronym which the glossary does not have",
    docs: {
      what: 'Finds, in `definition` and `plain`, acronyms that unknown-acronym would report in a text, and pointers to an entry that is not there: "see" with a term in quotation marks, or a term in double square brackets. A term counts as there by its id, its acronym or any of its forms.',
      why: "Whoever looks a word up is sent on to a second word, and finds nothing.",
      bad: { "glossary.yml": entry("\"A place where hours are given and taken; see 'hour credit'.\"") },
      good: { "glossary.yml": entry("A place where hours of work are given and taken.") },
      fix: "Add the missing entry, or say it in words that need none.",
    },
  },
  *check(agenda) {
    const judge = new AcronymJudge(agenda);
    const names = namesOf(agenda);
    for (const { term, text, span } of definitions(agenda.glossary)) {
      const reported = new Set<string>();
      for (const word of capitalWords(text)) {
        if (reported.has(word.acronym) || !judge.isUnknown(word)) continue;
        reported.add(word.acronym);
        const message = `The definition of "${term.term}" uses "${word.acronym}", which no entry of the glossary explains.`;
        const hint = `Add a term with \`acronym: ${word.acronym}\`, or write what it stands for.`;
        yield { span, message, hint };
      }
      for (const pointer of pointersIn(text, agenda.manifest.language)) {
        const key = fold(pointer);
        if (names.has(key) || reported.has(key)) continue;
        reported.add(key);
        const near = closest(key, names);
        const message = `The definition of "${term.term}" sends readers on to "${pointer}", which the glossary does not have.`;
        const hint =
          near === undefined ? "Add the entry, or take the pointer out." : `Did you mean "${near}"?`;
        yield { span, message, hint };
      }
    }
  },
};

interface DefinitionText {
  readonly term: Term;
  readonly text: string;
  readonly span: Span;
}

function definitions(glossary: readonly Term[]): DefinitionText[] {
  return glossary.flatMap((term): DefinitionText[] => {
    const definition = { term, text: term.definition, span: term.definitionSpan };
    if (term.plain === undefined) return [definition];
    return [definition, { term, text: term.plain, span: term.plainSpan ?? term.definitionSpan }];
  });
}

function namesOf({ glossary }: Agenda): Set<string> {
  return new Set(
    glossary.flatMap(({ id, term, acronym, aliases }) =>
      [id, term, ...aliases, ...(acronym === undefined ? [] : [acronym])].map(fold),
    ),
  );
}

/** The words for "see", by language. */
const seeWords: Readonly<Record<string, string>> = {
  en: "see(?:\\s+also)?",
  fr: "voir(?:\\s+aussi)?",
  es: "(?:véase|ver)(?:\\s+también)?",
  pt: "(?:ver|veja)(?:\\s+também)?",
};

function pointersIn(text: string, language: string): string[] {
  const see = seeWords[language.split("-")[0] ?? ""] ?? seeWords.en;
  const quoted = `(?<!\\p{L})${see}\\s{1,9}["'“‘«]([^"'“”‘’«»]{1,200})["'”’»]`;
  const pattern = new RegExp(`${quoted}|\\[\\[([^[\\]|#]{1,200})(?:[|#][^[\\]]{0,200})?\\]\\]`, "giu");
  return [...text.matchAll(pattern)].map(([, words, id]) => (words ?? id ?? "").trim());
}

function fold(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
