import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { AcronymJudge, capitalWords } from "./acronyms.ts";
import { timeBank } from "./examples.ts";
import { inReadingOrder } from "./reading-order.ts";
import { isInStatement } from "./statements.ts";

const text = "An hour given is an hour earned, and the WHR pays half of the rent.";

/** Marks by which authors tell each other what is still to be done. */
const leftovers: ReadonlySet<string> = new Set(["TODO", "TBD", "TBC", "FIXME"]);

export const unknownAcronym: Rule = {
  meta: {
    code: "AG502",
    name: "unknown-acronym",
    severity: "warning",
    summary: "An acronym that the glossary does not have",
    docs: {
      what: "Finds words of two to six capitals, in titles, texts and notes, that the glossary has neither as an acronym nor in a term. Reported once an acronym, at its first use. Statements in plain words have a rule of their own, `bare-acronym`. Left alone are acronyms that everyone knows as words (a short list for each language), Roman numerals, words in capitals for stress (two in a row, or one that the agenda also writes in small letters), and parts of addresses and numbers.",
      why: "Who doesn't know an acronym can't guess it, and can't look it up either: it isn't in the glossary.",
      bad: timeBank({ body: text }),
      good: {
        ...timeBank({ body: text.replace("the WHR", "the Welfare and Health Region (WHR)") }),
        "glossary.yml":
          "- id: time-bank\n  term: time bank\n  definition: A place where hours of work are given and taken.\n  home: care\n- id: welfare-and-health-region\n  term: Welfare and Health Region\n  acronym: WHR\n  definition: The office that the county's towns run together.\n",
      },
      fix: "Add it to glossary.yml, with the term that it stands for, or write the term instead.",
    },
  },
  *check(agenda) {
    const judge = new AcronymJudge(agenda);
    const reported = new Set<string>();
    // Most files hold no capitals side by side, and need not be read as prose.
    const sections = agenda.sections.filter(({ text }) => /\p{Lu}{2}/u.test(text));
    for (const { section, block } of inReadingOrder({ ...agenda, sections })) {
      for (const word of capitalWords(block.text)) {
        const { acronym, start, end } = word;
        if (reported.has(acronym) || !judge.isUnknown(word)) continue;
        const span = block.spanOf(start, end);
        // In plain words, an acronym is a mistake of its own: `bare-acronym`.
        if (block.origin === "body" && isInStatement(section, span)) continue;
        reported.add(acronym);
        yield { span, ...wordsAbout(acronym) };
      }
    }
  },
};

function wordsAbout(acronym: string): Pick<Finding, "message" | "hint"> {
  if (leftovers.has(acronym)) {
    return {
      message: `"${acronym}" is a leftover: a note among authors that readers will see.`,
      hint: "Do what is still to be done, or put the note into a comment: `<!-- … -->`.",
    };
  }
  return {
    message: `"${acronym}" is in no entry of the glossary, so readers can't find out what it stands for.`,
    hint: `Add a term with \`acronym: ${acronym}\` to glossary.yml, or write what it stands for.`,
  };
}
