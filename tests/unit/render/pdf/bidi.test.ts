import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Direction, directionOfParagraph } from "../../../../src/core/direction.ts";
import { reorder } from "../../../../src/render/pdf/inline/bidi.ts";
import { fragment } from "../../../../src/render/pdf/inline/fragment.ts";
import {
  firstStrong,
  levelsOf,
  levelsOfLine,
  mirrorImage,
  visualOrder,
} from "../../../../src/render/pdf/inline/levels.ts";
import { textStyle } from "../../../../src/render/pdf/inline/style.ts";
import type { Line, Piece } from "../../../../src/render/pdf/inline/types.ts";
import type { ShapedText, Shaper } from "../../../../src/render/pdf/shape/types.ts";

const folder = join(import.meta.dirname, "../../../fixtures/unicode");

function linesOf(name: string): readonly string[] {
  const text = gunzipSync(readFileSync(join(folder, `${name}.txt.gz`))).toString("utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

/** A paragraph of one line, as it is expected to be seen. */
interface Case {
  readonly characters: readonly string[];
  readonly direction: Direction | "auto";
  /** Of each character; "x" for those that are removed. */
  readonly levels: readonly string[];
  /** The indexes of the characters from the left. */
  readonly order: readonly number[];
}

/** What is found otherwise than expected, of a case; undefined where nothing is. */
function mistake({ characters, direction, levels, order }: Case): string | undefined {
  const text = characters.join("");
  const own = direction === "auto" ? firstStrong(text) : direction;
  const units = levelsOfLine(text, 0, levelsOf(text, own), own);
  let offset = 0;
  const found = characters.map((character) => {
    const level = units[offset] ?? 0;
    offset += character.length;
    return level;
  });
  const kept = found.map((_, index) => index).filter((index) => levels[index] !== "x");
  const seen = visualOrder(kept.map((index) => found[index] ?? 0)).map((place) => kept[place] ?? 0);
  const shown = found.map((level, index) => (levels[index] === "x" ? "x" : String(level)));
  const same = shown.join(" ") === levels.join(" ") && seen.join(" ") === order.join(" ");
  return same ? undefined : `${direction} ${text}: ${shown.join(" ")} not ${levels.join(" ")}`;
}

const directions = ["ltr", "rtl", "auto"] as const;

function characterCase(line: string): Case {
  const [points = "", direction = "0", , levels = "", order = ""] = line.split(";");
  return {
    characters: points.split(" ").map((point) => String.fromCodePoint(Number.parseInt(point, 16))),
    direction: directions[Number(direction)] ?? "auto",
    levels: levels.split(" "),
    order: order === "" ? [] : order.split(" ").map(Number),
  };
}

/** A character of each type. */
const examples: Readonly<Record<string, string>> = {
  L: "a",
  R: "\u05d0",
  AL: "\u0627",
  EN: "1",
  ES: "+",
  ET: "$",
  AN: "\u0660",
  CS: ",",
  NSM: "\u0300",
  BN: "\u00ad",
  B: "\u2029",
  S: "\t",
  WS: " ",
  ON: "!",
  LRE: "\u202a",
  LRO: "\u202d",
  RLE: "\u202b",
  RLO: "\u202e",
  PDF: "\u202c",
  LRI: "\u2066",
  RLI: "\u2067",
  FSI: "\u2068",
  PDI: "\u2069",
};

/** The cases of types; those with paragraphs that end within them are left out, for none is set as one. */
function* typeCases(): Generator<Case> {
  let levels: readonly string[] = [];
  let order: readonly number[] = [];
  for (const line of linesOf("BidiTest")) {
    const [, values = ""] = /^@\w+:\s*(.*)$/u.exec(line) ?? [];
    if (line.startsWith("@Levels")) levels = values.split(" ");
    else if (line.startsWith("@Reorder")) order = values === "" ? [] : values.split(" ").map(Number);
    else if (!/\bB\b/u.test(line)) {
      const [types = "", bits = ""] = line.split("; ");
      const characters = types.split(" ").map((type) => examples[type] ?? "");
      for (const [bit, direction] of [
        [1, "auto"],
        [2, "ltr"],
        [4, "rtl"],
      ] as const)
        if ((Number.parseInt(bits, 16) & bit) !== 0) yield { characters, direction, levels, order };
    }
  }
}

describe("the bidirectional algorithm", () => {
  test("orders characters as the Unicode Consortium's tests do", () => {
    const cases = linesOf("BidiCharacterTest").map(characterCase);
    expect(cases.length).toBeGreaterThan(10_000);
    expect(cases.flatMap((each) => mistake(each) ?? []).slice(0, 5)).toEqual([]);
  });

  test("orders types of characters as the Unicode Consortium's tests do", () => {
    const cases = [...typeCases()];
    expect(cases.length).toBeGreaterThan(20_000);
    expect(cases.flatMap((each) => mistake(each) ?? []).slice(0, 5)).toEqual([]);
  });

  test("knows letters of all planes, and those that came after Unicode 13", () => {
    expect([...levelsOf("a \u{1e900}\u{1e901} b", "ltr")]).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
    expect([...levelsOf("\u0870\u0889 1", "ltr")]).toEqual([1, 1, 1, 2]);
    expect([...levelsOf("\u{1f600} a", "rtl")]).toEqual([1, 1, 1, 2]);
    expect([...levelsOf("\u{1d7d8}\u05d0", "rtl")]).toEqual([2, 2, 1]);
  });
});

/** A shaper whose characters are all 1 point wide, and that turns what is read from the right. */
const shaper = {
  shape: (face: string, text: string, _features: unknown, direction?: Direction): ShapedText => {
    const characters = direction === "rtl" ? [...text].reverse() : [...text];
    const glyphs = characters.map((own) => ({ ...noPlace, text: own }));
    return { face: face as ShapedText["face"], glyphs, width: glyphs.length * 100 };
  },
} as unknown as Shaper;
const noPlace = { glyph: 1, natural: 100, advance: 100, offsetX: 0, offsetY: 0 };
const style = textStyle("serif", 10, "#000000");

/** A line of words and spaces, as a paragraph has it before it is turned. */
function lineOf(text: string): Line {
  const words = text.split(/(?<= )|(?= )/u);
  let x = 0;
  const pieces = words.map((word): Piece => {
    const width = [...word].length;
    const piece = { ...fragment(word, "serif", style, undefined, shaper.shape("serif", word)), x, width };
    x += width;
    return piece;
  });
  return { pieces, width: x, hyphenated: false, looseness: 0, notes: [], destinations: [] };
}

/** What is seen of a line from the left. */
function seen({ pieces }: Line): string {
  return pieces
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ shaped, text }) => shaped?.glyphs.map((glyph) => glyph.text) ?? [text])
    .join("");
}

