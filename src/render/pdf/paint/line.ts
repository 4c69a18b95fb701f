import { hasRightToLeft } from "../inline/scripts.ts";
import type { InlineLink, Line, Piece } from "../inline/types.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { Shaper } from "../shape/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Mark, Marker } from "./marker.ts";
import { rectangle } from "./operators.ts";
import { textOperators } from "./text.ts";

/** What drawing needs: the file, the shapes, and the page that is being drawn. */
export interface Canvas {
  readonly file: PdfFile;
  readonly shaper: Shaper;
  readonly marker: Marker;
  /** From 0. */
  readonly page: number;
  /** The upper left of the text, from that of the sheet, in points. */
  readonly origin: { readonly x: number; readonly y: number };
}

/** Cuts `pieces` where `same` says that a new run begins. */
function runsOf(
  pieces: readonly Piece[],
  same: (a: Piece, b: Piece) => boolean,
): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && same(before, piece)) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function sameMark(a: Piece, b: Piece): boolean {
  return a.link === b.link && a.artifact === b.artifact && a.lang === b.lang;
}

function sameLook(a: Piece, b: Piece): boolean {
  const sideBySide = Math.abs(a.x + a.width - b.x) < 0.01;
  return a.face === b.face && a.style === b.style && sideBySide;
}

/** Draws a line of text that belongs to `owner`: the paragraph, or an artifact. */
export function paintLine(canvas: Canvas, line: Line, x: number, baseline: number, owner: Mark): void {
  for (const run of runsOf(line.pieces, sameMark)) {
    const link = run[0]?.link;
    const linked = link !== undefined && typeof owner !== "string" ? place(link, owner) : undefined;
    const mark = run[0]?.artifact === true ? "artifact" : inLanguage(run, linked ?? owner);
    for (const pieces of runsOf(run, sameLook)) {
      canvas.marker.write(mark, textOperators(pieces, x, baseline, canvas.file, canvas.shaper));
      paintStrike(canvas, pieces, x, baseline);
    }
    if (linked !== undefined && link !== undefined) addArea(canvas, run, link, x, baseline);
    if (typeof owner !== "string") placeNotes(run, owner);
  }
}

/** Words of another language are an element of their own, which says so. */
function inLanguage(run: readonly Piece[], mark: Mark): Mark {
  const lang = run[0]?.lang;
  if (lang === undefined || typeof mark === "string") return mark;
  const text = run.map((piece) => piece.text).join("");
  return mark.child("Span", hasRightToLeft(text) ? { lang, actualText: text } : { lang });
}

/** Gives a link its place in the structure, where it is drawn for the first time. */
function place(link: InlineLink, owner: Tag): Tag {
  if (link.around !== undefined) owner.append(link.around).append(link.tag);
  else owner.append(link.tag);
  return link.tag;
}

/** A note is read where it is called, though it stands at the foot of the page. */
function placeNotes(pieces: readonly Piece[], owner: Tag): void {
  for (const { note } of pieces) if (note !== undefined) owner.append(note.tag);
}

function paintStrike(canvas: Canvas, pieces: readonly Piece[], x: number, baseline: number): void {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || !first.style.strike) return;
  const y = baseline - first.style.size * 0.25;
  const width = last.x + last.width - first.x;
  canvas.marker.write(
    "artifact",
    rectangle(x + first.x, y, width, first.style.size * 0.05, first.style.color),
  );
}

/** The area of a link on one line: a link that goes on to the next has one there as well. */
function addArea(canvas: Canvas, run: readonly Piece[], link: InlineLink, x: number, baseline: number): void {
  const [first] = run;
  if (first === undefined) return;
  const { size, rise } = first.style;
  const left = Math.min(...run.map((piece) => piece.x));
  const right = Math.max(...run.map((piece) => piece.x + piece.width));
  const action =
    link.target.kind === "address" ? { url: link.target.url } : { destination: link.target.name };
  const index = canvas.file.addLink(canvas.page, {
    x: x + left,
    y: baseline - rise - size * 0.85,
    width: right - left,
    height: size * 1.15,
    contents: link.contents,
    action,
  });
  link.tag.children.push({ kind: "annotation", page: canvas.page, index });
}
