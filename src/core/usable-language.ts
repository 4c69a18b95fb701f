/** A BCP 47 tag that `Intl` accepts: a language that only looks like one has its finding, and English rules stand in for its own. */
export function usableLanguage(tag: string): string {
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return "en";
  }
}
