import type { Image } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { decodeAddress, resolvePath } from "../core/file-path.ts";
import { imageTypeByName } from "../core/image-type.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>\n';

export const unshownImage: Rule = {
  meta: {
    code: "AG934",
    name: "unshown-image",
    severity: "warning",
    summary: "An image in a format that an output can't show",
    docs: {
      what: "Finds images whose file is of a format that browsers don't show (BMP, TIFF, HEIC, PDF and others), by the ending of its name, and WebP and AVIF images, which the site shows and the PDF doesn't.",
      why: "Readers of that output get the words that stand for the image (its alternative text), and never see it.",
      bad: {
        "images/board.bmp": "BM",
        ...timeBank({ body: "![A board with hours on it](../../images/board.bmp)" }),
      },
      good: {
        "images/board.svg": drawing,
        ...timeBank({ body: "![A board with hours on it](../../images/board.svg)" }),
      },
      fix: "Save the image as PNG, JPEG or plain SVG, which every output shows, and change the link to it.",
    },
  },
  bySection: true,
  *check({ sections, assets }) {
    const paths = new Set(assets.map(({ path }) => path));
    for (const section of sections) {
      for (const node of nodesOf(section, "image")) {
        const path = pathOf(node, section);
        if (path !== undefined && paths.has(path)) yield* findingFor(node, section, path);
      }
    }
  },
};

/** The path of an image in the agenda's folder. */
function pathOf({ url }: Image, section: PlacedSection): string | undefined {
  return resolvePath(decodeAddress(url.replace(/[?#].*$/s, "")), section.path);
}

function* findingFor(node: Image, section: PlacedSection, path: string): Iterable<Finding> {
  const type = imageTypeByName(path);
  if (type !== undefined && type !== "webp" && type !== "avif") return;
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toUpperCase();
  const what =
    ending === undefined
      ? "The file of this image has no ending that says what it is"
      : `This image is ${articled(ending)} file`;
  const message =
    type === undefined
      ? `${what}, which neither browsers nor the PDF show: its words stand in its place.`
      : `${what}, which the site shows and the PDF can't: its words are printed in its place.`;
  yield {
    span: spanOf(section.path, node),
    message,
    hint: "Save it as PNG, JPEG or a plain SVG, and change the link to it.",
  };
}

/** "an AVIF", "a BMP", "an HEIC", as the letters are read. */
function articled(ending: string): string {
  return `${/^(?:[AEFHILMNORSX]|8)/.test(ending) ? "an" : "a"} ${ending}`;
}
