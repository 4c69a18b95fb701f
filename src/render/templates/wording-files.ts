/** The files that a folder's fixed words in a language are looked for in, the nearest first. `language` is BCP 47. */
export function wordingFiles(folder: string, language: string): readonly string[] {
  const primary = language.split("-")[0] ?? language;
  return [`${folder}/wording.${language}.json`, `${folder}/wording.${primary}.json`];
}

/** The words that stand in for those of a language that has none. */
export function englishWording(folder: string): string {
  return `${folder}/wording.en.json`;
}

/** Whether a file below `templates/` has fixed words in some language: "html/wording.pt-BR.json". */
export function isWordingFile(path: string): boolean {
  return /^[\w-]+\/wording\.[A-Za-z0-9-]+\.json$/u.test(path);
}
