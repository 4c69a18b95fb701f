import { GuardedFolder } from "../files/guarded-folder.ts";
import { reasonOf } from "../files/refusal.ts";
import { longestText } from "../files/regular-file.ts";
import { type ReviewTexts, readReviewTexts } from "../plain/review/review-file.ts";
import { UsageError } from "./usage-error.ts";

/** The name of the file beside agenda.yml. */
export const reviewFileName = ".agenda-reviews.json";

/** Reads the texts that were reviewed; none where there is no such file yet. */
export async function openReviewTexts(folder: string): Promise<ReviewTexts> {
  let text: string;
  try {
    const root = new GuardedFolder(folder);
    if (root.kindOf(reviewFileName) === undefined) return new Map();
    text = new TextDecoder().decode(root.read(reviewFileName, longestText));
  } catch (error) {
    throw new UsageError(
      `${reviewFileName} can't be read: ${reasonOf(error)}. Put the file itself there, or take it away.`,
      { cause: error },
    );
  }
  const texts = readReviewTexts(text);
  if (texts === undefined) {
    throw new UsageError(
      `${reviewFileName} is not one that this version of agenda can read. Take it away: \`agenda plain accept\` writes it anew.`,
    );
  }
  return texts;
}
