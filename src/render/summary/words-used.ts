import type { Term } from "../../core/reference.ts";

/**
 * The terms of the glossary that stand in the texts, in alphabetical order. A term is found by its preferred form, its
 * acronym or an alias, as a whole word and whatever the case; an acronym in its own case.
 */
export function termsUsed(
  terms: readonly Term[],
  texts: readonly string[],
  language: string,
): readonly Term[] {
  const whole = texts.join("\n").replace(/[^\S\n]+/gu, " ");
  const used = terms.filter((term) => {
    const forms = [term.term, ...term.aliases].some((form) => stands(form, whole, "iu"));
    return forms || (term.acronym !== undefined && stands(term.acronym, whole, "u"));
  });
  const collator = new Intl.Collator(language);
  return used.toSorted((one, other) => collator.compare(one.term, other.term));
}

function stands(form: string, whole: string, flags: string): boolean {
  const escaped = form.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(whole);
}
