import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { type TermForms, TermPattern } from "../core/term-pattern.ts";
import { timeBank } from "./examples.ts";
import { isWrittenAsRead, proseOf } from "./prose.ts";

const glossary =
  "- id: time-bank\n  term: time bank\n  aliases: [time banks]\n  avoid: [hour exchange]\n  definition: A place where hours of work are given and taken.\n  home: care\n";

export const aliasForTerm: Rule = {
  meta: {
    code: "AG503",
    name: "alias-for-term",
    severity: "warning",
    summary: "A word that the glossary asks texts to avoid, in the place of its term",
    docs: {
      what: "Finds words that an entry of the glossary lists under `avoid`, in titles, texts and notes. Words under `aliases` are never found: plurals, other spellings and shorter forms are as good as the term.",
      why: "Two words for one thing make readers look for a difference. One who meets the other word finds no entry in the glossary, and a search for the term misses the text.",
      bad: { ...timeBank({ body: "An hour exchange needs no money." }), "glossary.yml": glossary },
      good: { ...timeBank({ body: "A time bank needs no money." }), "glossary.yml": glossary },
      fix: "Use the term. If both words are as good, move the word from `avoid` to `aliases`.",
    },
  },
  bySection: true,
  *check(agenda) {
    const wanted = agenda.glossary.filter(({ avoid }) => avoid.length > 0);
    if (wanted.length === 0) return;
    const terms = new Map(wanted.map((term) => [term.id, term]));
    // The longest form wins, so that a word to avoid inside a longer term is that term: both are looked for.
    const pattern = new TermPattern([...agenda.glossary, ...wanted.map(avoided)]);
    for (const section of agenda.sections) {
      for (const block of proseOf(section)) {
        for (const { term: found, words, index } of pattern.uses(block.text)) {
          const term = found.startsWith(mark) ? terms.get(found.slice(mark.length)) : undefined;
          if (term === undefined) continue;
          const span = block.spanOf(index, index + words.length);
          const better = inCaseOf(words, term.term);
          const edits = [{ span, text: better }];
          yield {
            span,
            message: `The glossary asks to avoid "${words.replace(/\s+/g, " ")}": the agenda's word for it is "${term.term}".`,
            hint: `Write "${better}", in the form that the sentence needs.`,
            ...(isWrittenAsRead(block, index, index + words.length)
              ? { fix: { title: `Write "${better}"`, safe: false, edits } }
              : {}),
            related: [{ message: "The term's entry.", span: term.span }],
          };
        }
      }
    }
  },
};

/** Sets the ids of words to avoid apart from those of terms: no id has a space. */
const mark = "avoid ";

function avoided({ id, avoid }: Term): TermForms {
  const [first = "", ...others] = avoid;
  return { id: `${mark}${id}`, term: first, aliases: others };
}

/** The term with a capital where the words that it replaces begin with one. */
function inCaseOf(words: string, term: string): string {
  const capital = /^\p{Lu}/u.test(words) && !/^\p{Lu}{2}/u.test(words);
  return capital ? term.charAt(0).toUpperCase() + term.slice(1) : term;
}
