import { groupBy } from "../../../src/core/group-by.ts";
import * as words from "./agenda-words.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A section of a generated agenda before it has a text. */
export interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly kind: "line" | "strategy" | "section" | "issue" | "theme";
  readonly path: string;
  /** The id of the line it hangs on. */
  readonly line?: string;
}

/** Every section of an agenda, and where to find one of a kind. */
export interface AgendaSketch {
  readonly sections: readonly Sketch[];
  readonly lines: readonly Sketch[];
  readonly issues: readonly Sketch[];
  readonly strategiesOfLine: ReadonlyMap<string | undefined, readonly Sketch[]>;
  /** How many entries sources.yml has. */
  readonly sourceCount: number;
}

/**
 * Draws up an agenda of so many sections. The number of lines grows with the root of the size, so that lines grow too, as
 * they do when people add to them.
 */
export function sketchAgenda(count: number, random: SeededRandom): AgendaSketch {
  const titles = shuffledTitles(random);
  const sketch = (kind: Sketch["kind"], folder: string, line?: Sketch): Sketch => {
    const title = titles.next().value;
    const id = title.toLowerCase().replaceAll(" ", "-");
    return { id, title, kind, path: `${folder}/${id}.md`, ...(line === undefined ? {} : { line: line.id }) };
  };
  const lineCount = Math.max(3, Math.round(Math.sqrt(count) / 2.5));
  const lines = Array.from({ length: lineCount }, (_, index) => {
    const line = sketch("line", "");
    return { ...line, path: `${index + 1}-${line.id}/index.md`, line: line.id };
  });
  const issues = Array.from({ length: Math.round(count * 0.1) }, () => sketch("issue", "issues"));
  const themes = Array.from({ length: Math.round(count * 0.03) }, () => sketch("theme", "themes"));
  const rest = Array.from({ length: count - lineCount - issues.length - themes.length }, (_, index) => {
    const line = itemAt(lines, index);
    const folder = line.path.replace("/index.md", "");
    return index % 12 === 11
      ? sketch("section", folder, line)
      : sketch("strategy", `${folder}/strategies`, line);
  });
  const strategies = rest.filter(({ kind }) => kind === "strategy");
  return {
    sections: [...lines, ...rest, ...issues, ...themes],
    lines,
    issues,
    strategiesOfLine: groupBy(strategies, ({ line }) => line),
    sourceCount: Math.max(4, Math.round(count / 8)),
  };
}

/** The item at an index, counted in a circle. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}

/** Every title once, in a random order: 12,000 of them. */
function* shuffledTitles(random: SeededRandom): Generator<string, never> {
  const titles = words.verbs.flatMap((verb) =>
    words.things.flatMap((thing) => words.places.map((place) => `${verb} ${thing} ${place}`)),
  );
  for (let left = titles.length; left > 0; left--) {
    const index = random.below(left);
    const title = titles[index] ?? "";
    titles[index] = titles[left - 1] ?? "";
    yield title;
  }
  throw new Error("There are no more titles.");
}
