import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { AttributionFinder, type Misplacement } from "./attributions.ts";
import { linesInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import type { ProseBlock } from "./prose.ts";

export const misplacedTerm: Rule = {
  meta: {
    code: "AG247",
    name: "misplaced-term",
    severity: "warning",
    summary: "A term that the text gives to another line than the glossary does",
    docs: {
      what: 'Finds a term of the glossary that has a `home`, and right after it a reference to another line: in brackets ("the reform of the State and its policies (SL 3)"), after a colon or a dash that ends the sentence ("the reform of the State: [[development]]."), or after words such as "belongs to". The reference may be a link to a line, with its number, its title or no words, a number with its label, or, in brackets, a number alone, if another such number in the text is right. Where several terms share a bracket, each takes the reference to its own home; of what is left, the last term goes with the last reference. A link further on in the sentence is no finding, nor is one with words of its own, nor are numbers that count: "(1) … (2) …".',
      why: 'This is how the paper that agenda was first made for gave two of its subjects to each other\'s lines. Each link worked and each number was that of a line: only the meaning was wrong, and readers looked for "sustainable communities" among the policies of the State.',
      bad: timeBank({
        frontMatter: "relations:\n  - { type: depends-on, to: commons }",
        body: "Every time bank (SL [2](../../2-commons/index.md)) needs a room: [[community-land]].",
      }),
      good: timeBank({
        frontMatter: "relations:\n  - { type: depends-on, to: commons }",
        body: "Every time bank (SL [1](../index.md)) needs a room: [[community-land]].",
      }),
      fix: "Point at the term's own line. If the term belongs where the text says, change its `home` in glossary.yml; if several lines share it, take `home` out.",
    },
  },
  bySection: true,
  *check(agenda) {
    if (linesInDoubt(agenda) || agenda.glossary.every(({ home }) => home === undefined)) return;
    const finder = new AttributionFinder(agenda);
    for (const section of agenda.sections) {
      for (const [block, misplacements] of finder.misplacements(section)) {
        for (const misplacement of misplacements) yield finding(block, misplacement);
      }
    }
  },
};

function finding(block: ProseBlock, { use, term, home, mention }: Misplacement): Finding {
  const { line, start, end } = mention;
  const words = use.words.replace(/\s+/g, " ");
  return {
    span: block.links.find((link) => link.start === start)?.span ?? block.spanOf(start, end),
    message: `"${words}" belongs to ${home.number}, "${home.title}", but here it is given to ${line.number}, "${line.title}".`,
    hint: `Write \`[[${home.id}]]\` here. If the term belongs to ${line.number}, change its \`home\` in glossary.yml.`,
    related: [{ message: "The glossary says where the term belongs.", span: term.homeSpan ?? term.span }],
  };
}
