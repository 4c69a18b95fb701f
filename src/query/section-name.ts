import type { PlacedSection } from "../core/agenda.ts";
import type { SectionName } from "./types.ts";

/** A section's id, kind, number and title alone. */
export function nameOf({ id, kind, number, title }: PlacedSection): SectionName {
  return { id, kind, ...(number === undefined ? {} : { number }), title };
}

/** "SL 3, For a new development paradigm (development)". */
export function inWords({ id, number, title }: SectionName): string {
  return `${number === undefined ? "" : `${number}, `}${title} (${id})`;
}
