import type { Named } from "./section.ts";
import type { Span } from "./span.ts";

/** What a font is for: the words of the text, what stands above and around it, or code. */
export const fontRoles = ["text", "headings", "code"] as const;

export type FontRole = (typeof fontRoles)[number];

export const fontStyles = ["regular", "bold", "italic", "bold-italic"] as const;

export type FontStyle = (typeof fontStyles)[number];

/** A font that the publisher names. */
export interface FontChoice {
  /** Absent for all. */
  readonly role?: FontRole;
  /** The script whose letters alone are set in it ("devanagari"); absent for all letters that it has. */
  readonly script?: string;
  /** An npm package. */
  readonly package?: Named;
  /** Files in the agenda's folder. */
  readonly files: Readonly<Partial<Record<FontStyle, Named>>>;
  /** Where it is written. */
  readonly span: Span;
}

/** What outputs look like, beyond what templates say. */
export interface Look {
  /** In the order in which they are looked in. */
  readonly fonts: readonly FontChoice[];
}

/** One file of a font that the publisher names. */
export interface LookFont {
  /** Its place in the list of fonts, from 0. */
  readonly choice: number;
  readonly role?: FontRole;
  readonly script?: string;
  readonly style: FontStyle;
  /** What outputs call it: "0-Town-Bold.ttf". */
  readonly name: string;
  readonly bytes: Uint8Array;
}