function setLines(texts: readonly string[], direction: Direction, width: number): readonly string[] {
  return reorder(texts.map(lineOf), { direction, width, shaper }).map(seen);
}

describe("a line", () => {
  test("is seen as the Unicode Consortium's tests have it, its brackets mirrored", () => {
    const cases = linesOf("BidiCharacterTest").map(characterCase);
    const plain = cases.filter(({ levels, characters }) => !levels.includes("x") && characters.length < 40);
    const wrong = plain.flatMap(({ characters, direction, levels, order }) => {
      const text = characters.join("");
      const own = direction === "auto" ? firstStrong(text) : direction;
      const shown = characters.map((character, index) =>
        Number(levels[index]) % 2 === 1 ? (mirrorImage(character) ?? character) : character,
      );
      const expected = order.map((index) => shown[index]).join("");
      const [found] = setLines([text], own, 100);
      return found === expected ? [] : [`${text}: ${found} not ${expected}`];
    });
    expect(plain.length).toBeGreaterThan(5_000);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("begins at the right where its paragraph is read from there", () => {
    const [line] = reorder([lineOf("אב (12) ab")], { direction: "rtl", width: 100, shaper });
    expect(line === undefined ? "" : seen(line)).toBe("ab (12) בא");
    expect(Math.max(...(line?.pieces ?? []).map(({ x, width }) => x + width))).toBe(100);
  });

  test("takes its levels from the whole paragraph, and its order from itself", () => {
    expect(setLines(["אב \u0662\u0660 ", "12 ab) גד"], "rtl", 100)).toEqual([
      " \u0662\u0660 בא",
      "דג (ab 12",
    ]);
    expect(setLines(["a אב ", "12 גד b"], "ltr", 100)).toEqual(["a בא ", "דג 12 b"]);
  });

  test("keeps the digits of Arabic and Persian in their order", () => {
    expect(setLines(["سنة ٢٠٠٣"], "rtl", 20)).toEqual(["٢٠٠٣ ةنس"]);
    expect(setLines(["سال ۱۴۰۲"], "rtl", 20)).toEqual(["۱۴۰۲ لاس"]);
    expect(setLines(["in ٢٠٠٣ and ۱۴۰۲."], "ltr", 20)).toEqual(["in ٢٠٠٣ and ۱۴۰۲."]);
    expect(setLines(["۱۴۰۲/۱۲/۰۱"], "rtl", 20)).toEqual(["۱۴۰۲/۱۲/۰۱"]);
  });
});

describe("the direction of a paragraph", () => {
  test.each([
    ["Justice is צדקה.", "ltr", "ltr"],
    ["צדקה is the Hebrew word for justice.", "ltr", "ltr"],
    ["قال الناس: نحن هنا مع WHO منذ زمن طويل.", "ltr", "rtl"],
    ["«قال الناس»", "ltr", "rtl"],
    ["2003", "rtl", "rtl"],
    ["2003", "ltr", "ltr"],
    ["Cities are for people (Lefebvre, 1968).", "rtl", "ltr"],
    ["International Monetary Fund (IMF) هو الصندوق.", "rtl", "rtl"],
    ["الصندوق International Monetary Fund", "rtl", "rtl"],
    ["", "rtl", "rtl"],
  ] as const)("%s, in a text that is %s, is %s", (text, around, direction) => {
    expect(directionOfParagraph(text, around)).toBe(direction);
  });
});
