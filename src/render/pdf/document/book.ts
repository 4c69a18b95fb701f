import type { Agenda, PlacedSection } from "../../../core/agenda.ts";
import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { WriteNumber } from "../../../core/numerals.ts";
import type { BibliographicSource, Term } from "../../../core/reference.ts";
import { type MapContext, toneOf } from "../../map/context.ts";
import { palette } from "../../map/palette.ts";
import type { Block } from "../blocks/types.ts";
import type { Footnote } from "../inline/types.ts";
import type { WordingKey } from "../style/wording-keys.ts";
import type { Design } from "./design.ts";

/** A line of the contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly number?: string;
  /** 1 for a chapter. */
  readonly level: number;
  readonly destination: string;
  /** Of its number: "#rrggbb"; that of the book where absent. */
  readonly color?: string;
}

/** A note as it will stand at the foot of a page. */
export interface BookNote {
  readonly note: Footnote;
  readonly block: Block;
}

/** Why an image can't be printed. */
export interface Unprintable {
  readonly cause: "format" | "damage" | "colours" | "drawing";
  /** A clause: "it ends before its last row". */
  readonly why: string;
}

/** An image that was opened, with the size that it asks for, in points. */
export interface BookImage {
  readonly width: number;
  readonly height: number;
  /** What was left out of an SVG, since it could run or fetch something. */
  readonly removed: readonly string[];
  /** The characters of its words. */
  readonly letters: readonly string[];
}

/** What the parts of the printed agenda share while they are being written, one after the other in reading order. */
export interface Book {
  readonly agenda: Agenda;
  readonly design: Design;
  readonly language: string;
  /** The part of PDF/A that the document follows: "PDF/A-2a". */
  readonly standard: string;
  readonly sources: ReadonlyMap<string, BibliographicSource>;
  readonly terms: ReadonlyMap<string, Term>;
  /** What the maps are drawn from. */
  readonly maps: MapContext;
  /** Words that are English in a book of another script: those of fixed words that nobody has translated. */
  readonly english: ReadonlySet<string>;
  /** The language of the fixed words, where they are in another one than the book: BCP 47. */
  readonly wordsLanguage: string | undefined;
  /** The fixed words, their slots filled. */
  words(key: WordingKey, slots?: Readonly<Record<string, string>>): string;
  /** A number in the digits of the book. */
  readonly write: WriteNumber;
  /** Whether some font has a character. */
  covers(character: string): boolean;
  /** An image of the agenda by its path; undefined where there is none. */
  image(path: string): BookImage | Unprintable | undefined;
  /** Whether the site of the same build tells which images are damaged, and what SVGs are shown without. */
  readonly siteTells: boolean;
  /** The families of the fonts for other scripts that were handed in. */
  readonly scripts: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly contents: ContentsEntry[];
  /** The strategies that have been written, in order: they have a list of their own. */
  readonly strategies: PlacedSection[];
  /** The captions of the figures so far: a figure's number is its place among them. */
  readonly captions: string[];
  /** In the order of their calls. */
  readonly notes: BookNote[];
  /** By the id of a source, the destinations of the places that cite it. */
  readonly citations: Map<string, string[]>;
  /** Where a section or a term of the glossary is named, by its destination: what the index is made of. */
  readonly mentions: Map<string, string[]>;
}

/** Where in the book Markdown is being set. */
export interface Setting {
  readonly book: Book;
  readonly section: PlacedSection;
  /** The number of a note by its identifier in this section's text. */
  readonly notes: Map<string, Footnote>;
  /** Sections whose page has been told already: it is told once a section. */
  readonly told: Set<string>;
  /** Inside a note: what sets the notes that hang on it, one after the other, since they may be a long chain. */
  readonly laterNotes?: (() => void)[];
}

/** The destination at the beginning of the main matter: its page is numbered 1. */
export const mainMatter = "group:main";

/** The name of the destination of a glossary term, a source, a note or its call. Ids of sections are destinations themselves. */
export function destinationName(
  kind: "term" | "source" | "note" | "call" | "citation" | "end",
  id: string | number,
): string {
  return `${kind}:${id}`;
}

/** "S 3.7 Reform the tax system": a section by number and title. */
export function sectionTitle(section: PlacedSection): string {
  return section.number === undefined ? section.title : `${section.number} ${section.title}`;
}

/** The same, short enough for a running head. */
export function shortTitle(section: PlacedSection): string {
  const title = section.fields.short ?? section.title;
  return section.number === undefined ? title : `${section.number} ${title}`;
}

/** The colour of the line that a section hangs on, as on the site; that of the book where it hangs on none. */
export function toneIn({ maps, design }: Book, section: PlacedSection): string {
  const tone = toneOf(maps, section);
  return tone === "tone-0" ? design.style.colors.accent : palette[tone];
}

export function startSetting(book: Book, section: PlacedSection): Setting {
  return { book, section, notes: new Map(), told: new Set([section.id]) };
}

/** Notes that `destination` is named here, and gives the place a name. */
export function mention(book: Book, destination: string): string {
  return placeIn(book.mentions, destination, (number) => `mention:${destination}.${number}`);
}

/** Notes that the source `id` is cited here, and gives the place a name. */
export function cite(book: Book, id: string): string {
  return placeIn(book.citations, id, (number) => destinationName("citation", `${id}.${number}`));
}

function placeIn(places: Map<string, string[]>, key: string, nameOf: (number: number) => string): string {
  const known = places.get(key) ?? [];
  const name = nameOf(known.length + 1);
  known.push(name);
  places.set(key, known);
  return name;
}
