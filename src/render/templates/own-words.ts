import type { Diagnostic } from "../../core/diagnostic.ts";
import { closest } from "../../core/did-you-mean.ts";
import { plural } from "../../core/plural.ts";
import { Positions } from "../../core/positions.ts";
import { brokenTemplate, unknownWord, untranslatedWords } from "./diagnostics.ts";
import { templateDiagnostic } from "./findings.ts";
import { type JsonText, readJson } from "./json-text.ts";
import { englishWording, isWordingFile, wordingFiles } from "./wording-files.ts";

/**
 * Checks a publisher's files of fixed words against the English ones, which have all that there are: JSON, known words,
 * texts with the slots of their sentence, and, in a language of the publisher's own, all of them.
 */
export function ownWordFindings(
  ours: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return [...own].flatMap(([path, text]) => {
    const english = isWordingFile(path)
      ? ours.get(englishWording(path.slice(0, path.indexOf("/"))))
      : undefined;
    if (english === undefined) return [];
    const file = { path, text, json: readJson(text), known: wordsIn(JSON.parse(english)) };
    const problem = notAnObject(file.json);
    if (problem !== undefined) return [broken(file, problem)];
    return [...wordProblems(file), ...(hasWordsOfOurs(path, ours) ? [] : missingWords(file))];
  });
}

/** Whether words that the file lacks are found in ours of the same language: the rest of `wording.pt-BR.json` in `wording.pt.json`. */
function hasWordsOfOurs(path: string, ours: ReadonlyMap<string, string>): boolean {
  const [folder = "", name = ""] = path.split("/");
  const language = name.slice("wording.".length, -".json".length);
  return wordingFiles(folder, language).some((file) => ours.has(file));
}

interface WordFile {
  readonly path: string;
  readonly text: string;
  readonly json: JsonText;
  /** Every word that there is, in English. */
  readonly known: ReadonlyMap<string, string>;
}

function wordsIn(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(value as object).filter(([key]) => key !== "$schema");
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function notAnObject({ value, problem }: JsonText): JsonText["problem"] {
  if (problem !== undefined) return problem;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? undefined : { words: 'the words stand between "{" and "}"', offset: 0 };
}

function broken(file: WordFile, { words, offset }: NonNullable<JsonText["problem"]>): Diagnostic {
  return templateDiagnostic(
    brokenTemplate,
    placeIn(file, offset),
    `The file of fixed words isn't JSON: ${words}.`,
    "Until it is, the words that come with agenda are used.",
  );
}

function placeIn({ path, text }: Pick<WordFile, "path" | "text">, offset: number) {
  return { file: path, ...new Positions(path, text).point(offset) };
}

function wordProblems(file: WordFile): readonly Diagnostic[] {
  return Object.entries(file.json.value as object)
    .filter(([key]) => key !== "$schema")
    .flatMap(([key, word]: [string, unknown]) => {
      const [message, hint] = problemOf(key, word, file.known) ?? [];
      if (message === undefined || hint === undefined) return [];
      return [templateDiagnostic(unknownWord, placeIn(file, file.json.offsetOf([key])), message, hint)];
    });
}

/** What is wrong with a word, and what to do. */
function problemOf(
  key: string,
  word: unknown,
  known: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  const english = known.get(key);
  if (english === undefined) {
    const meant = closest(key, known.keys());
    return [
      `No page or document uses a word named “${key}”.`,
      meant === undefined ? "Take it out." : `Did you mean “${meant}” (“${known.get(meant)}”)?`,
    ];
  }
  if (typeof word !== "string" || word.trim() === "")
    return [`“${key}” must be a text with words in it, such as “${english}”.`, "Until it is, ours is used."];
  const slots = slotsOf(english);
  const foreign = slotsOf(word).find((slot) => !slots.includes(slot));
  if (foreign === undefined) return undefined;
  const offered = slots.length === 0 ? "It has none." : `It has ${slots.join(", ")}.`;
  return [`“${key}” has no slot ${foreign}: readers would see it as it stands.`, offered];
}

function slotsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\w+\}/gu)].map(([slot]) => slot);
}

function missingWords(file: WordFile): readonly Diagnostic[] {
  const there = new Set(Object.keys(file.json.value as object));
  const missing = [...file.known.keys()].filter((key) => !there.has(key));
  if (missing.length === 0) return [];
  const some = missing.slice(0, 5).map((key) => `“${key}”`);
  const others = missing.length - some.length;
  return [
    templateDiagnostic(
      untranslatedWords,
      placeIn(file, 0),
      `${plural(missing.length, "word")} of ${file.known.size} are not in this file, and are shown in English: ${some.join(", ")}${others > 0 ? ` and ${others} more` : ""}.`,
      `Translate them from agenda's \`${englishWording(file.path.slice(0, file.path.indexOf("/")))}\`.`,
    ),
  ];
}
