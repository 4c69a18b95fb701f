import { scripts } from "./scripts.ts";
import type { FaceName, FontFile, OwnFace } from "./types.ts";

/** The families that the PDF is always set in. */
export const families = [
  { name: "Source Serif 4", package: "@expo-google-fonts/source-serif-4" },
  { name: "Source Sans 3", package: "@expo-google-fonts/source-sans-3" },
  { name: "Source Code Pro", package: "@expo-google-fonts/source-code-pro" },
] as const;

const [serif, sans, mono] = families;

function fontFile(face: OwnFace, packageName: string, folder: string, name: string): FontFile {
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

const ownFaces: readonly FaceName[] = pdfFonts.map(({ face }) => face);
const scriptFaces: readonly FaceName[] = scripts.flatMap(({ fonts }) => fonts.map(({ face }) => face));

type EastAsian = "chinese" | "japanese" | "korean";

/** By face, and by the writing of East Asia whose forms are wanted. */
const orders = new Map<string, readonly FaceName[]>();

/**
 * The faces to look in, in order, for a character that `face` lacks: the other families in the same weight and slant, then
 * all, and those for other scripts, in the same weight first.
 *
 * @param text The word or words that the character stands in.
 */
export function fallbackFaces(face: FaceName, text: string): readonly FaceName[] {
  const writing = eastAsianScript(text);
  const key = `${face} ${writing ?? ""}`;
  const known = orders.get(key) ?? orderFrom(face, writing);
  orders.set(key, known);
  return known;
}

/**
 * The script of text with Chinese characters: the fonts of all three have most of them, in forms that differ. Kana or Hangul
 * beside them tell Japanese or Korean.
 */
function eastAsianScript(text: string): EastAsian | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "japanese";
  if (/\p{Script=Hangul}/u.test(text)) return "korean";
  return /\p{Script=Han}/u.test(text) ? "chinese" : undefined;
}

const isBold = (face: FaceName): boolean => face.includes("-bold");

/** "-bold-italic" */
const lookOf = (face: FaceName): string => /(?:-bold)?(?:-italic)?$/u.exec(face)?.[0] ?? "";

function orderFrom(face: FaceName, writing: EastAsian | undefined): readonly FaceName[] {
  const alike = ownFaces.filter((name) => lookOf(name) === lookOf(face));
  const alikeInWeight = scriptFaces.filter((name) => isBold(name) === isBold(face));
  const order = [...new Set([face, ...alike, ...ownFaces, ...alikeInWeight, ...scriptFaces])];
  if (writing === undefined) return order;
  const isOther = (name: FaceName): boolean =>
    /^(?:chinese|japanese|korean)/u.test(name) && !name.startsWith(writing);
  return [...order.filter((name) => !isOther(name)), ...order.filter(isOther)];
}
