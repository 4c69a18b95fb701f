import { eastAsianTable, scriptTable } from "./script-table.ts";
import type { FontFile } from "./types.ts";

/** A script that needs fonts of its own. */
export interface Script {
  /** What faces and settings call it: "devanagari", "canadian-aboriginal". */
  readonly name: string;
  /** What people call it: "Devanagari", "Canadian Aboriginal". */
  readonly label: string;
  /** Its regular and its bold font; none has a slanted one. */
  readonly fonts: readonly FontFile[];
  /** The package to install, and its family's name. */
  readonly package: string;
  readonly family: string;
  /** Its letters and marks. */
  readonly characters: RegExp;
  /** The same, and the signs that it shares with other scripts: the danda of India's. */
  readonly signs: RegExp;
}

function packageOf(family: string): string {
  return `@expo-google-fonts/${family.toLowerCase().replaceAll(" ", "-")}`;
}

/** Where a font of a family may lie: later versions of the packages have a folder for each weight. */
function placesOf(family: string, weight: string): readonly string[] {
  const file = `${family.replaceAll(" ", "")}_${weight}.ttf`;
  return [`${packageOf(family)}/${weight}/${file}`, `${packageOf(family)}/${file}`];
}

function script(name: string, label: string, families: string, characters: RegExp, signs: RegExp): Script {
  const names = families.split(", ");
  const [family = ""] = names;
  const font = (face: string, weight: string): FontFile => {
    const [module = "", ...others] = names.flatMap((own) => placesOf(own, weight));
    return { face, name: `${family.replaceAll(" ", "")}_${weight}`, module, others };
  };
  const fonts = [font(name, "400Regular"), font(`${name}-bold`, "700Bold")];
  return { name, label, fonts, package: packageOf(family), family, characters, signs };
}

const eastAsianSigns =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

/**
 * Scripts whose fonts are too large to come with agenda, and the packages that each is found in: the first one that is
 * installed beside the agenda or beside this program is used. All are under the SIL Open Font License.
 */
export const scripts: readonly Script[] = [
  ...scriptTable.map(([unicode, label, families]) => {
    const name = unicode.toLowerCase().replaceAll("_", "-");
    const property = (key: string): RegExp => new RegExp(`\\p{${key}=${unicode}}`, "u");
    return script(name, label, families, property("Script"), property("Script_Extensions"));
  }),
  ...eastAsianTable.map(([name, label, families, characters]) =>
    script(name, label, families, characters, eastAsianSigns),
  ),
];

/** All but what the book's own fonts have, and marks that belong to no script: most texts have none of it. */
const unusual =
  /[\u0530-\u1c7f\u1c90-\u1cff\u2c00-\u2ddf\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb07-\ufdff\ufe10-\ufe1f\ufe30-\uffef\u{10000}-\u{10ffff}]/u;

/** The script that `character` needs; undefined for those that come with agenda, and for signs that none has. */
export function scriptOf(character: string): Script | undefined {
  return unusual.test(character) ? scripts.find(({ characters }) => characters.test(character)) : undefined;
}

/** The scripts of `text` that need fonts beside those that come with agenda. */
function scriptsOf(text: string): readonly Script[] {
  if (!unusual.test(text)) return [];
  const found = new Set<Script>();
  for (const character of new Set(text)) {
    const needed = scriptOf(character);
    if (needed !== undefined) found.add(needed);
  }
  return scripts.filter((known) => found.has(known));
}

/** The fonts that `text` needs beside those that come with agenda. */
export function scriptFonts(text: string): readonly FontFile[] {
  return scriptsOf(text).flatMap(({ fonts }) => fonts);
}

/** Letters that stand one after the other, each a glyph by itself: their fonts are laid out without HarfBuzz. */
const eastAsian = new Set(["japanese", "korean", "chinese"]);

/** Whether words of a script must be shaped: their letters join, stack, or stand elsewhere than where they are typed. */
export function needsShaping({ name }: Script): boolean {
  return !eastAsian.has(name);
}
