import { textStyle } from "../inline/style.ts";
import type { TextStyle } from "../inline/types.ts";
import type { PageGeometry, PdfStyle } from "../style/types.ts";

/** The looks that text of the printed agenda has. */
export interface Looks {
  readonly body: TextStyle;
  readonly lead: TextStyle;
  readonly chapter: TextStyle;
  readonly section: TextStyle;
  readonly entry: TextStyle;
  readonly heading: TextStyle;
  /** The small line above a title: the number and the kind. */
  readonly eyebrow: TextStyle;
  readonly plain: TextStyle;
  readonly small: TextStyle;
  readonly smallBold: TextStyle;
  readonly smallMuted: TextStyle;
  readonly note: TextStyle;
  readonly coverTitle: TextStyle;
  readonly coverSubtitle: TextStyle;
  readonly furniture: TextStyle;
  readonly contentsChapter: TextStyle;
  readonly contentsPart: TextStyle;
  readonly contentsEntry: TextStyle;
}

/** The style, worked out: what everything looks like and how much room it has. All lengths in points. */
export interface Design {
  readonly style: PdfStyle;
  readonly geometry: PageGeometry;
  readonly looks: Looks;
}

/** @param titles the family that titles are set in */
export function designOf(style: PdfStyle, geometry: PageGeometry, titles: TextStyle["family"]): Design {
  const { colors, sizes, text } = style;
  const bold = { bold: true } as const;
  const oldStyle = { features: ["onum", "pnum"], smallAcronyms: true } as const;
  const looks: Looks = {
    body: textStyle("serif", text.size, colors.text, oldStyle),
    lead: textStyle("serif", sizes.lead, colors.muted, { ...oldStyle, italic: true }),
    chapter: textStyle(titles, sizes.chapter, colors.text, bold),
    section: textStyle(titles, sizes.section, colors.text, bold),
    entry: textStyle(titles, sizes.entry, colors.text, bold),
    heading: textStyle("sans", sizes.heading, colors.text, bold),
    eyebrow: textStyle("sans", sizes.small + 1.5, colors.accent, {
      ...bold,
      features: ["smcp", "c2sc", "onum"],
    }),
    plain: textStyle("sans", text.size, colors.text),
    small: textStyle("sans", sizes.small, colors.text),
    smallBold: textStyle("sans", sizes.small, colors.text, bold),
    smallMuted: textStyle("sans", sizes.small, colors.muted),
    note: textStyle("serif", sizes.note, colors.text, oldStyle),
    coverTitle: textStyle(titles, sizes.cover, inkOn(colors.cover), bold),
    coverSubtitle: textStyle(titles, sizes.section, inkOn(colors.cover), { italic: true }),
    furniture: textStyle("sans", Math.min(sizes.small, 8.4), colors.muted),
    contentsChapter: textStyle("serif", text.size + 0.5, colors.text, bold),
    contentsPart: textStyle("serif", text.size, colors.text),
    contentsEntry: textStyle("sans", sizes.small, colors.muted),
  };
  return { style, geometry, looks };
}

/** Black or white: what can be read on a colour (relative luminance as in WCAG 2.2, halved where both contrast alike). */
export function inkOn(background: string): string {
  const channel = (from: number): number => {
    const value = Number.parseInt(background.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? "#000000" : "#ffffff";
}

/** The distance between lines that suits a size of type, where the style says nothing else. */
export function leadingOf(style: TextStyle): number {
  if (style.size >= 20) return style.size * 1.16;
  return style.size * (style.size >= 12 ? 1.26 : 1.36);
}
