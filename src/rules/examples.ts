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

/** The strategy "time-bank" with its front matter or its body changed. */
export function timeBank({ frontMatter, scales, body }: StrategyExample): ExampleFiles {
  const more = frontMatter === undefined ? "" : `${frontMatter}\n`;
  const text = body ?? "An hour given is an hour earned, whatever the work.";
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
