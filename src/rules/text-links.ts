import { groupBy } from "../core/group-by.ts";
import type { Reference } from "../core/reference.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/** A link in a text to a section that exists. */
export interface TextLink extends Reference {
  readonly found: string;
}

/** The links to sections in each section's text, by the section's id, in the order of the text. */
export const textLinks = onceAnAgenda(({ references }): ReadonlyMap<string, readonly TextLink[]> => {
  const links = references.filter(
    (reference): reference is TextLink =>
      (reference.form === "id" || reference.form === "path") &&
      reference.wants === "section" &&
      reference.found !== undefined,
  );
  return groupBy(links, ({ from }) => from);
});
