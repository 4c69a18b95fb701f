import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type Form, findForms, type Match, type Remedy, shown } from "./marks/forms.ts";

export const unreadFormula: Rule = {
  meta: {
    code: "AG339",
    name: "unread-formula",
    severity: "warning",
    summary: "A formula or a command of TeX, which is printed as it was typed",
    docs: {
      what: "Finds formulas between dollars, `$x^2$` and `$$…$$`, or between `\\(` and `\\)`, and commands of TeX such as `\\newpage`.",
      why: "No output sets formulas: readers see the signs of TeX.",
      bad: timeBank({ body: "The area is $a^2$." }),
      good: timeBank({ body: "The area is a<sup>2</sup>." }),
      fix: "Write it in words, or with signs: `a<sup>2</sup>`, `½`, `≤`, `×`. A longer formula can be an image. A dollar that is meant as such gets a backslash in front where it is taken for a formula.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) if (mayHold.test(section.text)) yield* findForms(section, forms);
  },
};

const mayHold = /\$|\\[([a-zA-Z]/;

/** What formulas have and sums of money haven't. */
const mathematical = /\\[a-zA-Z]|[\^_=<>≤≥×·+]|^\s*[a-zA-Z]\s*$|\{/u;

const sumOfMoney = /^\d[\d.,]*(?:[\s;,]|$)/;

const commands =
  "newpage|pagebreak|clearpage|vspace|hspace|textbf|textit|emph|footnote|cite|ref|label|begin|end|section|subsection|item|noindent|frac|sqrt|sum|alpha|beta|cdot|times|leq|geq|text";

const forms: readonly Form[] = [
  { pattern: /(?<!\\)\$\$(?<formula>[^$]+)\$\$/gu, inSource: true, remedy: formula },
  {
    pattern: /\\\((?<formula>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\\\)/gu,
    inSource: true,
    remedy: mathematicalFormula,
  },
  { pattern: /\\\[(?<formula>[^\]]{0,400}?)\\\]/gu, inSource: true, remedy: mathematicalFormula },
  {
    pattern: /(?<![\\$\p{L}\p{N}])\$(?=[^\s$])(?<formula>[^$\n]*[^\s$\\])\$(?![$\p{L}\p{N}])/gu,
    remedy: mathematicalFormula,
  },
  {
    pattern: new RegExp(String.raw`\\(?:${commands})(?![a-zA-Z])(?:\{[^{}\n]*\})*`, "gu"),
    remedy: ({ typed }) => ({
      message: `\`${shown(typed)}\` is printed as it stands: no output reads commands of TeX.`,
      hint: "Write it in Markdown, or take it out.",
    }),
  },
];

function mathematicalFormula(match: Match): Remedy | undefined {
  const words = match.groups.formula ?? "";
  return mathematical.test(words) && !sumOfMoney.test(words) ? formula(match) : undefined;
}

function formula({ typed, groups, block, index }: Match): Remedy | undefined {
  // What stands in code is meant as it is.
  if (block.text.startsWith("\uFFFC".repeat(3), index)) return undefined;
  const plain = inMarkdown((groups.formula ?? "").trim());
  return {
    message: `\`${shown(typed)}\` is printed with the signs of TeX: no output sets formulas.`,
    hint: plain === undefined ? "Write it in words, or show it as an image." : `Write \`${plain}\`.`,
  };
}

/** A short formula without commands, as Markdown with raised and lowered words. */
function inMarkdown(tex: string): string | undefined {
  if (tex.length > 40) return undefined;
  const written = tex
    .replace(/\^(?:\{([^{}]+)\}|(\w))/g, "<sup>$1$2</sup>")
    .replace(/_(?:\{([^{}]+)\}|(\w))/g, "<sub>$1$2</sub>");
  return /[\\^_{}$]/.test(written) ? undefined : written;
}
