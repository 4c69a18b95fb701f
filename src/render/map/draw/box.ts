import type { PlacedSection } from "../../../core/agenda.ts";
import { type MapContext, nameOf, type Sizes, shortTitle, toneOf } from "../context.ts";
import { measure, room } from "../text/measure.ts";
import { wrap } from "../text/wrap.ts";
import type { Box, MapColour, TextLine } from "../types.ts";
import { marksOf, outlineOf } from "./outlines.ts";

/** A box whose words are set, but which has no place yet. */
export interface BoxPlan {
  readonly id: string;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly place: (x: number, y: number, height?: number) => Box;
}

export interface BoxWish {
  readonly width: number;
  /** The words instead of the section's short title. */
  readonly title?: string;
  /** A line below the title: "16 Strategies". */
  readonly note?: string;
  readonly central?: boolean;
  readonly dashed?: boolean;
  /** Whether the number stands before the title or alone in the middle of the box; else how wide its column is. */
  readonly number?: "inline" | "alone" | { readonly column: number };
}

/** How far the words of a box start from its upper edge, as a share of their leading: down to the first baseline. */
const ascent = 0.76;

/** What a line's bar takes of its box. */
const bar = 3;

/** A text at a place, measured. */
export function textAt(
  text: string,
  x: number,
  y: number,
  look: {
    readonly size: number;
    readonly bold?: boolean;
    readonly colour?: MapColour;
    readonly anchor?: TextLine["anchor"];
  },
): TextLine {
  const face = look.bold === true ? "sans-bold" : "sans";
  const width = measure(text, face, look.size);
  return {
    text,
    x,
    y,
    anchor: look.anchor ?? "start",
    size: look.size,
    face,
    colour: look.colour ?? "ink",
    width,
  };
}

/** The box of a section, as high as its words need. */
export function planBox(context: MapContext, section: PlacedSection, sizes: Sizes, wish: BoxWish): BoxPlan {
  const colour = toneOf(context, section);
  const number = section.number ?? "";
  const rows = rowsOf(
    wish.number === "alone" ? "" : (wish.title ?? shortTitle(context, section)),
    number,
    sizes,
    wish,
    section.kind,
  );
  const height = rows.height + 2 * sizes.padding;
  return {
    id: section.id,
    kind: section.kind,
    width: wish.width,
    height,
    place: (x, y, wanted = height) => {
      const area = { x, y, width: wish.width, height: Math.max(height, wanted) };
      const top = y + (area.height - rows.height) / 2;
      return {
        id: section.id,
        kind: section.kind,
        ...area,
        outline: outlineOf(section.kind, area),
        marks: wish.number === "alone" ? [] : marksOf(section.kind, area),
        colour,
        central: wish.central ?? false,
        dashed: wish.dashed ?? false,
        lines: rows.lines(x, top, colour),
        target: section.id,
        name: nameOf(context, section),
        scales: section.fields.scales.map(({ id }) => id),
      };
    },
  };
}

/** A box that stands for several that aren't drawn. */
export function planMore(id: string, words: string, sizes: Sizes, width: number): BoxPlan {
  const rows = wrap(words, "sans", sizes.small, width - 2 * sizes.padding - 6);
  const leading = sizes.leading * 0.9;
  const height = rows.length * leading + sizes.padding * 1.4;
  return {
    id,
    kind: "more",
    width,
    height,
    place: (x, y, wanted = height) => {
      const area = { x, y, width, height: Math.max(height, wanted) };
      const top = y + (area.height - rows.length * leading) / 2;
      return {
        id,
        kind: "more",
        ...area,
        outline: outlineOf("more", area),
        marks: [],
        colour: "soft",
        central: false,
        dashed: true,
        lines: rows.map((text, row) =>
          textAt(text, x + width / 2, top + (row + ascent) * leading, {
            size: sizes.small,
            colour: "soft",
            anchor: "middle",
          }),
        ),
        name: words,
        scales: [],
      };
    },
  };
}

interface Rows {
  readonly height: number;
  readonly lines: (x: number, top: number, colour: MapColour) => readonly TextLine[];
}

/** The words of a box: its number in bold, its title, and a note below them. */
function rowsOf(title: string, number: string, sizes: Sizes, wish: BoxWish, kind: string): Rows {
  const alone = wish.number === "alone";
  const left = sizes.padding + (kind === "line" && !alone ? bar : 0);
  const inner = wish.width - left - sizes.padding;
  const bold = wish.central === true;
  const gap = number === "" ? 0 : numberRoom(number, sizes);
  const column = typeof wish.number === "object" ? wish.number.column : 0;
  const indent = column > 0 || title === "" ? 0 : gap;
  const face = bold ? "sans-bold" : "sans";
  const words = title === "" ? [] : wrap(title, face, sizes.text, inner - column, indent);
  const notes = wish.note === undefined ? [] : wrap(wish.note, "sans", sizes.small, inner);
  const count = Math.max(words.length, number === "" ? 0 : 1);
  return {
    height: (count + notes.length * 0.95) * sizes.leading,
    lines: (x, top, colour) => {
      const baseline = (row: number): number => top + (row + ascent) * sizes.leading;
      const look = { size: sizes.text, bold: true, colour };
      const ofNumber = alone
        ? textAt(number, x + wish.width / 2, baseline(0), { ...look, anchor: "middle" })
        : textAt(number, x + left, baseline(0), look);
      const numbers = number === "" ? [] : [ofNumber];
      return [
        ...numbers,
        ...words.flatMap((text, row) =>
          text === ""
            ? []
            : [
                textAt(text, x + left + column + (row === 0 ? indent : 0), baseline(row), {
                  size: sizes.text,
                  bold,
                }),
              ],
        ),
        ...notes.map((text, row) =>
          textAt(text, x + left, baseline(count + row * 0.95), { size: sizes.small, colour: "soft" }),
        ),
      ];
    },
  };
}

/** Room for the widest of some numbers, so that the titles behind them start at one edge. */
export function numberColumn(sections: readonly PlacedSection[], sizes: Sizes): number {
  const widths = sections.map(({ number }) => (number === undefined ? 0 : numberRoom(number, sizes)));
  return Math.max(0, ...widths);
}

function numberRoom(number: string, sizes: Sizes): number {
  return room(number, "sans-bold", sizes.text) * 1.04 + 6;
}
