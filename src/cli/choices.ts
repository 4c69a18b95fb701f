import { closest } from "../core/did-you-mean.ts";
import { UsageError } from "./usage-error.ts";

/** Collects the values of an option that may be given several times, or once with commas. */
export function collect(words: string, before: readonly string[] = []): string[] {
  const values = words.split(",").map((word) => word.trim());
  return [...before, ...values.filter((value) => value !== "")];
}

/** Refuses words that are not among the known ones, with the one that may have been meant. */
export function refuseUnknown(words: readonly string[], known: readonly string[], what: string): void {
  for (const word of words) {
    if (known.includes(word)) continue;
    const near = closest(word, known);
    const list = known.length === 0 ? "This agenda has none." : `Known: ${known.join(", ")}.`;
    const hint = near === undefined ? list : `Did you mean \`${near}\`? ${list}`;
    throw new UsageError(`There is no ${what} \`${word}\`. ${hint}`);
  }
}
