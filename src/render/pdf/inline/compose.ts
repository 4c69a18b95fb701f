import { directionOfParagraph, isRightToLeft } from "../../../core/direction.ts";
import type { Typographer } from "../../typography/types.ts";
import type { Shaper } from "../shape/types.ts";
import { reorder } from "./bidi.ts";
import { breakBalanced, breakJustified, breakRagged, type LineEnds } from "./break-lines.ts";
import { fragment, marked } from "./fragment.ts";
import { fromRight, mirrored, moved } from "./from-right.ts";
import { type GatheredLine, gather } from "./gather.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { ItemBuilder, type ItemContext, type ParagraphItems } from "./items.ts";
import { pageText } from "./pages.ts";
import { prepareNodes } from "./prepare.ts";
import { type Measure, protrusionOf } from "./protrusion.ts";
import { naturalWidth, SetLine } from "./set-line.ts";
import { withSpokenLinks } from "./spoken.ts";
import { faceFor } from "./style.ts";
import { MIN_COST } from "./tex-linebreak.ts";
import type { Footnote, Fragment, InlineNode, Line, ParagraphShape, Piece, TextStyle } from "./types.ts";
import { spaceStretch } from "./words.ts";

/** What setting a paragraph needs from around it. */
export interface ComposeContext extends ItemContext {
  readonly hyphenate: Hyphenate;
  readonly typographer: Typographer;
}

/** Room for the page number at the right end of a line with a leader, in points. */
const leaderRoom = 34;

/** Spaces are not pulled further than this many times their stretch: such a line stays ragged. */
const loosest = 4;

/** Spaces lose no more than this part of their width. */
const tightest = 0.4;

/** Sets a paragraph: breaks it into lines and puts every piece of text in its place. */
export function composeParagraph(
  nodes: readonly InlineNode[],
  shape: ParagraphShape,
  context: ComposeContext,
): readonly Line[] {
  const width = shape.leader === undefined ? shape.width : shape.width - leaderRoom;
  const spoken = withSpokenLinks(prepareNodes(nodes, context.typographer), shape.leader, context);
  const build = (divided: boolean): ParagraphItems =>
    new ItemBuilder(context, divided ? context.hyphenate : undefined, width).build(
      spoken.nodes,
      shape.firstIndent,
    );
  const { items, ends, ragged } = breakParagraph(build, shape, width);
  const measure = measureWith(context.shaper);
  const lines: Line[] = [];
  let start = 0;
  for (const end of ends) {
    const indent = start === 0 ? shape.firstIndent : 0;
    const draft = draftLine(gather(items, start, end), indent, context.shaper);
    lines.push(align(draft, shape, width, ragged || endsParagraph(items, end), measure));
    start = end + 1;
  }
  const set =
    items.rightToLeft || isRightToLeft(context.language)
      ? inDirection(lines, spoken.nodes, { ...shape, width }, context)
      : lines;
  return spoken.leader === undefined ? set : withLeader(set, { ...shape, leader: spoken.leader }, context);
}

function measureWith(shaper: Shaper): Measure {
  return ({ face, style }, character) => shaper.width(face, style.size, character, style.features);
}

/** Lines in the order in which they are seen: from the right in a book that is read from there, else where their words are. */
function inDirection(
  lines: readonly Line[],
  nodes: readonly InlineNode[],
  { width, leader }: ParagraphShape,
  { language, shaper }: ComposeContext,
): readonly Line[] {
  const text = nodes.map((node) => (node.kind === "text" ? node.text : "")).join("");
  const fromRightEdge = isRightToLeft(language);
  const direction = directionOfParagraph(text, fromRightEdge ? "rtl" : "ltr");
  const reordering = { direction, width, shaper };
  return fromRightEdge
    ? fromRight({ lines, always: leader !== undefined }, reordering)
    : reorder(lines, reordering);
}

function breakParagraph(
  build: (divided: boolean) => ParagraphItems,
  shape: ParagraphShape,
  width: number,
): { readonly items: ParagraphItems; readonly ends: LineEnds; readonly ragged: boolean } {
  if (shape.align === "justify" && shape.hyphenate) return breakJustified(build, width);
  const items = build(shape.hyphenate);
  const ends =
    shape.align === "balance" ? breakBalanced(items.items, width) : breakRagged(items.items, width);
  return { items, ends, ragged: false };
}

/** Whether the line that ends at `end` is the last one before the paragraph's end or a forced break: it isn't stretched. */
function endsParagraph(items: ParagraphItems, end: number): boolean {
  const item = items.items[end];
  return item?.type === "penalty" && item.cost <= MIN_COST;
}

/** A line with its spaces as wide as they are, `indent` points from its start. */
interface LineDraft {
  /** All shaped, none of them empty. */
  readonly fragments: readonly Fragment[];
  readonly indent: number;
  /** Without the space that the line may end with. */
  readonly width: number;
  readonly hyphenated: boolean;
  readonly notes: readonly Footnote[];
  readonly destinations: readonly string[];
}

