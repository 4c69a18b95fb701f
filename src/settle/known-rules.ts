import type { DiagnosticMeta } from "../core/diagnostic.ts";
import { closest } from "../core/did-you-mean.ts";

/** Finds rules, and everything else that gives diagnostics, by name ("unused-term") or code ("AG504", "ag504"). */
export class KnownRules {
  readonly #byWord = new Map<string, DiagnosticMeta>();

  constructor(catalogue: Iterable<DiagnosticMeta>) {
    for (const meta of catalogue) {
      this.#byWord.set(meta.name, meta);
      this.#byWord.set(meta.code.toLowerCase(), meta);
    }
  }

  find(word: string): DiagnosticMeta | undefined {
    return this.#byWord.get(word.trim().toLowerCase());
  }

  /** The name or code that was most likely meant. */
  near(word: string): string | undefined {
    const near = closest(word, this.#byWord.keys());
    return near === undefined || near.includes("-") ? near : near.toUpperCase();
  }
}
