import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { fileNameOf } from "../core/file-name.ts";
import { groupBy } from "../core/group-by.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { timeBank } from "./examples.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

const frontMatter = "relations:\n  - { type: depends-on, to: commons }";
const body = "An hour given is an hour earned. The room for it stands on [[common-ground]].";

export const ambiguousReference: Rule = {
  meta: {
    code: "AG212",
    name: "ambiguous-reference",
    severity: "error",
    mandatory: true,
    summary: "A reference by a name that two sections share",
    docs: {
      what: "Finds references by an alias that two sections declare, or, where no id or alias is called so, by a file name that two files have.",
      why: "The name may mean either section. The reference leads to the first of them, which is a guess.",
      bad: { ...timeBank({ frontMatter, body }), ...landTrust("common-ground"), ...commons("common-ground") },
      good: {
        ...timeBank({ frontMatter, body: body.replace("common-ground", "community-land") }),
        ...landTrust("common-ground"),
        ...commons("common-ground"),
      },
      fix: "Name the section by its id.",
    },
  },
  *check(agenda) {
    const claims = claimsOf(agenda);
    for (const reference of agenda.references) {
      const sharing = claims(reference);
      if (sharing.length < 2) continue;
      const names = sharing.map(({ section }) => `"${section.title}"`);
      const what = reference.via === "alias" ? "have this alias" : "have a file of this name";
      const others = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
      const first = agenda.byId.get(reference.found ?? "")?.title ?? "";
      yield {
        span: reference.span,
        message: `\`${reference.target}\` may mean more than one section: ${others} ${what}. It leads to "${first}", which is a guess.`,
        hint: `Name the section by its id: ${sharing.map(({ section }) => `\`${section.id}\``).join(" or ")}.`,
        related: sharing.map(({ section, span }) => ({
          message: `"${section.title}" is called so here.`,
          span,
        })),
      };
    }
  },
};

interface Claim {
  readonly name: string;
  readonly section: PlacedSection;
  readonly span: Span;
}

/** The sections that share the name by which a reference was found; none for those found by what can't be shared. */
export function claimsOf(agenda: Agenda): (reference: Reference) => readonly Claim[] {
  return ({ via, target }) => {
    if (via === "alias") return claimsByAlias(agenda).get(target) ?? [];
    return via === "file-name" ? (claimsByFileName(agenda).get(target) ?? []) : [];
  };
}

const claimsByAlias = onceAnAgenda(({ sections }) =>
  groupBy(
    sections.flatMap((section) => {
      const aliases = new Map(section.fields.aliases.map(({ id, span }) => [id, span]));
      return [...aliases].map(([name, span]): Claim => ({ name, section, span }));
    }),
    ({ name }) => name,
  ),
);

const claimsByFileName = onceAnAgenda(({ sections }) =>
  groupBy(
    sections.map((section): Claim => ({ name: fileNameOf(section.path), section, span: section.idSpan })),
    ({ name }) => name,
  ),
);

function landTrust(alias: string): Record<string, string> {
  return {
    "2-commons/strategies/community-land.md": `---
id: community-land
kind: strategy
title: Put land into a community trust
aliases: [${alias}]
scales: [local]
actors: [town-council, neighbours]
addresses: [isolation]
relations:
  - { type: supports, to: care }
---

A trust holds the land for good and lets it to those who use it. Its rooms serve [[care]] and the [[time-bank]].

## In plain words

Give land to a trust that everyone in town controls. The trust may rent it out, but never sell it.
`,
  };
}

function commons(alias: string): Record<string, string> {
  return {
    "2-commons/index.md": `---
id: commons
kind: line
title: Keep the commons
short: Commons
dimension: places
summary: Land, water and meeting places belong to all who live here.
aliases: [${alias}]
---

What all use, all look after.

## In plain words

Look after our land and our meeting places together. They belong to everyone who lives in this town.
`,
  };
}
