import { hasRightToLeft } from "../../../core/direction.ts";
import { type DrawnLine, drawnOf, SetLine } from "../inline/set-line.ts";
import type { InlineLink, Line } from "../inline/types.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { Tag } from "../tags/tag.ts";
import type { Mark, Marker } from "./marker.ts";
import { rectangle } from "./operators.ts";
import type { TextPainter } from "./text.ts";
import type { Run } from "./types.ts";

/** What drawing needs: the file, the shapes, and the page that is being drawn. */
export interface Canvas {
  readonly file: PdfFile;
  readonly text: TextPainter;
  readonly marker: Marker;
  /** From 0. */
  readonly page: number;
  /** The upper left of the text, from that of the sheet, in points. */
  readonly origin: { readonly x: number; readonly y: number };
}

/** Cuts a stretch of a line where `same` says that a fragment, the one at `index`, is unlike the one before it. */
function runsOf(run: Run, same: (run: DrawnLine, index: number) => boolean): readonly Run[] {
  const { fragments, places, widths } = run;
  const runs: Run[] = [];
  let { start } = run;
  for (let index = start + 1; index <= run.end; index += 1) {
    if (index < run.end && same(run, index)) continue;
    runs.push({ fragments, places, widths, start, end: index });
    start = index;
  }
  return runs;
}

function hasSameLink({ fragments }: DrawnLine, index: number): boolean {
  return fragments[index - 1]?.link === fragments[index]?.link;
}

function hasSameMark({ fragments }: DrawnLine, index: number): boolean {
  const a = fragments[index - 1];
  const b = fragments[index];
  return a?.within === b?.within && a?.artifact === b?.artifact && a?.lang === b?.lang;
}

function hasSameLook({ fragments, places, widths }: DrawnLine, index: number): boolean {
  const a = fragments[index - 1];
  const b = fragments[index];
  const endOfFirst = (places[index - 1] ?? 0) + (widths[index - 1] ?? 0);
  const sideBySide = Math.abs(endOfFirst - (places[index] ?? 0)) < 0.01;
  return a?.face === b?.face && a?.style === b?.style && sideBySide;
}

/** Draws a line of text that belongs to `owner`: the paragraph, or an artifact. */
export function paintLine(canvas: Canvas, line: Line, x: number, baseline: number, owner: Mark): void {
  const { fragments, places, widths } = drawnOf(line);
  const whole: Run = { fragments, places, widths, start: 0, end: fragments.length };
  const isTurned = !(line instanceof SetLine);
  for (const linked of runsOf(whole, hasSameLink)) {
    for (const run of runsOf(linked, hasSameMark)) {
      const first = fragments[run.start];
      const element = typeof owner === "string" ? owner : place(first?.within ?? [], owner);
      const mark = first?.artifact === true ? "artifact" : inLanguage(run, element, isTurned);
      for (const look of runsOf(run, hasSameLook)) {
        canvas.marker.write(mark, canvas.text.operators(look, x, baseline));
        paintStrike(canvas, look, x, baseline);
      }
    }
    const link = fragments[linked.start]?.link;
    if (link !== undefined && typeof owner !== "string") addArea(canvas, linked, link, x, baseline);
    if (typeof owner !== "string" && line.notes.length > 0) placeNotes(linked, owner);
  }
}

/**
 * Words of another language are an element of their own, which says so; words that are read from the right say their text, whose
 * glyphs stand in the order in which they are seen.
 *
 * @param isTurned whether the line may have such words
 */
function inLanguage({ fragments, start, end }: Run, mark: Mark, isTurned: boolean): Mark {
  const lang = fragments[start]?.lang;
  if (typeof mark === "string" || (lang === undefined && !isTurned)) return mark;
  const words = fragments.slice(start, end).map(({ text }) => text);
  const text = words.join("");
  const language = lang === undefined ? {} : { lang };
  if (hasRightToLeft(text)) return mark.child("Span", { ...language, actualText: text });
  return lang === undefined ? mark : mark.child("Span", language);
}

/** Gives the elements that words stand in their place, where they are drawn for the first time; the innermost one. */
function place(within: readonly Tag[], owner: Tag): Tag {
  return within.reduce((around, tag) => (tag.parent === undefined ? around.append(tag) : tag), owner);
}

/** A note belongs to what calls it, though it stands at the foot of the page. */
function placeNotes({ fragments, start, end }: Run, owner: Tag): void {
  for (const { note } of fragments.slice(start, end)) if (note !== undefined) owner.append(note.tag);
}

function paintStrike(canvas: Canvas, run: Run, x: number, baseline: number): void {
  const { fragments, places, widths, start, end } = run;
  const style = fragments[start]?.style;
  if (style?.strike !== true) return;
  const left = places[start] ?? 0;
  const y = baseline - style.size * 0.25;
  const width = (places[end - 1] ?? 0) + (widths[end - 1] ?? 0) - left;
  canvas.marker.write("artifact", rectangle(x + left, y, width, style.size * 0.05, style.color));
}

/** The area of a link on one line: a link that goes on to the next has one there as well. */
function addArea(canvas: Canvas, run: Run, link: InlineLink, x: number, baseline: number): void {
  const { fragments, places, widths, start, end } = run;
  const first = fragments[start];
  if (first === undefined) return;
  const { size, rise } = first.style;
  let left = Infinity;
  let right = -Infinity;
  for (let index = start; index < end; index += 1) {
    const begin = places[index] ?? 0;
    left = Math.min(left, begin);
    right = Math.max(right, begin + (widths[index] ?? 0));
  }
  const action =
    link.target.kind === "address" ? { url: link.target.url } : { destination: link.target.name };
  const index = canvas.file.addLink(canvas.page, {
    x: x + left,
    y: baseline - rise - size * 0.85,
    width: right - left,
    height: size * 1.15,
    contents: link.said ?? link.about,
    action,
  });
  link.tag.add({ kind: "annotation", page: canvas.page, index });
}
