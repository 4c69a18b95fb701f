import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Wording } from "../templates/types.ts";
import { relationStyles } from "./relation-styles.ts";
import type { MapColour, MapForm, RelationStyle } from "./types.ts";
import type { MapWord } from "./words.ts";

/** What every map of one agenda is drawn from. */
export interface MapContext {
  readonly agenda: Agenda;
  readonly words: Wording<MapWord>;
  readonly styles: ReadonlyMap<string, RelationStyle>;
  /** The places of the lines, from 0, by their ids. */
  readonly placeOfLine: ReadonlyMap<string, number>;
  /** Sets a text as the pages do: quotation marks, apostrophes and spaces of the language. */
  readonly set: (text: string) => string;
  /** The places of all sections in the order of reading. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** A map's form with the sizes that follow from it. */
export interface Sizes {
  readonly form: MapForm;
  readonly text: number;
  readonly small: number;
  /** Between two lines of a text. */
  readonly leading: number;
  readonly padding: number;
}

/** The least width of maps for phones. */
export const narrowWidth = 300;

export const sizesOf: Readonly<Record<MapForm, Sizes>> = {
  wide: { form: "wide", text: 11, small: 9.5, leading: 13.2, padding: 7 },
  narrow: { form: "narrow", text: 11.5, small: 10.5, leading: 13.8, padding: 6 },
};

/** Prepares what the maps of an agenda share. Costs one walk over its sections. */
export function mapContext(
  agenda: Agenda,
  words: Wording<MapWord>,
  set: (text: string) => string = (text) => text,
): MapContext {
  return {
    agenda,
    words,
    set,
    styles: relationStyles(agenda.manifest.relationTypes),
    placeOfLine: new Map(agenda.lines.map((line, place) => [line.id, place])),
    placeOf: new Map(agenda.sections.map((section, place) => [section.id, place])),
  };
}

const tones = ["tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6", "tone-7"] as const;

/** The colour of the line that a section hangs on: the one that the site has for it. */
export function toneOf(context: MapContext, section: PlacedSection): MapColour {
  const place = section.line === undefined ? undefined : context.placeOfLine.get(section.line);
  return place === undefined ? "tone-0" : (tones[place % tones.length] ?? "tone-0");
}

/** "Strategy S 3.7: Follow the principles". */
export function nameOf({ agenda, set }: MapContext, section: PlacedSection): string {
  const kind = agenda.manifest.labels[section.kind]?.name ?? section.kind;
  const start = section.number === undefined ? kind : `${kind} ${section.number}`;
  return set(`${start}: ${section.title}`);
}

/** The title that a map has room for. */
export function shortTitle({ set }: MapContext, section: PlacedSection): string {
  return set(section.fields.short ?? section.title);
}

/** "SL 3 A new development paradigm", as the title of a map has it. */
export function numberedTitle(context: MapContext, section: PlacedSection): string {
  const title = shortTitle(context, section);
  return section.number === undefined ? title : `${context.set(section.number)} ${title}`;
}
