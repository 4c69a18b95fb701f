import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const missingAnchor: Rule = {
  meta: {
    code: "AG206",
    name: "missing-anchor",
    severity: "error",
    mandatory: true,
    summary: "A link to a heading that its target does not have",
    docs: {
      what: "Finds links with an anchor, `[[id#heading]]` or `file.md#heading`, whose target has no such heading. Anchors are made from headings as GitHub does.",
      why: "The link leads to the top of the page instead of the passage that was meant.",
      bad: timeBank({
        body: "See [[time-bank#how-hours-count]].\n\n## How hours are counted\n\nEach counts the same.",
      }),
      good: timeBank({
        body: "See [[time-bank#how-hours-are-counted]].\n\n## How hours are counted\n\nEach counts the same.",
      }),
      fix: "Correct the anchor, or leave it out.",
    },
  },
  *check(agenda) {
    for (const reference of agenda.references) {
      const { found, anchor, wants } = reference;
      const target = found === undefined || wants !== "section" ? undefined : agenda.byId.get(found);
      if (target === undefined || anchor === undefined || anchor === "") continue;
      const anchors = target.headings.map((heading) => heading.anchor);
      if (anchors.includes(anchor)) continue;
      const near = closest(anchor, anchors);
      const known =
        anchors.length === 0
          ? "It has no headings."
          : `Its anchors: ${anchors.map((one) => `#${one}`).join(", ")}.`;
      const message = `"${target.title}" has no heading with the anchor \`#${anchor}\`.`;
      const guess = near === undefined ? known : `Did you mean \`#${near}\`? ${known}`;
      const hint = hasHtmlAnchor(target.text, anchor)
        ? `The anchor is written in HTML there, which no output prints, so it is lost: link to a heading. ${known}`
        : guess;
      yield { span: reference.span, message, hint };
    }
  },
};

const htmlTag = /<\w[^<>]*>/g;
const htmlAnchor = /\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Whether a text gives an anchor by hand: `<a id="rooms">`, `<a name=rooms>`. */
function hasHtmlAnchor(text: string, anchor: string): boolean {
  const wanted = anchor.toLowerCase();
  return Array.from(text.matchAll(htmlTag)).some(([tag]) =>
    Array.from(tag.matchAll(htmlAnchor)).some(
      ([, double, single, bare]) => (double ?? single ?? bare)?.toLowerCase() === wanted,
    ),
  );
}
