import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReviewTexts, readReviewTexts, writeReviewTexts } from "../plain/review/review-file.ts";
import { writeWholeFile } from "../write/whole-file.ts";
import { UsageError } from "./usage-error.ts";

/** The name of the file beside agenda.yml. */
const reviewFileName = ".agenda-reviews.json";

/** Reads the texts that were reviewed; none where there is no such file yet. */
export async function openReviewTexts(folder: string): Promise<ReviewTexts> {
  let text: string;
  try {
    text = await readFile(join(folder, reviewFileName), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reviewFileName} can't be read: ${reason}.`, { cause: error });
  }
  const texts = readReviewTexts(text);
  if (texts === undefined) {
    throw new UsageError(
      `${reviewFileName} is not one that this version of agenda can read. Take it away: \`agenda plain accept\` writes it anew.`,
    );
  }
  return texts;
}

/** Writes the texts that were reviewed, whole or not at all. */
export async function saveReviewTexts(folder: string, texts: ReviewTexts): Promise<void> {
  try {
    await writeWholeFile(join(folder, reviewFileName), writeReviewTexts(texts));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reviewFileName} can't be written: ${reason}.`, { cause: error });
  }
}
