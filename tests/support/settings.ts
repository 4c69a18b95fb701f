import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExampleFiles } from "../../src/core/diagnostic.ts";

const manifest = readFileSync(join(import.meta.dirname, "../fixtures/example/agenda.yml"), "utf8");

/** The example agenda's manifest with settings of rules. */
export function withRules(rules: string): ExampleFiles {
  // The example's manifest ends with settings of its own.
  return { "agenda.yml": `${manifest}  ${rules}\n` };
}

/** The text of the example agenda's strategy "time-bank" with another body. */
export function timeBankText(body: string, frontMatter = ""): string {
  const more = frontMatter === "" ? "" : `${frontMatter}\n`;
  return `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: [local]
actors: [neighbours]
addresses: [isolation]
${more}---

${body}

## In plain words

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
`;
}

/** The example agenda's strategy "time-bank" with another body. */
export function timeBankWith(body: string, frontMatter = ""): ExampleFiles {
  return { "1-care/strategies/time-bank.md": timeBankText(body, frontMatter) };
}
