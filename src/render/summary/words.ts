/** The fixed words of the public summary, as `templates/summary/wording.<language>.json` holds them. */
export const summaryWords = [
  "publicSummary",
  "inShort",
  "proposals",
  "wordsExplained",
  "notSettled",
  "notSettledIntro",
  "howMade",
  "allStated",
  "someStated",
  "noneStated",
  "someReviewed",
  "noneReviewed",
  "noStatement",
] as const;

export type SummaryWord = (typeof summaryWords)[number];
