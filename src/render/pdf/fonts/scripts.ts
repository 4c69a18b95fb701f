import type { FontFile, ScriptName } from "./types.ts";

/** A script that needs fonts of its own. */
export interface Script {
  readonly name: ScriptName;
  /** Its regular and its bold font; none has a slanted one. */
  readonly fonts: readonly FontFile[];
  /** The package that has the fonts, and the family's name. */
  readonly package: string;
  readonly family: string;
  readonly characters: RegExp;
}

function script(name: ScriptName, family: string, slug: string, characters: RegExp): Script {
  const packageName = `@expo-google-fonts/${slug}`;
  const font = (face: FontFile["face"], folder: string): FontFile => {
    const file = `${family.replaceAll(" ", "")}_${folder}`;
    return { face, name: file, module: `${packageName}/${folder}/${file}.ttf` };
  };
  const fonts = [font(name, "400Regular"), font(`${name}-bold`, "700Bold")];
  return { name, fonts, package: packageName, family, characters };
}

/**
 * Scripts whose fonts are too large to come with agenda, and the package that each is found in: it is used where it is
 * installed beside the agenda or beside this program. All are under the SIL Open Font License.
 */
export const scripts: readonly Script[] = [
  script("hebrew", "Noto Serif Hebrew", "noto-serif-hebrew", /\p{Script=Hebrew}/u),
  script("arabic", "Noto Naskh Arabic", "noto-naskh-arabic", /\p{Script=Arabic}/u),
  script("japanese", "Noto Serif JP", "noto-serif-jp", /[\p{Script=Hiragana}\p{Script=Katakana}]/u),
  script("korean", "Noto Sans KR", "noto-sans-kr", /\p{Script=Hangul}/u),
  script("chinese", "Noto Serif SC", "noto-serif-sc", /\p{Script=Han}/u),
];

/** The script that `character` needs; undefined for those that come with agenda, and for signs that none has. */
export function scriptOf(character: string): Script | undefined {
  return scripts.find(({ characters }) => characters.test(character));
}

/** The fonts that `text` needs beside those that come with agenda. */
export function scriptFonts(text: string): readonly FontFile[] {
  return scripts.filter(({ characters }) => characters.test(text)).flatMap(({ fonts }) => fonts);
}
