import type { ExampleFiles } from "../core/diagnostic.ts";

/**
 * Files for the examples in the rules' documentation. They are laid over a small agenda of a town with two lines, "care"
 * and "commons", a strategy under each (`time-bank`, `community-land`) and the issue `isolation`.
 */
export interface StrategyExample {
  /** Lines of front matter beside id, kind, title, scales, actors and addresses. */
  readonly frontMatter?: string;
  readonly scales?: string;
  readonly body?: string;
  /** The statement in plain words. */
  readonly plain?: string;
}

/**
 * The strategy "time-bank" with its front matter or its body changed. A body that leads to the other line gets a relation
 * that says so, and a relation with it a sentence, so that each example is about one mistake.
 */
export function timeBank({ frontMatter = "", scales, body, plain }: StrategyExample): ExampleFiles {
  const text = body ?? `An hour given is an hour earned, whatever the work.${mentions(frontMatter)}`;
  const relation = frontMatter.includes("relations:") ? "" : relationFor(text);
  const more = [frontMatter, relation].flatMap((lines) => (lines === "" ? [] : `${lines}\n`)).join("");
  return {
    "1-care/strategies/time-bank.md": `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: ${scales ?? "[local]"}
actors: [neighbours]
addresses: [isolation]
${more}---

${text}

## In plain words

${plain ?? "Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same."}
`,
  };
}

function mentions(frontMatter: string): string {
  const target = /to: (commons|community-land)\b/.exec(frontMatter)?.[1];
  return target === undefined ? "" : ` The room for it stands on [[${target}]].`;
}

function relationFor(text: string): string {
  const byId = /\[\[(commons|community-land)\b/.exec(text)?.[1];
  const byPath = /\(\.\.\/\.\.\/2-(commons)\/index\.md/i.exec(text)?.[1];
  const target = byId ?? byPath?.toLowerCase();
  return target === undefined ? "" : `relations:\n  - { type: depends-on, to: ${target} }`;
}

/** What an example's manifest has beside that of the agenda of the town, each as one more entry of its list. */
export interface ManifestExample {
  /** The id of a line of the dimension "people". */
  readonly line?: string;
  readonly scale?: string;
  readonly actor?: string;
}

/** The manifest of the agenda of the town, with more in it. */
export function manifestWith({ line, scale, actor }: ManifestExample): ExampleFiles {
  const more = line === undefined ? "" : `, ${line}`;
  const entry = (text: string | undefined): string => (text === undefined ? "" : `  - ${text}\n`);
  return {
    "agenda.yml": `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons${more}]
dimensions:
  - { id: people, title: People, lines: [care${more}] }
  - { id: places, title: Places, lines: [commons] }
scales:
  - { id: local, title: Local }
${entry(scale)}actors:
  - { id: neighbours, title: Neighbours }
  - { id: town-council, title: Town council }
${entry(actor)}rules:
  # In the examples, nobody has reviewed the statements in plain words.
  unreviewed-statement: off
`,
  };
}

/** The two lines of the town with other statements in plain words: what the public summary is made of. */
export function lineStatements(care: string, commons: string): ExampleFiles {
  return {
    "1-care/index.md": `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
summary: Nobody in town is left without company or help.
---

Care is work, whoever does it. It needs places to meet: [[commons]].

## In plain words

${care}
`,
    "2-commons/index.md": `---
id: commons
kind: line
title: Keep the commons
short: Commons
dimension: places
summary: Land, water and meeting places belong to all who live here.
---

What all use, all look after.

## In plain words

${commons}
`,
  };
}

/** Statements of two lines that make a summary long enough to be judged as a whole. */
export const plainCare =
  "We want to help each other in daily life, at home and on the way, by day and by night. " +
  "Nobody in our town should be left alone with illness, with children or with the troubles of old age. " +
  "Come to the house of your district, and tell us what you need and what you can give.";
export const plainCommons =
  "We want to look after our land, our water and the places where we meet, now and later. " +
  "They belong to all of us, and nobody may ever sell them or put a fence around them. " +
  "Take part in the work days in spring, when we mend the paths and plant new trees.";
