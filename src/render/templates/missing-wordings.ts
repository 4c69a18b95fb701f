import type { Agenda } from "../../core/agenda.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { folderOf } from "../../core/file-path.ts";
import { startOf } from "../../core/positions.ts";
import { stamp } from "../../core/stamp.ts";
import { missingWording } from "./diagnostics.ts";
import { englishWording, wordingFiles } from "./wording-files.ts";

/**
 * What is found where outputs would show English words between those of the agenda's language: one finding, whatever is
 * drawn, so that `lint` and `build` say the same.
 *
 * @param wordings the files of fixed words, by their path below `templates/`
 */
export function missingWordings(
  { manifest, manifestSpans, manifestDoubts }: Agenda,
  wordings: readonly string[],
): readonly Diagnostic[] {
  const { language } = manifest;
  if (manifestDoubts.has("language")) return [];
  const known = new Set(wordings);
  const folders = [...new Set(wordings.map(folderOf))].filter((folder) => known.has(englishWording(folder)));
  const missing = folders.filter((folder) => !wordingFiles(folder, language).some((file) => known.has(file)));
  if (missing.length === 0) return [];
  const primary = language.split("-")[0] ?? language;
  const files = missing.sort().map((folder) => `\`templates/${folder}/wording.${primary}.json\``);
  return [
    stamp(missingWording, {
      span: manifestSpans.get("/language") ?? startOf("agenda.yml"),
      message: `The words that belong to pages, such as "Contents", don't exist in "${language}": readers would meet English ones.`,
      hint: `Translate agenda's \`wording.en.json\` as ${inWords(files)}.`,
    }),
  ];
}

function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
