import type { Agenda } from "../../../core/agenda.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import { plural } from "../../../core/plural.ts";
import type { Span } from "../../../core/span.ts";
import { stamp } from "../../../core/stamp.ts";
import { missingGlyph, unprintableText } from "../diagnostics.ts";
import { scriptOf } from "../fonts/scripts.ts";
import { LossCount, type LostScript, placeOf } from "./missing-letters.ts";

/** Characters that no font has, and that are told of together. */
interface MissingGroup {
  /** Absent for signs, and for letters of a script that no font is known for. */
  readonly script: LostScript;
  readonly kind: "letters" | "signs";
  readonly characters: readonly string[];
}

/** Emoji and signs are named up to this many. */
const mostNamed = 8;

/** “🕐” (U+1F550) */
function named(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `“${character}” (U+${codePoint})`;
}

/** Characters by what is told of together: those of each script with the signs that it shares, other letters, other signs. */
function groupsOf(missing: Iterable<string>): readonly MissingGroup[] {
  const all = [...missing];
  const scripts = new Set(all.flatMap((character) => scriptOf(character) ?? []));
  const groups = new Map<string, { script: LostScript; kind: MissingGroup["kind"]; characters: string[] }>();
  for (const character of all) {
    const script = scriptOf(character) ?? [...scripts].find(({ signs }) => signs.test(character));
    const kind = script !== undefined || /[\p{L}\p{M}]/u.test(character) ? "letters" : "signs";
    const key = script?.name ?? kind;
    const group = groups.get(key) ?? { script, kind, characters: [] };
    group.characters.push(character);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What to do about characters that no font has. */
function hintFor({ script, kind }: MissingGroup): string {
  if (script !== undefined) return `Run “npm install ${script.package}” in the agenda's folder.`;
  if (kind === "letters") return "No package with a font for it is known: write it in another script.";
  return "Write the word instead of the sign, or leave it out.";
}

function nameOf({ script, characters: [first = ""] }: MissingGroup): string {
  return script === undefined ? `letters such as ${named(first)}` : `the ${script.label} script`;
}

function listOf(characters: readonly string[]): string {
  const names = characters.slice(0, mostNamed).map(named).join(", ");
  const more = characters.length - mostNamed;
  return more > 0 ? `${names} and ${plural(more, "other")}` : names;
}

/** Tells of the characters that no font has: once of each script, and once of all signs. */
export function missingGlyphs(
  missing: ReadonlySet<string>,
  agenda: Agenda,
  covers: (character: string) => boolean,
): readonly Diagnostic[] {
  if (missing.size === 0) return [];
  const count = new LossCount(agenda, covers);
  return groupsOf(missing).map((group) => {
    const span = placeOf(group.characters[0] ?? "", agenda);
    return group.kind === "signs" ? signsFinding(group, span) : scriptFinding(group, span, count);
  });
}

function signsFinding(group: MissingGroup, span: Span): Diagnostic {
  const { characters } = group;
  const message =
    characters.length === 1
      ? `No font of the PDF has ${listOf(characters)}; an empty square is printed for it.`
      : `No font of the PDF has ${plural(characters.length, "sign")}, for which empty squares are printed: ${listOf(characters)}.`;
  return stamp(missingGlyph, { span, message, hint: hintFor(group) });
}

function scriptFinding(group: MissingGroup, span: Span, count: LossCount): Diagnostic {
  const { letters, sections, mostOf } = count.of(group.script);
  const where =
    sections === 0
      ? "words of the manifest, the glossary or the sources"
      : `${plural(letters, "letter")} in ${plural(sections, "section")}`;
  const hint = hintFor(group);
  if (mostOf !== undefined) {
    const message = `No font of the PDF has ${nameOf(group)}, which most of this text is written in: ${where} would be printed as empty squares.`;
    return stamp(unprintableText, { span: mostOf, message, hint });
  }
  const message = `No font of the PDF has ${nameOf(group)}: ${where} are printed as empty squares.`;
  return stamp(missingGlyph, { span, message, hint });
}

/** The same for the words in an image. */
export function missingInImage(letters: readonly string[], path: string, span: Span): readonly Diagnostic[] {
  return groupsOf(letters).map((group) => {
    const what = group.script === undefined ? listOf(group.characters) : nameOf(group);
    const message = `No font of the PDF has ${what}, which stands in the image “${path}”.`;
    return stamp(missingGlyph, { span, message, hint: hintFor(group) });
  });
}
