import type { CoveredText } from "../shape/types.ts";
import { fallbackFaces } from "./catalogue.ts";
import { LookFaces } from "./look-faces.ts";
import type { FaceName, FontProgram } from "./types.ts";

/** What stands for a character that no face covers; its text in the PDF stays that of the character. */
export const missingGlyph = { face: "sans", character: "\u25a1" } as const satisfies {
  face: FaceName;
  character: string;
};

/**
 * Characters that steer the line and have no shape of their own: they are never drawn. Among letters that join, some of
 * them say how: those stay (joiners, and Mongolian's choice of a form). So does the space without width, where a line may end.
 */
const shapeless =
  /(?!\u200b|(?<=[\u0600-\u1cff\ua800-\uaaff])[\u200c\u200d]|[\u180b-\u180f])\p{Default_Ignorable_Code_Point}/gu;

const controls = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Composed letters of Latin and the marks beside them: most texts have nothing else, and are set as they are. */
const ordinary = /^[ -~¡-¬®-ʯ–—‘’“”…]*$/u;

/** `text` in the form it is set in: composed (NFC), without control characters and without what has no shape. */
export function settable(text: string): string {
  if (ordinary.test(text)) return text;
  return text.normalize("NFC").replace(shapeless, "").replace(controls, " ");
}

/** What steers the letters beside it, and is no glyph of its own. */
const shapelessMark = /\p{Default_Ignorable_Code_Point}/u;

/** A letter with the marks on it, and what joins it to the next one. */
const cluster = /.[\p{M}\u200b-\u200d]*/gsu;

const marks = /[\p{M}\u200b-\u200d]/u;

/** The characters of `text`, each with its marks. */
function clustersOf(text: string): Iterable<string> {
  return ordinary.test(text) || !marks.test(text) ? text : (text.match(cluster) ?? []);
}

/** Finds, for each character, a face that has it. */
export class Coverage {
  readonly missing = new Set<string>();
  readonly #programs: ReadonlyMap<FaceName, FontProgram>;
  readonly #look: LookFaces;
  /** By face, the stretches of each text that was asked for: words come again and again. */
  readonly #known = new Map<FaceName, Map<string, readonly CoveredText[]>>();
  /** By the faces to look in, the one that each character is found in. */
  readonly #faces = new Map<readonly FaceName[], Map<string, FaceName>>();

  constructor(programs: ReadonlyMap<FaceName, FontProgram>, look: LookFaces = new LookFaces([])) {
    this.#programs = programs;
    this.#look = look;
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
    for (const cluster of clustersOf(text)) {
      const here =
        faces.get(cluster) ?? this.#faceOfCluster([...this.#look.for(face, cluster), ...order], cluster);
      faces.set(cluster, here);
      const last = runs.at(-1);
      if (last?.face === here) last.text += cluster;
      else runs.push({ face: here, text: cluster });
    }
    return runs;
  }

  /** A letter and its marks come from one face, or no mark would find its place. */
  #faceOfCluster(order: readonly FaceName[], cluster: string): FaceName {
    const [first = "", ...more] = [...cluster].filter((character) => !shapelessMark.test(character));
    const codePoints = [first, ...more].map((character) => character.codePointAt(0) ?? 0);
    const whole =
      more.length === 0
        ? undefined
        : order.find((name) => {
            const program = this.#programs.get(name);
            return codePoints.every((codePoint) => program?.hasGlyphForCodePoint(codePoint) === true);
          });
    if (whole !== undefined) return whole;
    for (const character of more) this.#faceOf(order, character);
    return this.#faceOf(order, first);
  }

  #faceOf(order: readonly FaceName[], character: string): FaceName {
    const codePoint = character.codePointAt(0) ?? 0;
    const found = order.find((name) => this.#programs.get(name)?.hasGlyphForCodePoint(codePoint));
    if (found === undefined) this.missing.add(character);
    return found ?? missingGlyph.face;
  }
}
