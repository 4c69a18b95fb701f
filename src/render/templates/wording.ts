import type { Diagnostic, Staged } from "../../core/diagnostic.ts";
import { brokenTemplate } from "./diagnostics.ts";
import { templateDiagnostic } from "./findings.ts";
import type { Wording } from "./types.ts";
import { englishWording, wordingFiles } from "./wording-files.ts";

/**
 * Reads the fixed words of a renderer in a language: `wording.pt-BR.json`, else `wording.pt.json`, else the English ones;
 * that these are not the language's own is said once, by `missingWordings`.
 *
 * @param templates the text of each template by its path below `templates/`
 * @param folder the folder of the wording files: "html", "summary"
 * @param language BCP 47
 * @param keys the words that must be there; one that is missing is reported, and shown as its key
 */
export function loadWording<Key extends string>(
  templates: ReadonlyMap<string, string>,
  folder: string,
  language: string,
  keys: readonly Key[],
): Staged<Wording<Key>> {
  const diagnostics: Diagnostic[] = [];
  const english = englishWording(folder);
  const chosen = wordingFiles(folder, language).find((path) => templates.has(path)) ?? english;
  const words = readWords(templates, chosen, diagnostics);
  const fallback = chosen === english ? words : readWords(templates, english, []);
  const entries = keys.map((key) => {
    const word = words.get(key);
    if (word === undefined && words.size > 0) diagnostics.push(noWord(chosen, key));
    return [key, word ?? fallback.get(key) ?? key] as const;
  });
  return { value: Object.fromEntries(entries) as Wording<Key>, diagnostics };
}

/**
 * Fills the slots of a sentence: `fillWords("Back to {number}", { number: "3" })`. A slot without a value stays as it is.
 */
export function fillWords(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (slot, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? slot) : slot,
  );
}

function readWords(
  templates: ReadonlyMap<string, string>,
  file: string,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, string> {
  const text = templates.get(file);
  const parsed = text === undefined ? undefined : parseObject(text);
  if (parsed === undefined) {
    diagnostics.push(
      broken(
        file,
        "The file of fixed words is missing, or isn't a JSON object.",
        "Restore it from the package.",
      ),
    );
    return new Map();
  }
  const words = Object.entries(parsed).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new Map(words);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function noWord(file: string, key: string): Diagnostic {
  return broken(file, `The file of fixed words lacks “${key}”.`, `Add "${key}" to it.`);
}

function broken(file: string, message: string, hint: string): Diagnostic {
  return templateDiagnostic(brokenTemplate, { file, line: 1, column: 1, offset: 0 }, message, hint);
}
