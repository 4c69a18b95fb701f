import type { Agenda } from "../core/agenda.ts";
import { slugOf } from "../core/slug.ts";
import type { Refusal } from "./refusal.ts";

/** The longest id, as schemas/common.schema.json has it. */
const longest = 60;

/** Why a section can't be given an id: it is no slug, or taken by another one. `undefined` where it can. */
export function refuseId(agenda: Agenda, id: string, own?: string): Refusal | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > longest) {
    const slug = slugFrom(id, agenda.manifest.language);
    const hint = slug === "" || slug === id ? {} : { hint: `\`${slug}\` would do.` };
    const rule = `lower-case letters, digits and single hyphens, ${longest} characters at most`;
    return { refused: `\`${id}\` can't be an id: an id is ${rule}.`, ...hint };
  }
  const holder = agenda.sections.find((section) => section.id === id);
  if (holder !== undefined) {
    return { refused: `\`${id}\` is the id of “${holder.title}” (${holder.path}) already.` };
  }
  const former = agenda.sections.find(
    (section) => section.id !== own && section.fields.aliases.some((alias) => alias.id === id),
  );
  if (former === undefined) return undefined;
  return {
    refused: `\`${id}\` is an alias of “${former.title}” (${former.path}): links to it would change their meaning.`,
  };
}

/** The id that words would make: "Économie sociale" becomes "economie-sociale". */
export function slugFrom(words: string, language: string): string {
  return slugOf(words, language).slice(0, longest).replace(/-$/, "");
}
