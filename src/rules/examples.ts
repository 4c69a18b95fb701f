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
}

/**
 * The strategy "time-bank" with its front matter or its body changed. A body that leads to the other line gets a relation
 * that says so, and a relation with it a sentence, so that each example is about one mistake.
 */
export function timeBank({ frontMatter = "", scales, body }: StrategyExample): ExampleFiles {
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

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
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
${entry(actor)}`,
  };
}
