import { type ComposeContext, composeParagraph } from "../inline/compose.ts";
import { announced } from "../inline/spoken.ts";
import { textStyle } from "../inline/style.ts";
import type { InlineLink, TextStyle } from "../inline/types.ts";
import type { DiagramMark, Drawing, TextMark } from "../paginate/types.ts";
import { type ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { baselineOf, linesOf } from "./paragraph.ts";
import type { Diagram, DiagramGroup, DiagramPart, DiagramPath, DiagramShape, DiagramText } from "./types.ts";

/** Wide enough for any text: the words of a diagram are broken already. */
const unbroken = 5000;

/** The part of a page's height that a diagram with its caption may take. */
const highestShare = 0.97;

/**
 * A diagram in the middle of the column, with its caption below it; made smaller where it doesn't fit, never larger. It may
 * reach into the margins as far as it says.
 */
export function layoutDiagram(block: Diagram, area: LayoutArea, column: ColumnBuilder): void {
  const { caption, overhang = 0 } = block;
  const captionLines = caption === undefined ? [] : linesOf(caption, area.width, area.compose);
  const captionTop = captionLines.length === 0 ? 0 : (caption?.spacing.before ?? 0);
  const captionHeight = captionTop + captionLines.length * (caption?.leading ?? 0);
  const highest = area.pageHeight * highestShare - captionHeight;
  const scale = Math.min(1, (area.width + overhang * 2) / block.width, highest / block.height);
  const [width, height] = [block.width * scale, block.height * scale];
  const marks = block.parts.map((part) => markOf(part, scale, area.compose));
  const x = area.x + (area.width - width) / 2;
  const drawings: Drawing[] = [{ kind: "diagram", tag: block.tag, x, y: 0, width, height, marks }];
  captionLines.forEach((line, index) => {
    if (caption === undefined) return;
    const baseline = height + captionTop + baselineOf(caption) + index * caption.leading;
    drawings.push({ kind: "line", tag: caption.tag, line, x: area.x, baseline, measure: area.width });
  });
  const floats = block.floats === true ? { floats: true } : {};
  column.strip(emptyStrip(height + captionHeight, area, { drawings, ...floats, ...startOf(block) }));
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
