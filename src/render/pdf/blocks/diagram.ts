import { type ComposeContext, composeParagraph } from "../inline/compose.ts";
import { announced } from "../inline/spoken.ts";
import { textStyle } from "../inline/style.ts";
import type { InlineLink, Line, TextStyle } from "../inline/types.ts";
import type { DiagramMark, Drawing, TextMark } from "../paginate/types.ts";
import { type ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { baselineOf, linesOf } from "./paragraph.ts";
import type {
  Diagram,
  DiagramGroup,
  DiagramPart,
  DiagramPath,
  DiagramShape,
  DiagramText,
  Paragraph,
} from "./types.ts";

/** Wide enough for any text: the words of a diagram are broken already. */
const unbroken = 5000;

/** The part of a page's height that a diagram with its caption may take. */
const highestShare = 0.97;

/** Lines above or below a diagram, and the room that they take with the space between. */
interface Legend {
  readonly paragraph: Paragraph | undefined;
  readonly lines: readonly Line[];
  readonly height: number;
}

function legendOf(paragraph: Paragraph | undefined, area: LayoutArea): Legend {
  if (paragraph === undefined) return { paragraph, lines: [], height: 0 };
  const lines = linesOf(paragraph, area.width, area.compose);
  const { before, after } = paragraph.spacing;
  return { paragraph, lines, height: before + lines.length * paragraph.leading + after };
}

function legendLines({ paragraph, lines }: Legend, top: number, area: LayoutArea): readonly Drawing[] {
  if (paragraph === undefined) return [];
  const { tag, leading, spacing } = paragraph;
  const first = top + spacing.before + baselineOf(paragraph);
  return lines.map((line, index) => {
    return { kind: "line", tag, line, x: area.x, baseline: first + index * leading, measure: area.width };
  });
}

/** A diagram in the middle of the column, its title above and its caption below it; made smaller where it doesn't fit, never larger. */
export function layoutDiagram(block: Diagram, area: LayoutArea, column: ColumnBuilder): void {
  const title = legendOf(block.title, area);
  const caption = legendOf(block.caption, area);
  const highest = area.pageHeight * highestShare - title.height - caption.height;
  const scale = Math.min(1, area.width / block.width, highest / block.height);
  const [width, height] = [block.width * scale, block.height * scale];
  const marks = block.parts.map((part) => markOf(part, scale, area.compose));
  const x = area.x + (area.width - width) / 2;
  const drawings: Drawing[] = [
    ...legendLines(title, 0, area),
    { kind: "diagram", tag: block.tag, x, y: title.height, width, height, marks },
    ...legendLines(caption, title.height + height, area),
  ];
  const floats = block.floats === true ? { floats: true } : {};
  const whole = title.height + height + caption.height;
  column.strip(emptyStrip(whole, area, { drawings, ...floats, ...startOf(block) }));
}

function markOf(part: DiagramPart, scale: number, compose: ComposeContext): DiagramMark {
  if (part.kind === "shape") return scaledShape(part, scale);
  if (part.kind === "text") return textMark(part, scale, compose, true);
  const { x, y, width, height } = part.area;
  const last = part.texts.length - 1;
  return {
    kind: "group",
    lines: part.texts.map((text, index) =>
      textMark(text, scale, compose, index < last || part.link === undefined),
    ),
    tag: part.tag,
    ...(part.link === undefined ? {} : { link: told(part, part.link, compose) }),
    area: { x: x * scale, y: y * scale, width: width * scale, height: height * scale },
  };
}

function told({ texts }: DiagramGroup, link: InlineLink, { typographer }: ComposeContext): InlineLink {
  const set = (text: string): string => typographer.set([text]).join("");
  return announced(link, texts.map(({ text }) => set(text)).join(" "), set(link.about));
}

/** @param goesOn whether the line ends in a space, so that its words and the next ones stay apart for who reads them out */
function textMark(part: DiagramText, scale: number, compose: ComposeContext, goesOn: boolean): TextMark {
  const style = styleOf(part, scale);
  const shape = { width: unbroken, align: "left", hyphenate: false, firstIndent: 0 } as const;
  const text = { kind: "text", text: part.text, style } as const;
  const nodes = goesOn ? [text, { kind: "break", style } as const] : [text];
  const [line] = composeParagraph(nodes, shape, compose);
  if (line === undefined) throw new RangeError("Text was set without a line.");
  const share = { start: 0, middle: 0.5, end: 1 }[part.anchor];
  // Words read from the right stand at the far end of the line that they were set in.
  const start = Math.min(...line.pieces.map((piece) => piece.x));
  const left = start > unbroken / 2 ? start : 0;
  return {
    kind: "line",
    line,
    x: part.x * scale - left - line.width * share,
    baseline: part.baseline * scale,
  };
}

const styles = new Map<string, TextStyle>();

/** Words of one look share their style, so that equal ones are shaped once. */
function styleOf({ size, color, bold }: DiagramText, scale: number): TextStyle {
  const key = `${size * scale} ${color} ${bold}`;
  const style = styles.get(key) ?? textStyle("sans", size * scale, color, { bold });
  styles.set(key, style);
  return style;
}

function scaledShape({ kind, path, fill, stroke }: DiagramShape, scale: number): DiagramShape {
  return {
    kind,
    path: scaledPath(path, scale),
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined
      ? {}
      : {
          stroke: {
            color: stroke.color,
            width: stroke.width * scale,
            dashes: stroke.dashes.map((dash) => dash * scale),
          },
        }),
  };
}

function scaledPath({ start, steps, closed }: DiagramPath, scale: number): DiagramPath {
  const at = ({ x, y }: DiagramPath["start"]): DiagramPath["start"] => ({ x: x * scale, y: y * scale });
  return {
    start: at(start),
    steps: steps.map(({ controls, to }) => ({
      to: at(to),
      ...(controls === undefined ? {} : { controls: [at(controls[0]), at(controls[1])] as const }),
    })),
    closed,
  };
}
