import type { Rule } from "../core/rule.ts";

/** In letters as a reader counts them. More doesn't fit on one line of a page's head, of a card or of a list. */
const longest = 80;

export const longTitle: Rule = {
  meta: {
    code: "AG328",
    name: "long-title",
    severity: "warning",
    summary: `A title of more than ${longest} letters`,
    docs: {
      what: `Finds sections whose title has more than ${longest} letters, spaces and signs among them.`,
      why: "Titles stand in lists, on cards, in page heads and inside sentences. A long one is cut or wrapped there, and nobody remembers it.",
      bad: isolation(
        "Many people in our town are alone on most days of the year, and above all the old ones",
      ),
      good: isolation("Many people are alone"),
      fix: "Say the main thing in a few words, and the rest in the summary or the text.",
    },
  },
  *check({ sections }) {
    for (const { title, titleSpan } of sections) {
      if (title.length <= longest) continue;
      const length = lengthOf(title);
      if (length <= longest) continue;
      yield {
        span: titleSpan,
        message: `The title has ${length} letters: lists and page heads have room for ${longest}.`,
        hint: "Say the main thing in a few words, and the rest in the summary or the text.",
      };
    }
  },
};

/** In letters as readers see them. What a letter is does not depend on the language. */
function lengthOf(title: string): number {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(title)].length;
}

function isolation(title: string): Record<string, string> {
  return {
    "issues/isolation.md": `---
id: isolation
kind: issue
title: ${title}
role: challenge
sources: [cahn-2004]
---

One in five people in town speaks to nobody on most days.
`,
  };
}
