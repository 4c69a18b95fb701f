import { isSafeExternalUrl } from "../core/external-url.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>\n';

export const remoteImage: Rule = {
  meta: {
    code: "AG938",
    name: "remote-image",
    severity: "warning",
    summary: "An image that lies on another host",
    docs: {
      what: "Finds images with a web address instead of a file in the agenda's folder.",
      why: "No output shows them: pages would tell another host who reads them, the PDF is made without a network, and one day the image is gone. Readers get its words instead.",
      bad: timeBank({ body: "![A board with hours on it](https://www.example.org/board.png)" }),
      good: {
        "images/board.svg": drawing,
        ...timeBank({ body: "![A board with hours on it](../../images/board.svg)" }),
      },
      fix: "Save the image into the agenda's folder, if its licence lets you, and link to the file.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      for (const node of nodesOf(section, "image")) {
        // What has no scheme, or one that is refused, rules of their own report (AG226, AG228).
        if (!/^https?:/i.test(node.url) || !isSafeExternalUrl(node.url)) continue;
        yield {
          span: spanOf(section.path, node),
          message: `This image lies on another host (${new URL(node.url).host}). No output shows it: its words stand in its place.`,
          hint: "Put the file into the agenda's folder, if its licence lets you, and link to it there.",
        };
      }
    }
  },
};
