import { visit } from "unist-util-visit";
import type { Agenda } from "../../../core/agenda.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { spanOf } from "../../../core/node-span.ts";
import type { Span } from "../../../core/span.ts";
import { stamp } from "../../../core/stamp.ts";
import { missingGlyph } from "../diagnostics.ts";
import { scriptOf } from "../fonts/scripts.ts";

/** "U+1F550" */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Where a character stands for the first time: in a body, else in the front matter of a section, else in the manifest. */
function placeOf(character: string, agenda: Agenda): Span {
  for (const section of agenda.sections) {
    let found: Span | undefined;
    visit(section.body, (node) => {
      if (found !== undefined || !("value" in node) || !node.value.includes(character)) return;
      found = spanOf(section.path, node);
    });
    if (found !== undefined) return found;
    if (JSON.stringify([section.title, section.fields]).includes(character)) return section.titleSpan;
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { path: "agenda.yml", start, end: start };
}

/** What to do about a character that no font has. */
export function hintFor(character: string): string {
  const script = scriptOf(character);
  if (script === undefined) return "Write the word instead of the sign, or leave it out.";
  return `Its script needs the font ${script.family}: run “npm install ${script.package}” in the agenda's folder.`;
}

/** Marks and forms that the fonts of Chinese, Japanese and Korean have: “。”, “、”, “！”. */
const eastAsianMarks = /[\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;

const eastAsian = new Set(["chinese", "japanese", "korean"]);

/**
 * Characters of one script that lacks its font are told of once: they all want the same. So do the marks of a text in Chinese,
 * Japanese or Korean.
 */
export function oneOfEachScript(missing: Iterable<string>): readonly string[] {
  const all = [...missing];
  const hasEastAsian = all.some((character) => eastAsian.has(scriptOf(character)?.name ?? ""));
  const told = new Set<string>();
  return all.filter((character) => {
    if (hasEastAsian && eastAsianMarks.test(character)) return false;
    const key = scriptOf(character)?.package ?? character;
    const first = !told.has(key);
    told.add(key);
    return first;
  });
}

/** Tells of each character that no font has, once, where it first stands. */
export function missingGlyphs(missing: ReadonlySet<string>, agenda: Agenda): readonly Diagnostic[] {
  return oneOfEachScript(missing).map((character) =>
    stamp(missingGlyph, {
      span: placeOf(character, agenda),
      message: `No font of the PDF has “${character}” (${codePoint(character)}); an empty square is printed for it.`,
      hint: hintFor(character),
    }),
  );
}
