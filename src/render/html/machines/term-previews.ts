import type { Site } from "../types.ts";
import { scriptSafeJson } from "./script-safe-json.ts";

/** The glossary as a script, by id: the term and what it means in short. It is loaded when a reader first points at a term. */
export function termPreviews({ agenda, set }: Site): string {
  const terms = agenda.glossary.map(({ id, term, plain, definition }) => [
    id,
    [set(term), set(plain ?? definition)],
  ]);
  return `globalThis.agendaTerms = ${scriptSafeJson(Object.fromEntries(terms))};\n`;
}
