import type { Shaper } from "../shape/types.ts";
import type { Typographer } from "../typography/types.ts";
import { directionOf, reorder } from "./bidi.ts";
import { breakBalanced, breakJustified, breakRagged, type LineEnds } from "./break-lines.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { ItemBuilder, type ItemContext, type ParagraphItems, spaceStretch } from "./items.ts";
import { pageText } from "./pages.ts";
import { prepareNodes } from "./prepare.ts";
import { type Measure, protrusionOf } from "./protrusion.ts";
import { faceOf } from "./style.ts";
import { MIN_COST } from "./tex-linebreak.ts";
import type { Footnote, Fragment, InlineNode, Line, ParagraphShape, Piece } from "./types.ts";

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
  const prepared = prepareNodes(nodes, context.typographer);
  const build = (divided: boolean): ParagraphItems =>
    new ItemBuilder(context, divided ? context.hyphenate : undefined, width).build(
      prepared,
      shape.firstIndent,
    );
  const { items, ends } = breakParagraph(build, shape, width);
  const direction = directionOf(prepared.map((node) => (node.kind === "text" ? node.text : "")).join(""));
  const measure: Measure = ({ face, style }, character) =>
    context.shaper.width(face, style.size, character, style.features);
  const lines: Line[] = [];
  let start = 0;
  for (const end of ends) {
    const line = composeLine(items, start, end, context.shaper);
    const begun = start === 0 ? indented(line, shape.firstIndent) : line;
    const set = align(begun, shape, width, endsParagraph(items, end), measure);
    lines.push(reorder(set, direction, width, measure));
    start = end + 1;
  }
  return shape.leader === undefined ? lines : withLeader(lines, shape, context);
}

function breakParagraph(
  build: (divided: boolean) => ParagraphItems,
  shape: ParagraphShape,
  width: number,
): { readonly items: ParagraphItems; readonly ends: LineEnds } {
  if (shape.align === "justify" && shape.hyphenate) return breakJustified(build, width);
  const items = build(shape.hyphenate);
  const ends =
    shape.align === "balance" ? breakBalanced(items.items, width) : breakRagged(items.items, width);
  return { items, ends };
}

/** Whether the line that ends at `end` is the last one before the paragraph's end or a forced break: it isn't stretched. */
function endsParagraph(items: ParagraphItems, end: number): boolean {
  const item = items.items[end];
  return item?.type === "penalty" && item.cost <= MIN_COST;
}

function indented(line: Line, indent: number): Line {
  if (indent === 0) return line;
  return {
    ...line,
    width: line.width + indent,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + indent })),
  };
}

function sameStyle(a: Fragment, b: Fragment): boolean {
  return (
    a.face === b.face &&
    a.style === b.style &&
    a.link === b.link &&
    a.lang === b.lang &&
    a.text !== " " &&
    b.text !== " "
  );
}

/** Gathers the fragments of a line: neighbours of one style become one, so that they are shaped as the word they are. */
function gather(items: ParagraphItems, start: number, end: number): (Fragment & { softHyphen?: boolean })[] {
  const gathered: (Fragment & { softHyphen?: boolean })[] = [];
  for (let index = start; index <= end; index += 1) {
    const item = items.items[index];
    const fragment = items.drawn[index];
    if (item === undefined || fragment === undefined) continue;
    if (item.type === "penalty") {
      if (index === end) gathered.push({ ...fragment, softHyphen: true });
      continue;
    }
    if (fragment.text === " " && gathered.length === 0) continue;
    const last = gathered.at(-1);
    if (
      last !== undefined &&
      sameStyle(last, fragment) &&
      last.note === undefined &&
      fragment.destination === undefined
    ) {
      gathered[gathered.length - 1] = { ...last, ...fragment, text: last.text + fragment.text };
    } else {
      gathered.push(fragment);
    }
  }
  return withLanguageAcross(gathered);
}

/** Spaces between two words of one language belong to it. */
function withLanguageAcross<Item extends Fragment>(fragments: readonly Item[]): Item[] {
  return fragments.map((fragment, index) => {
    const lang = fragments[index - 1]?.lang;
    if (fragment.text !== " " || lang === undefined || fragments[index + 1]?.lang !== lang) return fragment;
    return { ...fragment, lang };
  });
}

