import { scripts } from "./scripts.ts";
import type { FaceName, FontFile } from "./types.ts";

/** The families that the PDF is always set in. */
export const families = [
  { name: "Source Serif 4", package: "@expo-google-fonts/source-serif-4" },
  { name: "Source Sans 3", package: "@expo-google-fonts/source-sans-3" },
  { name: "Source Code Pro", package: "@expo-google-fonts/source-code-pro" },
] as const;

const [serif, sans, mono] = families;

function fontFile(face: FaceName, packageName: string, folder: string, name: string): FontFile {
  return { face, name, module: `${packageName}/${folder}/${name}.ttf` };
}

/**
 * The font files that the PDF is set in, in the order they are registered in. All are TrueType fonts under the SIL Open
 * Font License; the edge reads `module` and hands the bytes in as `RenderInput.fonts`, under `name`.
 */
export const pdfFonts: readonly FontFile[] = [
  fontFile("serif", serif.package, "400Regular", "SourceSerif4_400Regular"),
  fontFile("serif-italic", serif.package, "400Regular_Italic", "SourceSerif4_400Regular_Italic"),
  fontFile("serif-bold", serif.package, "600SemiBold", "SourceSerif4_600SemiBold"),
  fontFile("serif-bold-italic", serif.package, "600SemiBold_Italic", "SourceSerif4_600SemiBold_Italic"),
  fontFile("sans", sans.package, "400Regular", "SourceSans3_400Regular"),
  fontFile("sans-italic", sans.package, "400Regular_Italic", "SourceSans3_400Regular_Italic"),
  fontFile("sans-bold", sans.package, "600SemiBold", "SourceSans3_600SemiBold"),
  fontFile("sans-bold-italic", sans.package, "600SemiBold_Italic", "SourceSans3_600SemiBold_Italic"),
  fontFile("mono", mono.package, "400Regular", "SourceCodePro_400Regular"),
  fontFile("mono-bold", mono.package, "600SemiBold", "SourceCodePro_600SemiBold"),
];

const familyOf = (face: FaceName): string => face.split("-")[0] ?? face;

/**
 * The faces to look in, in order, for a character that `face` lacks: the other families in the same weight and slant, then
 * all, those for other scripts in the same weight first.
 *
 * @param text The word or words that the character stands in.
 */
export function fallbackFaces(face: FaceName, text: string): readonly FaceName[] {
  const script = eastAsianScript(text);
  return (script === undefined ? fallbacks : eastAsianFallbacks[script]).get(face) ?? [face];
}

/**
 * The script of text with Chinese characters: the fonts of all three have most of them, in forms that differ. Kana or Hangul
 * beside them tell Japanese or Korean.
 */
function eastAsianScript(text: string): "chinese" | "japanese" | "korean" | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "japanese";
  if (/\p{Script=Hangul}/u.test(text)) return "korean";
  return /\p{Script=Han}/u.test(text) ? "chinese" : undefined;
}

const ownFaces: readonly FaceName[] = pdfFonts.map(({ face }) => face);
const scriptFaces: readonly FaceName[] = scripts.flatMap(({ fonts }) => fonts.map(({ face }) => face));

const isBold = (face: FaceName): boolean => face.includes("-bold");

function orderFrom(face: FaceName): readonly FaceName[] {
  const look = face.slice(familyOf(face).length);
  const looksAlike = (name: FaceName): boolean => name !== face && name.slice(familyOf(name).length) === look;
  const alike = [...ownFaces, ...scriptFaces].filter(looksAlike);
  const alikeInWeight = scriptFaces.filter((name) => isBold(name) === isBold(face));
  return [...new Set([face, ...alike, ...ownFaces, ...alikeInWeight, ...scriptFaces])];
}

const fallbacks: ReadonlyMap<FaceName, readonly FaceName[]> = new Map(
  [...ownFaces, ...scriptFaces].map((face) => [face, orderFrom(face)]),
);

/** The faces of `script` before those of the other two. */
function preferring(script: "chinese" | "japanese" | "korean"): ReadonlyMap<FaceName, readonly FaceName[]> {
  const isOther = (face: FaceName): boolean =>
    /^(?:chinese|japanese|korean)/u.test(face) && !face.startsWith(script);
  return new Map(
    [...fallbacks].map(([face, order]) => [
      face,
      [...order.filter((name) => !isOther(name)), ...order.filter(isOther)],
    ]),
  );
}

const eastAsianFallbacks = {
  chinese: preferring("chinese"),
  japanese: preferring("japanese"),
  korean: preferring("korean"),
} as const;
