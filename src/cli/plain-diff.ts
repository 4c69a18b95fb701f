import colours from "picocolors";
import type { PlacedSection } from "../core/agenda.ts";
import { compareStamp, reviewedText } from "../plain/review/reviewed-text.ts";
import { diffText, wordDiff } from "../plain/review/word-diff.ts";
import { findSection } from "../query/find-section.ts";
import { type CompiledAgenda, compileForQuestions, noSuchSection } from "./compiled.ts";
import type { PlainOptions } from "./plain-options.ts";
import { wantsColour } from "./report.ts";
import { openReviewTexts } from "./review-file.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** `agenda plain diff <section>`: what has changed since the review. Exits with 1 where something has. */
export async function showDifference(
  sections: readonly string[],
  { folder }: PlainOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const [words] = sections;
  if (words === undefined || sections.length > 1)
    throw new UsageError("`agenda plain diff` takes one section.");
  const compiled = await compileForQuestions(folder, surroundings);
  const section = findSection(compiled.agenda, words);
  if (section === undefined) throw noSuchSection(compiled.agenda, words);
  return difference(section, compiled, surroundings);
}

async function difference(
  section: PlacedSection,
  { agenda, opened }: CompiledAgenda,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const now = reviewedText(section, agenda);
  if (now === undefined) throw new UsageError(`\`${section.id}\` has no statement in plain words.`);
  const { plainReviewed: stamp, plainReviewedBy: by, plainReviewedOn: on } = section.fields;
  const state = compareStamp(stamp, now);
  if (state === "unreviewed" || stamp === undefined) {
    surroundings.errors.write(`Nobody has reviewed the statement of \`${section.id}\` yet.\n`);
    return 1;
  }
  const review = ["Reviewed", by === undefined ? "" : `by ${by}`, on === undefined ? "" : `on ${on}`];
  const when = review.filter((part) => part !== "").join(" ");
  if (state === "fresh") {
    surroundings.errors.write(`${when}. Nothing has changed since.\n`);
    return 0;
  }
  const before = (await openReviewTexts(opened.folder)).get(stamp);
  if (before === undefined) {
    surroundings.errors.write(
      `${when}. The text of that time is not kept in .agenda-reviews.json: only that it has changed is known.\n`,
    );
    return 1;
  }
  const { red, green } = colours.createColors(wantsColour(surroundings.output, surroundings));
  const paint = { removed: red, added: green };
  const show = (name: string, old: string, fresh: string): void => {
    if (old !== fresh) surroundings.output.write(`${name}:\n${diffText(wordDiff(old, fresh), paint)}\n`);
  };
  show("Section", before.section, now.section);
  show("Statement", before.statement, now.statement);
  surroundings.errors.write(`${when}. [-gone-] {+new+}\n`);
  return 1;
}
