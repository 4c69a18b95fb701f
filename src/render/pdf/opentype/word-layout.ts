import type { FontProgram } from "../fonts/types.ts";
import { FontTables } from "./font-tables.ts";
import { readClasses } from "./glyph-sets.ts";
import { LayoutTable } from "./layout-table.ts";
import { type Positioning, positioningOf } from "./positioning.ts";
import { type Substitution, substitutionOf } from "./substitution.ts";
import type { GlyphPlace, PlacedGlyph } from "./types.ts";

/** What fontkit applies to every text, but for what fractions alone and scripts that aren't simple have. */
const usualFeatures: readonly string[] =
  "rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern".split(" ");

/** Scripts whose letters stand one after the other, by their OpenType tags; "" is what belongs to all of them. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ["latn", /\p{Script=Latin}/u],
  ["grek", /\p{Script=Greek}/u],
  ["cyrl", /\p{Script=Cyrillic}/u],
  ["", /\p{Script=Common}/u],
];

/** What is more than a glyph beside others: marks, what has no shape, the slash of fractions. */
const special = /[\p{M}\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2044]/u;

/** The class of marks in GDEF. */
const markClass = 3;

/** Where the header of the horizontal metrics says how many of them there are. */
const metricsCount = 34;

/** Tables that change what the others say: a font with one of them is left to fontkit. */
const unknownTables = ["morx", "kern", "fvar"] as const;

/** A character as a glyph, with the tag of its script. */
interface CharacterGlyph {
  readonly glyph: number;
  readonly script: string;
}

/** What is done to the words of a script that are set with some features. */
interface Plan {
  readonly substitutions: readonly Substitution[];
  readonly positionings: readonly Positioning[];
}

interface WordTables {
  readonly substitution: LayoutTable;
  readonly positioning: LayoutTable;
  readonly metrics: DataView;
  /** How many glyphs have an advance of their own: those after them have that of the last one. */
  readonly advances: number;
  readonly marks: ReadonlySet<number>;
}

function tablesOf(bytes: Uint8Array): WordTables | undefined {
  const tables = FontTables.read(bytes);
  const [substitution, positioning, header, metrics, classes] = ["GSUB", "GPOS", "hhea", "hmtx", "GDEF"].map(
    (tag) => tables?.get(tag),
  );
  if (substitution === undefined || positioning === undefined) return undefined;
  if (header === undefined || metrics === undefined) return undefined;
  if (unknownTables.some((tag) => tables?.get(tag) !== undefined)) return undefined;
  return {
    substitution: new LayoutTable(substitution, "GSUB"),
    positioning: new LayoutTable(positioning, "GPOS"),
    metrics,
    advances: header.getUint16(metricsCount),
    marks: classes === undefined ? new Set() : marksOf(classes),
  };
}

function marksOf(table: DataView): ReadonlySet<number> {
  const offset = table.getUint16(4);
  const classes = offset === 0 ? [] : [...readClasses(table, offset)];
  return new Set(classes.filter(([, own]) => own === markClass).map(([glyph]) => glyph));
}

/**
 * Lays out words of simple scripts by the tables of the font itself, as fontkit does, but many times faster: it knows one
 * glyph for another, ligatures and kerning. It answers nothing where a word needs more than that.
 */
export class WordLayout {
  readonly #program: FontProgram;
  readonly #tables: WordTables;
  readonly #characters = new Map<string, CharacterGlyph | undefined>();
  /** By features (the styles of a book share a few lists of them) and script. */
  readonly #plans = new Map<readonly string[], Map<string, Plan>>();
  readonly #substitutions = new Map<number, Substitution>();
  readonly #positionings = new Map<number, Positioning>();

  private constructor(program: FontProgram, tables: WordTables) {
    this.#program = program;
    this.#tables = tables;
  }

  /** @returns undefined for a font whose tables can't be used in this way */
  static open(program: FontProgram, bytes: Uint8Array): WordLayout | undefined {
    const tables = tablesOf(bytes);
    return tables === undefined ? undefined : new WordLayout(program, tables);
  }

  /** The glyphs of `text` in their places; undefined where the text needs more than is known here. */
  layout(text: string, features: readonly string[]): readonly PlacedGlyph[] | undefined {
    const glyphs: number[] = [];
    const texts: string[] = [];
    let script = "";
    for (const character of text) {
      const known = this.#character(character);
      if (known === undefined) return undefined;
      if (script === "") script = known.script;
      glyphs.push(known.glyph);
      texts.push(character);
    }
    const plan = this.#plan(features, script);
    if (!plan.substitutions.every((substitute) => substitute({ glyphs, texts }))) return undefined;
    if (glyphs.some((glyph) => this.#tables.marks.has(glyph))) return undefined;
    const places = glyphs.map(
      (glyph): GlyphPlace => ({ xAdvance: this.#advance(glyph), xOffset: 0, yOffset: 0 }),
    );
    if (!plan.positionings.every((position) => position(glyphs, places))) return undefined;
    return glyphs.map((glyph, index) => ({
      glyph,
      text: texts[index] ?? "",
      natural: this.#advance(glyph),
      place: places[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 },
    }));
  }

  #advance(glyph: number): number {
    const { metrics, advances } = this.#tables;
    return metrics.getUint16(Math.min(glyph, advances - 1) * 4);
  }

  #character(character: string): CharacterGlyph | undefined {
    const known = this.#characters.get(character);
    if (known !== undefined || this.#characters.has(character)) return known;
    const script = special.test(character)
      ? undefined
      : scripts.find(([, letters]) => letters.test(character));
    const glyph = this.#program.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
    const found = script === undefined || glyph === 0 ? undefined : { glyph, script: script[0] };
    this.#characters.set(character, found);
    return found;
  }

  #plan(features: readonly string[], script: string): Plan {
    const plans = this.#plans.get(features) ?? new Map<string, Plan>();
    this.#plans.set(features, plans);
    const known = plans.get(script);
    if (known !== undefined) return known;
    const tags = [...new Set([...usualFeatures, ...features])];
    const { substitution, positioning } = this.#tables;
    const plan = {
      substitutions: substitution
        .lookups(script, tags)
        .map((index) => once(this.#substitutions, index, () => substitutionOf(substitution, index))),
      positionings: positioning
        .lookups(script, tags)
        .map((index) => once(this.#positionings, index, () => positioningOf(positioning, index))),
    };
    plans.set(script, plan);
    return plan;
  }
}

function once<Value>(known: Map<number, Value>, key: number, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
