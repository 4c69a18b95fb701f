import type { Link } from "mdast";
import { visit } from "unist-util-visit";
import type { Agenda } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { webAddresses } from "./web-addresses.ts";

export const malformedUrl: Rule = {
  meta: {
    code: "AG226",
    name: "malformed-url",
    severity: "error",
    summary: "A web address that is not written as one",
    docs: {
      what: "Finds web addresses with a space, without a host, without or with a double scheme, and others that the WHATWG URL Standard refuses: in texts, in sources.yml and in agenda.yml.",
      why: "The link is left out of the outputs, or opens an error page.",
      bad: timeBank({
        body: "The [house rules](https://https://www.example.org/rules) hang at the door.",
      }),
      good: timeBank({
        body: "The [house rules](https://www.example.org/rules) hang at the door.",
      }),
      fix: "Copy the address anew from the browser. A space in it is written `%20`.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { url, span } of webAddresses(agenda)) {
      const problem = problemOf(url);
      if (problem === undefined) continue;
      yield {
        span,
        message: `The address \`${url}\` ${problem}, so it opens nothing, or not what was meant.`,
        hint: "Copy the address anew from the browser.",
      };
    }
    yield* brokenLinks(agenda);
  },
};

/** What is wrong with an address that was meant to lead to the web; `undefined` where nothing is. */
function problemOf(url: string): string | undefined {
  if (/\s/.test(url)) return "has a space in it";
  if (url.startsWith("//")) return "has no scheme, `https:`, in front";
  if (!/^https?:\/\//i.test(url)) return "does not have `://` after its scheme";
  if (/^https?:\/\/+https?(:|\/\/)/i.test(url)) return "has two schemes";
  if (/^https?:\/\/([/?#]|$)/i.test(url)) return "names no host";
  if (!URL.canParse(url)) return "is not valid by the URL Standard";
  return /^\.|\.\./.test(new URL(url).hostname) ? "has an empty part in the name of its host" : undefined;
}

/**
 * `[words](https://exa mple.org)`: a space makes Markdown read the start of the address alone as a link, and leave the rest
 * of the mark as text.
 */
function* brokenLinks({ sections }: Agenda): Iterable<Finding> {
  for (const section of sections) {
    if (!nodesOf(section, "link").some(isBare)) continue;
    const { body, path } = section;
    const broken: Link[] = [];
    visit(body, "link", (node, index, parent) => {
      const before = parent?.children[(index ?? 0) - 1];
      if (before?.type !== "text" || before.position === undefined) return;
      const { start, end } = before.position;
      // A text with escapes is shorter than its source: then the brackets may be meant as they are.
      const asTyped = (end.offset ?? 0) - (start.offset ?? 0) === before.value.length;
      if (asTyped && /\]\([<\s]*$/.test(before.value)) broken.push(node);
    });
    for (const node of broken) {
      const message = `Markdown does not read this as a link: the address that begins with \`${node.url}\` has a space in it, or its bracket is never closed.`;
      yield {
        span: spanOf(path, node),
        message,
        hint: "Write `%20` for the space, or close the bracket.",
      };
    }
  }
}

/** Whether a link is nothing but its address. */
function isBare({ data, position }: Link): boolean {
  return data?.address !== undefined && data.address.start.offset === position?.start.offset;
}
