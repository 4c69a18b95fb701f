import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { unseenHint } from "../core/unseen.ts";
import { timeBank } from "./examples.ts";
import { facetLists } from "./facet-lists.ts";

export const unknownFacet: Rule = {
  meta: {
    code: "AG208",
    name: "unknown-facet",
    severity: "error",
    mandatory: true,
    summary: "A scale, an actor or a dimension that the manifest does not list",
    docs: {
      what: "Finds scales and actors of strategies, and dimensions of lines, that agenda.yml does not declare.",
      why: "Readers filter by them. One that nobody declared has no title and stands in no list.",
      bad: timeBank({ scales: "[lokal]" }),
      good: timeBank({ scales: "[local]" }),
      fix: "Correct the id, or declare it in agenda.yml.",
    },
  },
  *check(agenda) {
    for (const reference of agenda.references) {
      const { wants, found, target } = reference;
      if (found !== undefined || (wants !== "scale" && wants !== "actor" && wants !== "dimension")) continue;
      if (agenda.manifestDoubts.has(facetLists[wants])) continue;
      const list = agenda.manifest[facetLists[wants]];
      const declared = list.map(({ id }) => id);
      const near = closest(target, declared) ?? idOfTitle(target, list);
      const known =
        declared.length === 0
          ? `It declares no ${facetLists[wants]} yet.`
          : `Declared: ${declared.join(", ")}.`;
      const guess = near === undefined ? known : `Did you mean \`${near}\`? ${known}`;
      const hint = unseenHint(target) ?? severalHint(target) ?? guess;
      yield { span: reference.span, message: `agenda.yml declares no ${wants} \`${target}\`.`, hint };
    }
  },
};

/** `[communes; habitants]`: a list is parted by commas alone. */
function severalHint(target: string): string | undefined {
  const sign = /[;|/،、]/.exec(target)?.[0];
  if (sign === undefined) return undefined;
  const parts = target.split(sign).map((part) => part.trim());
  return `The items of a list are parted by commas, not by \`${sign}\`: \`[${parts.join(", ")}]\`.`;
}

function idOfTitle(
  words: string,
  list: readonly { readonly id: string; readonly title: string }[],
): string | undefined {
  const title = closest(
    words,
    list.map((one) => one.title),
  );
  return list.find((one) => one.title === title)?.id;
}
