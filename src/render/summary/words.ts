/** The fixed words of the public summary, as `templates/summary/wording.<language>.json` holds them. */
export const summaryWords = [
  "publicSummary",
  "inShort",
  "proposals",
  "wordsExplained",
  "notSettled",
  "notSettledIntro",
  "howMade",
  "howMadeText",
  "allReviewed",
  "someReviewed",
  "noStatement",
] as const;

export type SummaryWord = (typeof summaryWords)[number];
