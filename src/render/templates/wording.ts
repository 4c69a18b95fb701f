import type { Wording } from "./types.ts";
import { englishWording, wordingFiles } from "./wording-files.ts";

/**
 * The fixed words of a renderer in a language: each from `wording.pt-BR.json`, else from `wording.pt.json`, else the English
 * one. That a language has none is said by `missingWordings`, what is wrong with a publisher's by `ownWordFindings`.
 *
 * @param templates the text of each template by its path below `templates/`, laid by `layOver`
 * @param folder the folder of the wording files: "html", "summary"
 * @param language BCP 47
 * @param keys the words that are wanted; one that no file has is shown as its key
 */
export function loadWording<Key extends string>(
  templates: ReadonlyMap<string, string>,
  folder: string,
  language: string,
  keys: readonly Key[],
): Wording<Key> {
  const files = [englishWording(folder), ...wordingFiles(folder, language).toReversed()];
  const words: Record<string, unknown> = Object.assign(
    {},
    ...files.map((file) => JSON.parse(templates.get(file) ?? "{}") as object),
  );
  const word = (key: Key): string => (typeof words[key] === "string" ? words[key] : key);
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Wording<Key>;
}

/**
 * Fills the slots of a sentence: `fillWords("Back to {number}", { number: "3" })`. A slot without a value stays as it is.
 */
export function fillWords(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (slot, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? slot) : slot,
  );
}
