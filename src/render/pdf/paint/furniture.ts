import type { RunningHead } from "../blocks/types.ts";
import { type ComposeContext, composeParagraph } from "../inline/compose.ts";
import { variant } from "../inline/style.ts";
import type { Line, ParagraphShape, TextStyle } from "../inline/types.ts";
import type { Page } from "../paginate/types.ts";
import type { PageGeometry } from "../style/types.ts";
import { type Canvas, paintLine } from "./line.ts";
import { rectangle } from "./operators.ts";

/** What heads and feet are set with. */
export interface Furniture {
  readonly style: TextStyle;
  readonly ruleColor: string;
  readonly compose: ComposeContext;
  /** The words at the left of each foot. */
  readonly foot: string;
  /** The words for page `page`, from 1 at the cover. */
  folio(page: number): string;
}

/** The running head of each page: that of the first section that begins on it, else of the one that goes on. */
export function runningHeads(pages: readonly Page[]): readonly (RunningHead | undefined)[] {
  let current: RunningHead | undefined;
  return pages.map((page) => {
    const begun = page.strips.flatMap(({ strip, y }) =>
      strip.head === undefined ? [] : [{ head: strip.head, y }],
    );
    const first = begun[0];
    const shown = first?.head ?? current;
    current = begun.at(-1)?.head ?? current;
    return first?.head.opening === true && first.y < 1 ? undefined : shown;
  });
}

/** Heads and feet that have been set: most of them stand on many pages. */
const known = new WeakMap<Furniture, Map<string, Line | undefined>>();

/** Words on one line: what doesn't fit is cut at a word, with an ellipsis. */
function oneLine(
  text: string,
  width: number,
  align: ParagraphShape["align"],
  furniture: Furniture,
  style: TextStyle,
): Line | undefined {
  const lines = known.get(furniture) ?? new Map<string, Line | undefined>();
  known.set(furniture, lines);
  const key = `${width} ${align} ${style.color} ${text}`;
  if (!lines.has(key)) lines.set(key, setOneLine(text, width, align, { ...furniture, style }));
  return lines.get(key);
}

function setOneLine(
  text: string,
  width: number,
  align: ParagraphShape["align"],
  furniture: Furniture,
): Line | undefined {
  const shape = { width, align, hyphenate: false, firstIndent: 0 } as const;
  const compose = (words: string): readonly Line[] =>
    composeParagraph([{ kind: "text", text: words, style: furniture.style }], shape, furniture.compose);
  let lines = compose(text);
  let words = text.split(" ");
  while (lines.length > 1 && words.length > 1) {
    words = words.slice(0, -1);
    lines = compose(`${words.join(" ")}…`);
  }
  return lines[0];
}

/**
 * Draws the running head and the foot of a page, as artifacts: a reader is told neither. On pages that face each other,
 * the section and the number stand at the outer edge.
 */
export function paintFurniture(
  canvas: Canvas,
  head: RunningHead | undefined,
  geometry: PageGeometry,
  furniture: Furniture,
): void {
  const { origin } = canvas;
  const verso = geometry.facing && canvas.page % 2 === 1;
  const half = geometry.textWidth / 2 - 8;
  // Where pages are read from the right, lines begin there: "left" is where they begin.
  const put = (
    text: string,
    atEnd: boolean,
    baseline: number,
    mark: "header" | "footer",
    style = furniture.style,
  ): void => {
    const line = text === "" ? undefined : oneLine(text, half, atEnd ? "right" : "left", furniture, style);
    const x = origin.x + (atEnd === geometry.mirrored ? 0 : geometry.textWidth - half);
    if (line !== undefined) paintLine(canvas, line, x, baseline, mark);
  };
  if (head !== undefined && head.left + head.right !== "") {
    const baseline = origin.y - 24;
    const color = head.color ?? furniture.style.color;
    put(head.left, verso, baseline, "header", variant(furniture.style, { color }));
    put(head.right, !verso, baseline, "header");
    const rule = rectangle(origin.x, baseline + 6, geometry.textWidth, 0.4, furniture.ruleColor);
    canvas.marker.write("header", rule);
  }
  const baseline = origin.y + geometry.textHeight + 36;
  put(furniture.foot, verso, baseline, "footer");
  put(furniture.folio(canvas.page + 1), !verso, baseline, "footer");
}
