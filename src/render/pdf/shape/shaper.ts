import { Coverage, missingGlyph } from "../fonts/coverage.ts";
import type { LookFaces } from "../fonts/look-faces.ts";
import type { FaceName, FontGlyph, FontProgram } from "../fonts/types.ts";
import type { PlacedGlyph } from "../opentype/types.ts";
import type { WordLayout } from "../opentype/word-layout.ts";
import { clusterTexts, isFromRight, lettersOf } from "./clusters.ts";
import type { HarfBuzz } from "./harfbuzz.ts";
import type { CoveredText, FaceMetrics, ShapedGlyph, ShapedText, Shaper, TextDirection } from "./types.ts";

/**
 * The text that each glyph stands for. fontkit remembers code points by glyph, so that a glyph shared by two characters
 * (a space and a no-break space) keeps those of the first; where the two disagree, the text itself is dealt out.
 */
export function glyphTexts(text: string, glyphs: readonly FontGlyph[]): readonly string[] {
  const claimed = glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints));
  if (claimed.join("") === text) return claimed;
  const characters = [...text];
  let next = 0;
  return glyphs.map((glyph, index) => {
    const last = index === glyphs.length - 1;
    const remaining = glyphs.length - index - 1;
    const wanted = glyphs.length === characters.length ? 1 : Math.max(1, glyph.codePoints.length);
    const end = last
      ? characters.length
      : Math.max(next, Math.min(next + wanted, characters.length - remaining));
    const own = characters.slice(next, end).join("");
    next = end;
    return own;
  });
}

const noFeatures: readonly string[] = [];

/** Shapes words and keeps each result: a word of a language is set some hundred times in a book. */
export class FontShaper implements Shaper {
  readonly #programs: ReadonlyMap<FaceName, FontProgram>;
  readonly #layouts: ReadonlyMap<FaceName, WordLayout>;
  readonly #harfBuzz: HarfBuzz | undefined;
  readonly #coverage: Coverage;
  /** By face, features (the styles of a book share a few lists of them) and text. */
  readonly #shaped = new Map<FaceName, Map<readonly string[], Map<string, ShapedText>>>();

  /**
   * @param layouts Lay out simple words.
   * @param look The faces to look in first.
   * @param harfBuzz Is asked for all others; where it wasn't loaded, fontkit is, whose fonts `programs` are.
   */
  constructor(
    programs: ReadonlyMap<FaceName, FontProgram>,
    layouts: ReadonlyMap<FaceName, WordLayout> = new Map(),
    harfBuzz?: HarfBuzz,
    look?: LookFaces,
  ) {
    this.#programs = programs;
    this.#layouts = layouts;
    this.#harfBuzz = harfBuzz;
    this.#coverage = new Coverage(programs, look);
  }

  get missing(): ReadonlySet<string> {
    return this.#coverage.missing;
  }

  cover(face: FaceName, text: string): readonly CoveredText[] {
    return this.#coverage.cover(face, text);
  }

  covers(character: string): boolean {
    return this.#coverage.covers(character);
  }

  shape(
    face: FaceName,
    text: string,
    features: readonly string[] = noFeatures,
    direction?: TextDirection,
  ): ShapedText {
    const known = this.#knownFor(face, features);
    const key = direction === undefined ? text : `\0${direction}\0${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const shaped = this.#shapeAnew(face, text, features, direction);
    known.set(key, shaped);
    return shaped;
  }

  width(face: FaceName, size: number, text: string, features: readonly string[] = noFeatures): number {
    let width = 0;
    for (const run of this.cover(face, text)) width += this.shape(run.face, run.text, features).width;
    return (width * size) / 1000;
  }

  metrics(face: FaceName): FaceMetrics {
    const program = this.#program(face);
    const scale = 1000 / program.unitsPerEm;
    return {
      ascent: program.ascent * scale,
      descent: program.descent * scale,
      capHeight: program.capHeight * scale,
      xHeight: program.xHeight * scale,
    };
  }

  #knownFor(face: FaceName, features: readonly string[]): Map<string, ShapedText> {
    let ofFace = this.#shaped.get(face);
    if (ofFace === undefined) {
      ofFace = new Map();
      this.#shaped.set(face, ofFace);
    }
    let known = ofFace.get(features);
    if (known === undefined) {
      known = new Map();
      ofFace.set(features, known);
    }
    return known;
  }

  #program(face: FaceName): FontProgram {
    const program = this.#programs.get(face);
    if (program === undefined) throw new Error(`The font for the face "${face}" was not handed in.`);
    return program;
  }

  #shapeAnew(
    face: FaceName,
    text: string,
    features: readonly string[],
    direction: TextDirection | undefined,
  ): ShapedText {
    const program = this.#program(face);
    const scale = 1000 / program.unitsPerEm;
    const placed = direction === "rtl" ? undefined : this.#layouts.get(face)?.layout(text, features);
    if (placed !== undefined)
      return shapedText(
        face,
        placed.map((glyph) => scaled(glyph, scale)),
      );
    const drawn = [...text]
      .map((character) =>
        isDrawn(character) && !program.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
          ? missingGlyph.character
          : character,
      )
      .join("");
    const complex = this.#shapeComplex(face, text, drawn, features, direction);
    if (complex !== undefined) return complex;
    const run = program.layout(drawn, features, undefined, undefined, direction);
    const turned = run.direction === "rtl";
    const logical = turned ? run.glyphs.toReversed() : run.glyphs;
    const texts = turned ? glyphTexts(text, logical).toReversed() : glyphTexts(text, logical);
    const glyphs: ShapedGlyph[] = run.glyphs.map((glyph, index) => {
      const position = run.positions[index];
      return {
        glyph: glyph.id,
        text: texts[index] ?? "",
        natural: glyph.advanceWidth * scale,
        advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
        offsetX: (position?.xOffset ?? 0) * scale,
        offsetY: (position?.yOffset ?? 0) * scale,
      };
    });
    return shapedText(face, glyphs);
  }

  /** @param drawn `text` with signs that the face has. */
  #shapeComplex(
    face: FaceName,
    text: string,
    drawn: string,
    features: readonly string[],
    direction: TextDirection | undefined,
  ): ShapedText | undefined {
    const run = this.#harfBuzz?.shape(face, drawn, features, direction);
    if (run === undefined) return undefined;
    const program = this.#program(face);
    const scale = 1000 / program.unitsPerEm;
    if ((direction === "rtl" || isFromRight(run)) && program.directory?.tables.glyf !== undefined)
      return shapedText(face, lettersOf(text, run, scale));
    const texts = clusterTexts(text, run);
    const glyphs = run.map((glyph, index) => ({
      glyph: glyph.id,
      text: "",
      ...texts[index],
      natural: glyph.natural * scale,
      advance: glyph.xAdvance * scale,
      offsetX: glyph.xOffset * scale,
      offsetY: glyph.yOffset * scale,
    }));
    return shapedText(face, glyphs);
  }
}

/** Joiners are in few fonts, and steer all of them. */
function isDrawn(character: string): boolean {
  return !/\p{Default_Ignorable_Code_Point}/u.test(character);
}

function shapedText(face: FaceName, glyphs: readonly ShapedGlyph[]): ShapedText {
  return { face, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

function scaled({ glyph, text, natural, place }: PlacedGlyph, scale: number): ShapedGlyph {
  return {
    glyph,
    text,
    natural: natural * scale,
    advance: place.xAdvance * scale,
    offsetX: place.xOffset * scale,
    offsetY: place.yOffset * scale,
  };
}
