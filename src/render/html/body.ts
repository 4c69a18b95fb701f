import { toHtml } from "hast-util-to-html";
import type { RootContent } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { hasRightToLeft, isRightToLeft } from "../../core/direction.ts";
import { numeralsOf } from "../../core/numerals.ts";
import { fillWords } from "../templates/wording.ts";
import { bodyHandlers } from "./body-handlers.ts";
import { makeFit } from "./body-safety.ts";
import { setDirections } from "./directions.ts";
import { setMarks } from "./marks.ts";
import type { Fragment, Site, Surroundings } from "./types.ts";

/**
 * Draws blocks of the agenda as HTML. Raw HTML in them becomes text; addresses that aren't safe lose their link; quotation
 * marks, dashes and spaces are those of the language.
 *
 * @param blocks Markdown as `resolve` left it
 */
export function drawBlocks(blocks: readonly RootContent[], site: Site, around: Surroundings): Fragment {
  const depths = blocks.flatMap((block) => (block.type === "heading" ? [block.depth] : []));
  const highestHeading = depths.length > 0 ? Math.min(...depths) : 1;
  const { language } = site.agenda.manifest;
  const write = numeralsOf(language);
  const tree = toHast(
    { type: "root", children: [...blocks] },
    {
      handlers: bodyHandlers(site, around, highestHeading),
      clobberPrefix: around.notes,
      footnoteLabel: site.words.footnotes,
      footnoteLabelTagName: `h${Math.min(6, around.headingLevel)}`,
      footnoteLabelProperties: { className: ["footnotes-title"] },
      footnoteBackLabel: (reference, again) =>
        fillWords(site.words.backToReference, {
          number: again > 1 ? `${write(reference + 1)}-${write(again)}` : write(reference + 1),
        }),
    },
  );
  const assets = makeFit(tree, site, around);
  setMarks(tree, site.setTogether);
  const html = toHtml(tree);
  const direction = isRightToLeft(language) ? "rtl" : "ltr";
  if (direction === "ltr" && !hasRightToLeft(html)) return { html, assets };
  setDirections(tree, direction);
  return { html: toHtml(tree), assets };
}
