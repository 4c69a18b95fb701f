import type { FootnoteDefinition } from "mdast";
import { type Book, destinationName, type Setting } from "../document/book.ts";
import { innerLink } from "../document/links.ts";
import { variant } from "../inline/style.ts";
import type { Footnote, InlineNode, TextStyle } from "../inline/types.ts";
import { Tag } from "../tags/tag.ts";

/** Sets the text of a note and puts it into the book. */
export type NoteMaker = (definition: FootnoteDefinition, note: Footnote, setting: Setting) => void;

/** The call of a note: a raised number that links to it. The note hangs on its first call. */
export function noteCall(
  definition: FootnoteDefinition,
  style: TextStyle,
  setting: Setting,
  makeNote: NoteMaker,
): readonly InlineNode[] {
  const { book, notes } = setting;
  const known = notes.get(definition.identifier);
  const number = known?.number ?? book.notes.length + 1;
  const note: Footnote = known ?? {
    number,
    destination: destinationName("note", number),
    tag: new Tag("Note", { id: `note-${number}` }),
  };
  if (known === undefined) {
    notes.set(definition.identifier, note);
    makeNote(definition, note, setting);
  }
  const form = hasRaisedDigits(book)
    ? { features: ["sups"] }
    : { size: style.size * 0.62, rise: style.size * 0.36 };
  const raised = variant(style, {
    ...form,
    color: book.design.style.colors.accent,
    italic: false,
  });
  const link = innerLink(note.destination, book.words("goToNote", { number: book.write(number) }));
  const first = known === undefined;
  const call: InlineNode = { kind: "note", note, text: book.write(number), first, style: raised, link };
  return first
    ? [{ kind: "anchor", destination: destinationName("call", number), style: raised }, call]
    : [call];
}

/** Whether digits have a raised form: those of English in our own fonts. Others may have none. */
function hasRaisedDigits({ agenda, write }: Book): boolean {
  const isOwn = agenda.manifest.look.fonts.every(({ role }) => role !== undefined && role !== "text");
  return isOwn && write(1) === "1";
}
