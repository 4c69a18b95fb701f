import { relativePath } from "../../../src/core/file-path.ts";
import { type AgendaSketch, itemAt, type Sketch } from "./agenda-sketch.ts";
import * as words from "./agenda-words.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A relation of a section, which its text mentions. */
interface Mention {
  readonly type: string;
  readonly to: Sketch;
  /** Whether it is declared by a key of its own instead of the list of relations. */
  readonly short?: true;
}

/** The file of a section: front matter, four paragraphs with links in both forms, a list or a table, a plain statement. */
export function sectionText(
  sketch: Sketch,
  index: number,
  agenda: AgendaSketch,
  random: SeededRandom,
): string {
  const mentions = mentionsOf(sketch, index, agenda, random);
  return `---\n${frontMatter(sketch, index, mentions, random)}---\n\n${body(sketch, index, mentions, agenda, random)}`;
}

function mentionsOf(sketch: Sketch, index: number, agenda: AgendaSketch, random: SeededRandom): Mention[] {
  const line = agenda.lines.findIndex(({ id }) => id === sketch.line);
  if (sketch.kind === "line") return [{ type: "see-also", to: itemAt(agenda.lines, line + 1) }];
  if (sketch.kind === "theme") {
    return [index, index + 1].map((one) => ({
      type: "concerns",
      to: itemAt(agenda.lines, one),
      short: true,
    }));
  }
  const strategies = agenda.strategiesOfLine.get(sketch.line ?? itemAt(agenda.lines, index).id) ?? [];
  if (sketch.kind === "issue") return [{ type: "impedes", to: itemAt(strategies, index) }];
  const near = {
    type: sketch.kind === "strategy" ? "supports" : "see-also",
    to: anotherOf(strategies, sketch, random),
  };
  if (sketch.kind === "section") return [near];
  const issue: Mention = { type: "addresses", to: itemAt(agenda.issues, index), short: true };
  const elsewhere = agenda.strategiesOfLine.get(itemAt(agenda.lines, line + 1).id) ?? [];
  return index % 2 === 0
    ? [issue, near]
    : [issue, near, { type: "see-also", to: anotherOf(elsewhere, sketch, random) }];
}

function anotherOf(sections: readonly Sketch[], sketch: Sketch, random: SeededRandom): Sketch {
  const index = random.below(sections.length);
  const found = itemAt(sections, index);
  return found.id === sketch.id ? itemAt(sections, index + 1) : found;
}

function frontMatter(
  sketch: Sketch,
  index: number,
  mentions: readonly Mention[],
  random: SeededRandom,
): string {
  const { id, kind, title } = sketch;
  const shorts = mentions.filter(({ short }) => short).map(({ to }) => to.id);
  const relations = mentions
    .filter(({ short }) => short !== true)
    .map(({ type, to }) => `  - { type: ${type}, to: ${to.id}, note: "${sentence(random)}" }\n`);
  const own: Readonly<Record<Sketch["kind"], string>> = {
    line: `short: ${title.split(" ").slice(0, 3).join(" ")}\ndimension: ${index % 2 === 0 ? "towns" : "land"}\n`,
    strategy: `order: ${(index + 1) * 10}\nscales: [${itemAt(words.scales, index)}, ${itemAt(words.scales, index + 1)}]
actors: [${itemAt(words.actors, index)}, ${itemAt(words.actors, index + 2)}]
addresses: [${shorts.join(", ")}]\nindicators:\n  - ${title.toLowerCase()}, by the year\n`,
    section: "",
    issue: "role: impediment\n",
    theme: `lines: [${shorts.join(", ")}]\nopen-questions:\n  - Who decides when ${random.pick(words.things)} fail?\n`,
  };
  const listed = relations.length === 0 ? "" : `relations:\n${relations.join("")}`;
  const summary = kind === "section" ? "" : `summary: ${sentence(random)}\n`;
  return `id: ${id}\nkind: ${kind}\ntitle: ${title}\n${summary}${own[kind]}${listed}`;
}

function body(
  sketch: Sketch,
  index: number,
  mentions: readonly Mention[],
  agenda: AgendaSketch,
  random: SeededRandom,
): string {
  const links = mentions.map(
    ({ to }, place) => `${random.pick(words.subjects)} relies on ${linkTo(to, sketch, index + place)}.`,
  );
  const source = `The figures are those of the survey [@survey-${(index % agenda.sourceCount) + 1}, p. ${random.below(90) + 1}].`;
  const term = `What counts is *${itemAt(words.terms, index)[0]}*: ${sentence(random).toLowerCase()}`;
  const list = Array.from(
    { length: 3 },
    () => `- **${random.pick(words.things)}** ${random.pick(words.places)};`,
  );
  const own = index % 9 === 0 ? table(random) : `${list.join("\n")}\n`;
  const [first = "", ...others] = links;
  const paragraphs = [
    `${sentences(3, random)} ${first}`,
    `## What is asked for\n\n${sentences(3, random)} ${source}\n\n${own.trimEnd()}`,
    `## How to begin\n\n${term} ${sentences(2, random)} ${others.join(" ")}`.trimEnd(),
    `## In plain words\n\n${random.pick(words.plainSentences)} ${random.pick(words.plainSentences)}`,
  ];
  return `${paragraphs.map((paragraph) => wrapped(paragraph)).join("\n\n")}\n`;
}

/** Three forms in turn: by id, by id with words, by path. The last is what other linters of Markdown understand. */
function linkTo(to: Sketch, from: Sketch, turn: number): string {
  if (turn % 3 === 0) return `[[${to.id}]]`;
  const phrase = to.title.toLowerCase();
  return turn % 3 === 1
    ? `[[${to.id}|the wish to ${phrase}]]`
    : `[the wish to ${phrase}](${relativePath(from.path, to.path)})`;
}

function sentence(random: SeededRandom): string {
  return `${random.pick(words.subjects)} ${random.pick(words.actions)} ${random.pick(words.reasons)}.`;
}

function sentences(count: number, random: SeededRandom): string {
  return Array.from({ length: count }, () => sentence(random)).join(" ");
}

function table(random: SeededRandom): string {
  const row = (): string => `| ${random.pick(words.things)} | ${random.pick(words.places)} |\n`;
  return `| What | Where |\n| --- | --- |\n${row()}${row()}${row()}`;
}

/** Prose in lines of up to 110 letters, as people keep it in git. Lines that mean something keep their ends. */
function wrapped(text: string): string {
  return text.replace(/^[^#|\-\n].{110,}$/gm, (line) => line.replace(/(.{60,105}?) (?=.{20})/g, "$1\n"));
}
