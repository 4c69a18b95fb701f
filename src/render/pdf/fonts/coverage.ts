import type { CoveredText } from "../shape/types.ts";
import { fallbackFaces } from "./catalogue.ts";
import type { FaceName, FontProgram } from "./types.ts";

/** What stands for a character that no face covers; its text in the PDF stays that of the character. */
export const missingGlyph = { face: "sans", character: "\u25a1" } as const satisfies {
  face: FaceName;
  character: string;
};

/** Characters that steer the line and have no shape of their own: they are never drawn. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;

const controls = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Composed letters of Latin and the marks beside them: most texts have nothing else, and are set as they are. */
const ordinary = /^[ -~¡-¬®-ʯ–—‘’“”…]*$/u;

/** `text` in the form it is set in: composed (NFC), without control characters and without what has no shape. */
export function settable(text: string): string {
  if (ordinary.test(text)) return text;
  return text.normalize("NFC").replace(shapeless, "").replace(controls, " ");
}

/** Finds, for each character, a face that has it. */
export class Coverage {
  readonly missing = new Set<string>();
  readonly #programs: ReadonlyMap<FaceName, FontProgram>;
  /** By face, the stretches of each text that was asked for: words come again and again. */
  readonly #known = new Map<FaceName, Map<string, readonly CoveredText[]>>();
  /** By the faces to look in, the one that each character is found in. */
  readonly #faces = new Map<readonly FaceName[], Map<string, FaceName>>();

  constructor(programs: ReadonlyMap<FaceName, FontProgram>) {
    this.#programs = programs;
  }

  /** Whether some face has `character`, or it needs none. */
  covers(character: string): boolean {
    if (settable(character).trim() === "") return true;
    const codePoint = character.codePointAt(0) ?? 0;
    return [...this.#programs.values()].some((program) => program.hasGlyphForCodePoint(codePoint));
  }

  /** Cuts `text` into stretches that one face covers each; what no face covers is noted in `missing`. */
  cover(face: FaceName, text: string): readonly CoveredText[] {
    const known = this.#known.get(face) ?? new Map<string, readonly CoveredText[]>();
    this.#known.set(face, known);
    const before = known.get(text);
    if (before !== undefined) return before;
    const runs = this.#cut(face, text);
    known.set(text, runs);
    return runs;
  }

  #cut(face: FaceName, text: string): readonly CoveredText[] {
    const runs: { face: FaceName; text: string }[] = [];
    const order = fallbackFaces(face, text);
    const faces = this.#faces.get(order) ?? new Map<string, FaceName>();
    this.#faces.set(order, faces);
    for (const character of text) {
      const here = faces.get(character) ?? this.#faceOf(order, character);
      faces.set(character, here);
      const last = runs.at(-1);
      if (last?.face === here) last.text += character;
      else runs.push({ face: here, text: character });
    }
    return runs;
  }

  #faceOf(order: readonly FaceName[], character: string): FaceName {
    const codePoint = character.codePointAt(0) ?? 0;
    const found = order.find((name) => this.#programs.get(name)?.hasGlyphForCodePoint(codePoint));
    if (found === undefined) this.missing.add(character);
    return found ?? missingGlyph.face;
  }
}
