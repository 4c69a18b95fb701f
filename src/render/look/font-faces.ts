import type { Artifact } from "../../core/artifact.ts";
import { type FontRole, fontRoles, type LookFont } from "../../core/look.ts";
import { rangesOf } from "./script-pattern.ts";

const folder = "fonts/";

/** The font files of the site. */
export function fontFiles(fonts: readonly LookFont[]): readonly Artifact[] {
  return fonts.map(({ name, bytes }) => ({ path: folder + name, bytes }));
}

/**
 * The styles that let pages use the fonts: each as a family of its own, which the sheets' lists of families begin with. One
 * for a script is asked for that script's characters alone, so that it is fetched where some of them are shown.
 */
export function fontFaces(fonts: readonly LookFont[]): string {
  if (fonts.length === 0) return "";
  const lists = fontRoles.map((role) => `  --look-${role}: ${familiesFor(role, fonts)};`);
  const hasHeadings = familiesFor("headings", fonts) !== "";
  const headings = hasHeadings ? "\n:is(h1, h2, h3, h4, h5, h6) { font-family: var(--sans); }" : "";
  return `${fonts.map(faceOf).join("\n")}\n:root {\n${lists.join("\n")}\n}${headings}\n`;
}

const familyOf = (choice: number): string => `"agenda-font-${choice}"`;

/** '"agenda-font-0", "agenda-font-2",': what a list of families begins with; "" where nothing is for this role. */
function familiesFor(role: FontRole, fonts: readonly LookFont[]): string {
  const own = fonts.filter((font) => font.role === undefined || font.role === role);
  return [...new Set(own.map(({ choice }) => choice))].map((choice) => `${familyOf(choice)},`).join(" ");
}

function faceOf({ choice, style, name, script }: LookFont): string {
  const weight = style.startsWith("bold") ? "bold" : "normal";
  const slant = style.endsWith("italic") ? "italic" : "normal";
  const range = script === undefined ? "" : ` unicode-range: ${rangesOf(script)};`;
  return `@font-face { font-family: ${familyOf(choice)}; src: url("${folder}${name}"); font-weight: ${weight}; font-style: ${slant}; font-display: swap;${range} }`;
}
