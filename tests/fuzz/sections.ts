import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileTexts } from "../support/compile-texts.ts";
import { randomFrom } from "../support/damage.ts";
import { processorTime } from "./processor-time.ts";
import type { Fuzzer, FuzzResult } from "./types.ts";

const agenda = join(import.meta.dirname, "../../agenda");

/** In milliseconds: much more than any input of this length takes. */
const patience = 10_000;

const path = "1-care/index.md";

/** Pieces that are put into texts: marks of Markdown, YAML, templates and of us. */
const pieces = [
  ..."*_~`[]()<>!#|-+:&\\{}$@%\"'^=\u0000\u00a0\u200d\ufeff\u202e\ud800\n\t ",
  ...[
    "[[",
    "]]",
    "[@",
    "](",
    "<!--",
    "-->",
    "---\n",
    "```",
    "![",
    "[^1]",
    "[^1]:",
    "| - |\n",
    "> ",
    "- ",
    "1. ",
    "allow ",
  ],
  ...["{{ ", "{% ", "&amp;", "<a b=", "https://", "www.a", "a@b.c", "\r\n", "\r", "#\u0301", "🇫🇷", "مر", "ก็"],
];

/** Reports that point outside of the text that they are about, and what is no report. */
function wrongPlaces(texts: Readonly<Record<string, string>>): readonly string[] {
  return compileTexts(texts).diagnostics.flatMap(({ code, span }) => {
    const length = texts[span.path]?.length ?? Number.POSITIVE_INFINITY;
    const { start, end } = span;
    const isInside =
      start.offset >= 0 && end.offset >= start.offset && end.offset <= length + 1 && start.line > 0;
    return isInside ? [] : [`${code} at ${start.offset} to ${end.offset} of ${length}`];
  });
}

/** A text changed in some places: pieces put in, taken out, doubled, repeated many times, or of another text. */
function mutated(text: string, other: string, random: () => number): string {
  let changed = text;
  const rounds = 1 + Math.floor(random() * 6);
  for (let round = 0; round < rounds; round += 1) {
    const at = Math.floor(random() * (changed.length + 1));
    const end = at + Math.floor(random() * 40);
    const piece = pieces[Math.floor(random() * pieces.length)] ?? "";
    const inserts = [
      piece,
      piece.repeat(Math.floor(random() * 200)),
      "",
      changed.slice(at, end).repeat(2),
      other.slice(at, at + Math.floor(random() * 300)),
    ];
    const insert = inserts[Math.floor(random() * inserts.length)] ?? "";
    changed = changed.slice(0, at) + insert + changed.slice(random() < 0.5 ? at : end);
  }
  return changed;
}

/** Compiles one text in each of the places that an author writes in. */
export function tryText(text: string): readonly string[] {
  const start = processorTime();
  const places = wrongPlaces({ [path]: text });
  const took = processorTime() - start;
  return took > patience ? [...places, `it took ${Math.round(took)} ms`] : places;
}

function realTexts(): readonly string[] {
  return readdirSync(agenda, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yml)$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .sort();
}

/** Sections, manifests, glossaries and sources: real ones, changed. */
export const fuzzer: Fuzzer = {
  name: "sections",
  async run(deadline, seed, most = Number.POSITIVE_INFINITY): Promise<FuzzResult> {
    const random = randomFrom(seed);
    const texts = realTexts();
    const pick = (): string => texts[Math.floor(random() * texts.length)] ?? "";
    const failures: string[] = [];
    let tried = 0;
    for (; tried < most && Date.now() < deadline; tried += 1) {
      const text = mutated(pick(), pick(), random);
      try {
        const data =
          tried % 4 === 0 ? ["agenda.yml", "glossary.yml", "sources.yml"][(tried / 4) % 3] : undefined;
        const found = data === undefined ? tryText(text) : wrongPlaces({ [data]: text });
        failures.push(...found.map((words) => `${seed}/${tried}: ${words}`));
      } catch (error) {
        failures.push(`${seed}/${tried}: ${String(error)}\n${JSON.stringify(text)}`);
      }
    }
    return { tried, failures };
  },
};
