import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agenda } from "../../src/core/agenda.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { type MapContext, mapContext } from "../../src/render/map/context.ts";
import { mapOfLines, mapOfSection } from "../../src/render/map/map-of.ts";
import type { MapForm, MapGeometry } from "../../src/render/map/types.ts";
import { mapWords } from "../../src/render/map/words.ts";
import { loadWording } from "../../src/render/templates/wording.ts";
import { compileTexts, sectionText } from "./compile-texts.ts";

const root = join(import.meta.dirname, "../..");
const english = readFileSync(join(root, "templates/map/wording.en.json"), "utf8");

/** What maps of an agenda are drawn from, with English words. */
export function contextFor(agenda: Agenda): MapContext {
  const templates = new Map([["map/wording.en.json", english]]);
  return mapContext(agenda, loadWording(templates, "map", "en", mapWords));
}

/** The default agenda, ready for maps. */
export async function defaultContext(): Promise<MapContext> {
  const { value } = await readAgenda(join(root, "agenda"));
  return contextFor(compileAgenda(value, []).value);
}

/** Every map that can be drawn of an agenda, in a form. */
export function everyMap(context: MapContext, form: MapForm): readonly MapGeometry[] {
  return [
    mapOfLines(context, form),
    ...context.agenda.sections.map((section) => mapOfSection(context, section, form)),
  ];
}

/** A section of a made agenda: its front matter beside id, kind and title, as YAML would read it. */
export interface MadeSection {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly title?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Compiles an agenda from a few facts, for maps that the default one has no example of. */
export function madeContext(lines: readonly string[], sections: readonly MadeSection[]): MapContext {
  const manifest = {
    title: "A made agenda",
    date: "2026-03-01",
    language: "en",
    publisher: { name: "The Town Assembly" },
    lines,
    scales: [{ id: "local", title: "Local" }],
    actors: [{ id: "neighbours", title: "Neighbours" }],
  };
  const texts = sections.map(({ path, kind, id, title = id, more = {} }) => {
    const facts = { id, kind, title, ...more };
    return [
      path,
      sectionText(Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)),
    ];
  });
  const all = { "agenda.yml": JSON.stringify(manifest), ...Object.fromEntries(texts) };
  return contextFor(compileTexts(all).value);
}
