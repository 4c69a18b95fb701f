import type { SyllableCounter } from "../types.ts";

let counter: SyllableCounter | undefined;

/** Reads the counter of English syllables. It is large: commands that never count do without it. */
export async function loadEnglishSyllables(): Promise<void> {
  counter ??= (await import("syllable")).syllable;
}

/** The counter of English syllables; absent where `loadEnglishSyllables` was not waited for. */
export function englishSyllables(): SyllableCounter | undefined {
  return counter;
}