/** A line with its spaces as wide as they are. */
function composeLine(items: ParagraphItems, start: number, end: number, shaper: Shaper): Line {
  const pieces: Piece[] = [];
  const notes: Footnote[] = [];
  const destinations: string[] = [];
  let x = 0;
  let width = 0;
  for (const fragment of gather(items, start, end)) {
    const { size, features } = fragment.style;
    const own = (shaper.shape(fragment.face, fragment.text, features).width * size) / 1000;
    if (fragment.note !== undefined) notes.push(fragment.note);
    if (fragment.destination !== undefined) destinations.push(fragment.destination);
    if (fragment.text !== "") pieces.push({ ...fragment, x, width: own });
    x += own;
    if (fragment.text !== " ") width = x;
  }
  const hyphenated = pieces.at(-1)?.softHyphen === true;
  return { pieces, width, hyphenated, looseness: 0, notes, destinations };
}

function align(line: Line, shape: ParagraphShape, width: number, last: boolean, measure: Measure): Line {
  if (shape.align === "justify") return justified(line, width, last && line.width <= width, measure);
  if (shape.align !== "center" && shape.align !== "right") return line;
  const shift = (width - line.width) / (shape.align === "center" ? 2 : 1);
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + shift })) };
}

/**
 * The line with its spaces made wider or narrower, all in one proportion, so that it is as long as the column, and with
 * its first and last marks hanging in the margins. Spaces are reckoned from what is drawn: a word that is divided is
 * kerned a little otherwise than it was whole.
 *
 * @param natural Leaves the spaces as they are: the last line of a paragraph.
 */
function justified(line: Line, width: number, natural: boolean, measure: Measure): Line {
  const hanging = protrusionOf(line, measure);
  const spaces = line.pieces.filter((piece, index) => piece.text === " " && index < line.pieces.length - 1);
  const room = spaces.reduce((sum, piece) => sum + piece.width, 0);
  const inner = line.width - hanging.left - hanging.right;
  const wanted = natural || room === 0 ? 0 : (width - inner) / room;
  const pull = Math.min(Math.max(wanted, -tightest), loosest * spaceStretch);
  const stretched = new Set(spaces);
  let moved = -hanging.left;
  const pieces = line.pieces.map((piece) => {
    const here = { ...piece, x: piece.x + moved };
    if (pull === 0 || !stretched.has(piece)) return here;
    moved += piece.width * pull;
    return { ...here, width: piece.width * (1 + pull) };
  });
  const set = inner + room * pull;
  return { ...line, pieces, width: set, looseness: natural ? 0 : wanted / spaceStretch };
}

/** Adds the dots and the page number to the last line. */
function withLeader(lines: readonly Line[], shape: ParagraphShape, context: ComposeContext): readonly Line[] {
  const last = lines.at(-1);
  const { leader } = shape;
  if (last === undefined || leader === undefined) return lines;
  const { style } = leader;
  const face = faceOf(style);
  const link = leader.link === undefined ? {} : { link: leader.link };
  const number = pageText(context.pages, leader.destination);
  const numberWidth = context.shaper.width(face, style.size, number, style.features);
  const spaceWidth = context.shaper.width(face, style.size, " ");
  const dotWidth = context.shaper.width(face, style.size, ".") + spaceWidth * 1.4;
  const room = shape.width - numberWidth - last.width - spaceWidth * 3;
  const dots: Piece[] = [];
  for (let index = 1; index <= Math.floor(room / dotWidth); index += 1) {
    const x = shape.width - numberWidth - spaceWidth * 1.5 - index * dotWidth;
    dots.push({ text: ".", face, style, artifact: true, x, width: dotWidth });
  }
  const gap: Piece = { text: " ", face, style, ...link, x: last.width, width: spaceWidth };
  const page: Piece = {
    text: number,
    face,
    style,
    ...link,
    x: shape.width - numberWidth,
    width: numberWidth,
  };
  return [...lines.slice(0, -1), { ...last, pieces: [...last.pieces, gap, page, ...dots.reverse()] }];
}
