import type { Fix } from "../core/diagnostic.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { claimsOf } from "./ambiguous-reference.ts";
import { timeBank } from "./examples.ts";

const frontMatter = "aliases: [hour-exchange]";

export const deprecatedAlias: Rule = {
  meta: {
    code: "AG213",
    name: "deprecated-alias",
    severity: "warning",
    summary: "A reference by an id that the section had before it was renamed",
    docs: {
      what: "Finds references of the agenda's own files that name a section by one of its `aliases`.",
      why: "Aliases keep old addresses alive for those who link here from outside. Inside the agenda an old name hides which section is meant, and breaks on the day the alias is taken out.",
      bad: timeBank({
        frontMatter,
        body: "An hour given is an hour earned: see [[hour-exchange#rooms]].\n\n## Rooms\n\nEvery district has one.",
      }),
      good: timeBank({
        frontMatter,
        body: "An hour given is an hour earned: see [[time-bank#rooms]].\n\n## Rooms\n\nEvery district has one.",
      }),
      fix: "Write the section's present id. `agenda lint --fix` does it.",
    },
  },
  *check(agenda) {
    const claims = claimsOf(agenda);
    for (const reference of agenda.references) {
      const { via, found, target } = reference;
      const section = via === "alias" && found !== undefined ? agenda.byId.get(found) : undefined;
      if (section === undefined || claims(reference).length > 1) continue;
      yield {
        span: reference.span,
        message: `\`${target}\` is an old name of "${section.title}".`,
        hint: `Write its id, \`${section.id}\`.`,
        ...writeId(reference, section.id),
      };
    }
  },
};

function writeId({ form, targetSpan }: Reference, id: string): { readonly fix?: Fix } {
  if (targetSpan === undefined) return {};
  const text = form === "id" ? id : asYaml(id);
  return {
    fix: {
      title: `Write the id \`${id}\``,
      safe: true,
      edits: [{ span: targetSpan, text }],
    },
  };
}

/** Ids that YAML would read as a number or a truth value need quotation marks. */
function asYaml(id: string): string {
  return /^(true|false|null|yes|no|on|off|y|n|[\d.e-]+)$/.test(id) ? `"${id}"` : id;
}
