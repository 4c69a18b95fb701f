import { isSafeExternalUrl, leavesTheAgenda } from "../core/external-url.ts";
import { spanAt, spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { bodyNodes } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { isWebAddress } from "./web-addresses.ts";

export const refusedLink: Rule = {
  meta: {
    code: "AG228",
    name: "refused-link",
    severity: "error",
    summary: "A link whose address no output will carry",
    docs: {
      what: "Finds links and images whose address begins with anything else than `https:`, `http:`, `mailto:` or `tel:`, such as `file:`, `javascript:`, `data:`, and paths of Windows such as `C:\\minutes.pdf`.",
      why: "Outputs show the words without the link: the address runs a program, or opens nothing but on the author's own machine.",
      bad: timeBank({ body: "The [house rules](file:///home/ana/rules.pdf) hang at the door." }),
      good: timeBank({ body: "The [house rules](https://www.example.org/rules.pdf) hang at the door." }),
      fix: "Put the file into the agenda's folder and link to it by a relative path, or link to a page of the web.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { section, node } of bodyNodes(agenda, "link", "image", "definition")) {
      const { url, data } = node;
      // A definition is reported once, not at each of its uses.
      if (node.type !== "definition" && data?.definition !== undefined) continue;
      if (!leavesTheAgenda(url) || isWebAddress(url) || isSafeExternalUrl(url)) continue;
      const place = data?.address;
      const isPath = /^[a-z]:|^file:/i.test(url);
      yield {
        span: place === undefined ? spanOf(section.path, node) : spanAt(section.path, place),
        message: `No output will carry a link to \`${shortened(url)}\`: ${isPath ? "the path is on one machine alone" : `addresses with \`${url.slice(0, url.indexOf(":") + 1)}\` are refused`}.`,
        hint: isPath
          ? "Put the file into the agenda's folder, and link to it by a relative path."
          : "Link to a page with `https:`, or take the link out.",
      };
    }
  },
};

function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 59)}…` : url;
}
