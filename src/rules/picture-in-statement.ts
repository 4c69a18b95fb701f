import type { Image } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { walk } from "../core/walk.ts";
import { statementNodes } from "../plain/statement-nodes.ts";
import { lineStatements } from "./examples.ts";

const care =
  "Help each other in daily life. Nobody in town should be left alone with illness, children or old age.";
const commons =
  "Look after our land and our meeting places together. They belong to everyone who lives in this town.";

export const pictureInStatement: Rule = {
  meta: {
    code: "AG430",
    name: "picture-in-statement",
    severity: "warning",
    summary: "A picture in a line's statement, which the public summary can't show",
    docs: {
      what: "Finds pictures in the statements of lines. The public summary, its leaflet and its plain text show statements as words: paragraphs, lists, tables and notes. In the place of a picture stands its alternative text.",
      why: "What only the picture says is lost to everybody who reads the leaflet.",
      bad: {
        ...lineStatements(care, `${commons} ![A garden with a pond](garden.svg)`),
        "2-commons/garden.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
      },
      good: lineStatements(care, commons),
      fix: "Say in the statement what the picture shows, and move the picture to the section's text.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      if (section.kind !== "line") continue;
      for (const image of imagesIn(section)) {
        const words = wordsIn(image);
        const instead = words === "" ? "nothing" : `only its alternative text, "${words}",`;
        yield {
          span: spanOf(section.path, image),
          message: `The public summary shows statements as words: in the place of this picture stands ${instead} there.`,
          hint: "Move the picture to the section's text, and say in the statement what it shows.",
        };
      }
    }
  },
};

function imagesIn(section: PlacedSection): readonly Image[] {
  const images: Image[] = [];
  for (const block of statementNodes(section)?.blocks ?? []) {
    walk(block, (node) => {
      if (node.type === "image") images.push(node);
    });
  }
  return images;
}
