import { fileNameOf, nameOnDisk, wholeFileNameOf } from "../core/file-name.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const idDisagreesWithFileName: Rule = {
  meta: {
    code: "AG303",
    name: "id-disagrees-with-file-name",
    severity: "error",
    summary: "A section whose id is not the name of its file",
    docs: {
      what: "Finds sections whose declared id differs from their file's name, a number in front aside; a line is called as its folder. References that use the file's name are followed all the same, so that a slip in an id is reported once, and not at every reference.",
      why: "People look for a section by its file, and by its address, which is made from the id. Where the two differ, one of them has a slip, or was changed without the other.",
      bad: { ...timeBank({}), "2-commons/strategies/community-land.md": landTrust("comunity-land") },
      good: { ...timeBank({}), "2-commons/strategies/community-land.md": landTrust("community-land") },
      fix: "Make the id and the file's name the same. An id that has been published before stays under `aliases`, so that its address still works.",
    },
  },
  *check(agenda) {
    const byName = agenda.references.filter(({ via }) => via === "file-name");
    const uses = groupBy(byName, ({ found }) => found ?? "");
    for (const section of agenda.sections) {
      const name = fileNameOf(section.path);
      const aliases = section.fields.aliases.map(({ id }) => id);
      const fits = section.id === name || section.id === wholeFileNameOf(section.path);
      if (!section.idDeclared || fits || aliases.includes(name)) continue;
      const isIndex = /\/index\.md$/.test(section.path);
      const named = uses.get(section.id) ?? [];
      const count = named.length === 1 ? "a reference uses" : `${named.length} references use`;
      const told = named.length === 0 ? "" : `, and ${count} that name`;
      yield {
        span: section.idSpan,
        message: `The id is \`${section.id}\`, but the ${isIndex ? "folder" : "file"} is called "${nameOnDisk(section.path)}"${told}.`,
        hint: hintFor(section.id, name),
        related: named.map(({ span }) => ({ message: "Named here.", span })),
      };
    }
  },
};

/** A file's name that no id can be ("Café", "community_land") can only be changed itself. */
function hintFor(id: string, name: string): string {
  const possible = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  if (!possible) return `Rename the file or its folder after the id, \`${id}\`.`;
  return `Make the id \`${name}\`, or rename the file; an id that has been published stays under \`aliases\`.`;
}

function landTrust(id: string): string {
  return `---
id: ${id}
kind: strategy
title: Put land into a community trust
scales: [local]
actors: [town-council]
addresses: [isolation]
relations:
  - { type: supports, to: care }
---

A trust holds the land for good. Its rooms serve [[care]] and the [[time-bank]], which names it: [[community-land#rooms]].

## Rooms

Every district has one.

## In plain words

The town keeps its land for those who need it. A trust that all of us control looks after it.
`;
}
