import type { Rule } from "../core/rule.ts";
import { manifestWith } from "./examples.ts";

export const unusedActor: Rule = {
  meta: {
    code: "AG311",
    name: "unused-actor",
    severity: "warning",
    summary: "An actor that the manifest declares and no section names",
    docs: {
      what: "Finds actors of agenda.yml that stand under `actors` in no section.",
      why: "Readers who choose an actor want to know what the agenda asks of it: here they get an empty list. Either somebody has been forgotten, or the actor has no part in it.",
      bad: manifestWith({ actor: "{ id: schools, title: Schools }" }),
      good: manifestWith({}),
      fix: "Name the actor in the strategies that count on it, or take it out of agenda.yml.",
    },
  },
  *check(agenda) {
    const { manifest, manifestDoubts, manifestSpans, references, sections } = agenda;
    const uses = references.filter(({ wants }) => wants === "actor");
    // What can't be read, or names nobody, may have meant this actor.
    const doubtful = uses.some(({ found }) => found === undefined) || manifestDoubts.has("actors");
    if (doubtful || agenda.duplicates.length > 0 || sections.some(({ intact }) => !intact)) return;
    const named = new Set(uses.map(({ found }) => found));
    for (const [index, { id, title }] of manifest.actors.entries()) {
      const span = manifestSpans.get(`/actors/${index}/id`);
      if (named.has(id) || span === undefined) continue;
      yield {
        span,
        message: `No section names the actor "${title}", so nothing in the agenda is asked of it.`,
        hint: `Add \`${id}\` to \`actors\` in the strategies that count on it, or take it out here.`,
      };
    }
  },
};
