import type { ExampleFiles } from "../core/diagnostic.ts";
import { lineStatements, manifestWith, plainCare, plainCommons } from "./examples.ts";

const sentences = [
  "We want to help each other in daily life, at home and on the way to work.",
  "Come and see us on a day in spring, and bring a friend along if you can.",
  "What we give to one of us comes back to all of us before the year is over.",
];

/** An example with as many texts in the manifest's summary as there may be, of so many sentences each. */
export function longSummary(length: number): ExampleFiles {
  const text = JSON.stringify(sentences.slice(0, length).join(" "));
  const list = (key: string, count: number): string =>
    `  ${key}:\n${`    - { text: ${text}, from: care }\n`.repeat(count)}`;
  const lists = [
    list("messages", 3),
    list("why-now", 2),
    list("for-you", 4),
    list("not-settled", 4),
    list("take-part", 4),
  ];
  const manifest = manifestWith({})["agenda.yml"];
  return {
    ...lineStatements(plainCare, plainCommons),
    "agenda.yml": `${manifest}summary:\n${lists.join("")}`,
  };
}
