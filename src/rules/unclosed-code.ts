import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import { isUnclosedCode } from "../core/unclosed.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const rota = "```\nMonday    Ana\nTuesday   Paulo\n";

export const unclosedCode: Rule = {
  meta: {
    code: "AG331",
    name: "unclosed-code",
    severity: "error",
    mandatory: true,
    summary: "A block of code that is opened and never closed",
    docs: {
      what: "Finds the lines of three or more backticks or tildes that open a block of code and have no line that closes it. The block is read up to its first empty line meanwhile.",
      why: "Markdown takes all of the text that follows for code: it would be printed letter by letter, without headings and links, and the statement in plain words is lost.",
      bad: timeBank({ body: `The rota:\n\n${rota}\nAn hour given is an hour earned.` }),
      good: timeBank({ body: `The rota:\n\n${rota}\`\`\`\n\nAn hour given is an hour earned.` }),
      fix: "Write the same signs on a line of their own below the last line of the code, or take the opening line out.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      const { path, text } = section;
      let isOpen = false;
      for (const node of nodesOf(section, "code")) {
        if (!isUnclosedCode(node, text)) continue;
        const start = node.position?.start.offset ?? 0;
        const opening = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd() ?? "";
        // A line with nothing but signs below one that is open was meant to close it, with too few of them.
        const isClosing: boolean = isOpen && /^(?:`+|~+)$/.test(opening);
        isOpen = !isClosing;
        if (isClosing) continue;
        const signs = /^(?:`+|~+)/.exec(opening)?.[0] ?? "```";
        yield {
          span: new Positions(path, text).span(start, start + opening.length),
          message:
            "A block of code is opened here and never closed: all that follows would be printed as code.",
          hint: `Write a line with nothing but ${signs} where the code ends, or take this line out.`,
        };
      }
    }
  },
};
