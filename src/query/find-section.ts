import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";

/**
 * The section that someone means by a few words: its id, an id it had before, its file (from the agenda's folder or from
 * further up), its number ("SL 3", "s3.7"), or its whole title. `undefined` where none is called so.
 */
export function findSection(agenda: Agenda, words: string): PlacedSection | undefined {
  const wanted = words.trim();
  const { sections, byId } = agenda;
  const number = foldNumber(wanted);
  return (
    byId.get(wanted) ??
    sections.find(({ fields }) => fields.aliases.some(({ id }) => id === wanted)) ??
    findFile(sections, wanted) ??
    sections.find((section) => section.number !== undefined && foldNumber(section.number) === number) ??
    sections.find(({ title }) => title.toLowerCase() === wanted.toLowerCase())
  );
}

/** The id of the section that was most likely meant by words that name none. */
export function suggestSection(agenda: Agenda, words: string): string | undefined {
  // A number may have been typed without its label: "3.7" for "S 3.7".
  const numbered = agenda.sections.find(({ number }) => number?.replace(/^\D+/, "") === words.trim());
  if (numbered !== undefined) return numbered.id;
  const ids = new Map(
    agenda.sections.flatMap(({ id, fields }) =>
      [id, ...fields.aliases.map((alias) => alias.id)].map((name) => [name, id]),
    ),
  );
  const near = closest(words, ids.keys());
  if (near !== undefined) return ids.get(near);
  const titles = new Map(agenda.sections.map(({ title, id }) => [title, id]));
  return titles.get(closest(words, titles.keys()) ?? "");
}

/** A line by what `findSection` takes, or by its bare place: "3". */
export function findLine(agenda: Agenda, words: string): PlacedSection | undefined {
  if (/^[1-9]\d*$/.test(words)) return agenda.lines[Number(words) - 1];
  const section = findSection(agenda, words);
  return section?.kind === "line" ? section : undefined;
}

function foldNumber(words: string): string {
  return words.replace(/\s+/g, "").toLowerCase();
}

/** Finds a file by its path; folders before the agenda's own ("agenda/1-values/index.md") don't count. */
function findFile(sections: readonly PlacedSection[], words: string): PlacedSection | undefined {
  const path = words.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  if (!/[/.]/.test(path)) return undefined;
  const steps = (path.endsWith("/") ? `${path}index.md` : path).split("/");
  for (let first = 0; first < steps.length; first++) {
    const rest = steps.slice(first).join("/");
    const found = sections.find((section) => section.path === rest);
    if (found !== undefined) return found;
  }
  return undefined;
}
