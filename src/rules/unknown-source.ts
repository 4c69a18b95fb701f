import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { unseenHint } from "../core/unseen.ts";
import { timeBank } from "./examples.ts";

export const unknownSource: Rule = {
  meta: {
    code: "AG207",
    name: "unknown-source",
    severity: "error",
    mandatory: true,
    summary: "A citation of a source that sources.yml does not list",
    docs: {
      what: "Finds `[@id]` in the text and ids under `sources` that no entry of sources.yml has.",
      why: "The reader can't check the claim: the citation leads to no entry of the bibliography.",
      bad: timeBank({ body: "An hour given is an hour earned [@cahn-2014]." }),
      good: timeBank({ body: "An hour given is an hour earned [@cahn-2004]." }),
      fix: "Correct the id, or add the source to sources.yml.",
    },
  },
  *check(agenda) {
    if (!agenda.bibliographyComplete) return;
    const ids = agenda.bibliography.map(({ id }) => id);
    for (const reference of agenda.references) {
      const { wants, found, target } = reference;
      if (wants !== "source" || found !== undefined) continue;
      const message = `sources.yml has no source \`${target}\`.`;
      yield { span: reference.span, message, hint: hintFor(target, ids) };
    }
  },
};

/** What to do about an id that nothing has, or that is more than an id. */
function hintFor(target: string, ids: readonly string[]): string {
  if (/[;@]/.test(target)) {
    const several = target.split(/[;@\s]+/).filter((id) => id !== "");
    const cited = several.every((id) => ids.includes(id)) ? several : ["one", "two"];
    return `Cite one source in each pair of brackets: \`${cited.map((id) => `[@${id}]`).join(" ")}\`.`;
  }
  const [id = "", ...place] = target.split(" ");
  if (place.length > 0 && ids.includes(id))
    return `A comma is missing after the id: \`[@${id}, ${place.join(" ")}]\`.`;
  const unseen = unseenHint(target);
  if (unseen !== undefined) return unseen;
  const near = closest(target, ids);
  return near === undefined ? "Add it to sources.yml, or correct the id." : `Did you mean \`${near}\`?`;
}