function draftLine({ fragments, hyphenated }: GatheredLine, indent: number, shaper: Shaper): LineDraft {
  const shaped: Fragment[] = [];
  const notes: Footnote[] = [];
  const destinations: string[] = [];
  let x = 0;
  let width = 0;
  for (const fragment of fragments) {
    const { face, text, style, note, destination } = fragment;
    if (note !== undefined) notes.push(note);
    if (destination !== undefined) destinations.push(destination);
    if (text === "") continue;
    const own =
      fragment.shaped === undefined
        ? { ...fragment, shaped: shaper.shape(face, text, style.features) }
        : fragment;
    shaped.push(own);
    x += naturalWidth(own);
    if (text !== " ") width = x;
  }
  // The copy has no room to grow.
  return { fragments: shaped.slice(), indent, width: width + indent, hyphenated, notes, destinations };
}

function align(
  draft: LineDraft,
  shape: ParagraphShape,
  width: number,
  last: boolean,
  measure: Measure,
): Line {
  if (shape.align === "justify") return justified(draft, width, last && draft.width <= width, measure);
  const spare = width - draft.width;
  const shift = { center: spare / 2, right: spare, left: 0, balance: 0 }[shape.align];
  return new SetLine(draft, draft.fragments, { indent: draft.indent, shift, pull: 0 }, draft.width, 0);
}

/**
 * The line with its spaces made wider or narrower, all in one proportion, so that it is as long as the column, and with
 * its first and last marks hanging in the margins. Spaces are reckoned from what is drawn: a word that is divided is
 * kerned a little otherwise than it was whole.
 *
 * @param natural Leaves the spaces as they are: the last line of a paragraph.
 */
function justified(draft: LineDraft, width: number, natural: boolean, measure: Measure): Line {
  const { fragments, indent } = draft;
  const hanging = protrusionOf(fragments, measure);
  const last = fragments.length - 1;
  let room = 0;
  for (let index = 0; index < last; index += 1) {
    const fragment = fragments[index];
    if (fragment?.text === " ") room += naturalWidth(fragment);
  }
  const inner = draft.width - hanging.left - hanging.right;
  const wanted = natural || room === 0 ? 0 : (width - inner) / room;
  const pull = Math.min(Math.max(wanted, -tightest), loosest * spaceStretch);
  const looseness = natural ? 0 : wanted / spaceStretch;
  return new SetLine(
    draft,
    fragments,
    { indent, shift: -hanging.left, pull },
    inner + room * pull,
    looseness,
  );
}

/** A number, which is read from the left in all scripts, in the face that has its digits. */
function numberIn(number: string, style: TextStyle, shaper: Shaper): Fragment {
  const face = faceFor(number, style, shaper);
  return fragment(number, face, style, undefined, shaper.shape(face, number, style.features, "ltr"));
}

/** Adds the dots and the page number to the last line. */
function withLeader(lines: readonly Line[], shape: ParagraphShape, context: ComposeContext): readonly Line[] {
  const last = lines.at(-1);
  const { leader } = shape;
  if (last === undefined || leader === undefined) return lines;
  const { style } = leader;
  const number = pageText(context.pages, leader.destination);
  const face = faceFor(".", style, context.shaper);
  const marks = { link: leader.link, within: leader.link?.tags };
  const numberFragment = marked(numberIn(number, style, context.shaper), marks);
  const numberWidth = naturalWidth(numberFragment);
  const spaceWidth = context.shaper.width(face, style.size, " ");
  const dotWidth = context.shaper.width(face, style.size, ".") + spaceWidth * 1.4;
  const room = shape.width - numberWidth - last.width - spaceWidth * 3;
  const count = Math.max(0, Math.floor(room / dotWidth));
  const end = shape.width - numberWidth - spaceWidth * 1.5;
  const dot = { ...fragment(".", face, style), artifact: true };
  const dots = Array.from({ length: count }, (_, index): Piece => {
    return { ...dot, x: end - (count - index) * dotWidth, width: dotWidth };
  });
  const gap = { ...marked(fragment(" ", face, style), marks), x: last.width, width: spaceWidth };
  const page = { ...numberFragment, x: shape.width - numberWidth, width: numberWidth };
  const { width, hyphenated, looseness, notes, destinations } = last;
  if (isRightToLeft(context.language)) {
    const set = lines.map((line) => moved(line, leaderRoom));
    const added = mirrored([gap, page, ...dots], shape.width);
    return [...set.slice(0, -1), { ...last, pieces: [...(set.at(-1)?.pieces ?? []), ...added] }];
  }
  const pieces: readonly Piece[] = [...last.pieces, gap, page, ...dots];
  return [...lines.slice(0, -1), { pieces, width, hyphenated, looseness, notes, destinations }];
}
