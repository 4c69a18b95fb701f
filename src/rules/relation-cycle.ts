import type { Agenda, Relation } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const relationCycle: Rule = {
  meta: {
    code: "AG204",
    name: "relation-cycle",
    severity: "error",
    mandatory: true,
    summary: "Relations that go round in a circle where none is allowed",
    docs: {
      what: "Finds circles of `depends-on`, `part-of` and other relation types that don't allow them, and names the whole path.",
      why: "If each needs the other first, none can start: the order of steps that readers look for does not exist.",
      bad: {
        ...timeBank({ frontMatter: "relations:\n  - { type: depends-on, to: community-land }" }),
        "2-commons/index.md": `---
id: commons
kind: line
title: Keep the commons
short: Commons
dimension: places
summary: Land, water and meeting places belong to all who live here.
relations:
  - { type: depends-on, to: care }
---

What all use, all look after, with [[care]].

## In plain words

Everyone looks after what everyone uses. Land, water and places to meet belong to all of us.
`,
        "1-care/index.md": `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
summary: Nobody in town is left without company or help.
relations:
  - { type: depends-on, to: commons }
---

Care needs places to meet: [[commons]].

## In plain words

People need places to meet. There they can help each other, learn together and have a good time.
`,
      },
      good: timeBank({ frontMatter: "relations:\n  - { type: depends-on, to: community-land }" }),
      fix: "Take out the weakest of the relations, or make one of them `supports` or `see-also`.",
    },
  },
  *check(agenda) {
    const types = agenda.manifest.relationTypes.filter(({ acyclic }) => acyclic);
    for (const { id } of types) {
      yield* cycles(
        agenda,
        agenda.relations.filter((relation) => relation.type.id === id),
      );
    }
  },
};

/** Walks the graph depth first; a relation back to a section on the path closes a circle. Each circle is found once. */
function* cycles(agenda: Agenda, relations: readonly Relation[]): Iterable<Finding> {
  const outgoing = groupBy(relations, ({ from }) => from);
  const finished = new Set<string>();
  for (const start of outgoing.keys()) {
    if (finished.has(start)) continue;
    const path: Relation[] = [];
    const open = [{ id: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const relation = outgoing.get(top.id)?.[top.next++];
      if (relation === undefined) {
        open.pop();
        path.pop();
        onPath.delete(top.id);
        finished.add(top.id);
        continue;
      }
      const position = onPath.get(relation.to);
      if (position !== undefined) yield finding(agenda, [...path.slice(position), relation]);
      else if (!finished.has(relation.to)) {
        path.push(relation);
        onPath.set(relation.to, open.length);
        open.push({ id: relation.to, next: 0 });
      }
    }
  }
}

function finding(agenda: Agenda, circle: readonly Relation[]): Finding {
  const [first] = circle;
  const last = circle.at(-1);
  if (first === undefined || last === undefined) throw new Error("A circle has at least one relation.");
  const title = (id: string): string => `"${agenda.byId.get(id)?.title ?? id}"`;
  const path = [...circle.map(({ from }) => title(from)), title(last.to)].join(" → ");
  return {
    span: last.span,
    message: `\`${last.type.id}\` goes round in a circle: ${path}.`,
    hint: "Take out the weakest of these relations, or turn it into `supports` or `see-also`.",
    related: circle.slice(0, -1).map(({ span }) => ({ message: "Part of the circle.", span })),
  };
}
