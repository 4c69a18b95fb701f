import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { applyEdits } from "../core/apply-edits.ts";
import { partsOf } from "../core/front-matter.ts";
import { plural } from "../core/plural.ts";
import { Positions } from "../core/positions.ts";
import { setTopValues } from "../edit/yaml-values.ts";
import { type ReviewTexts, writeReviewTexts } from "../plain/review/review-file.ts";
import { compareStamp, type ReviewedText, reviewedText, stampOf } from "../plain/review/reviewed-text.ts";
import { findSection } from "../query/find-section.ts";
import { textFormat } from "../report/text.ts";
import { type TextChange, writeChanges } from "../write/changes.ts";
import { type CompiledAgenda, compileForQuestions, noSuchSection } from "./compiled.ts";
import type { PlainOptions } from "./plain-options.ts";
import { exitCodeFor, writeReport } from "./report.ts";
import { openReviewTexts, reviewFileName } from "./review-file.ts";
import { reviewDay, reviewerName } from "./reviewer.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** A statement that is to be accepted, with the texts that this is about. */
interface Acceptance {
  readonly section: PlacedSection;
  readonly text: ReviewedText;
}

/** `agenda plain accept <sections...>`: stamps statements that a person has held against their sections. */
export async function acceptStatements(
  sections: readonly string[],
  options: PlainOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { all = false, yes = false, by, folder } = options;
  if (all === sections.length > 0)
    throw new UsageError("Name the sections whose statements you have reviewed, or give --all.");
  if (yes && !all) throw new UsageError("--yes goes with --all.");
  const compiled = await compileForQuestions(folder, surroundings);
  const chosen = all ? everyOpen(compiled.agenda) : sections.map((words) => find(compiled.agenda, words));
  if (chosen.length === 0) {
    surroundings.errors.write("Every statement is reviewed, and nothing has changed since.\n");
    return 0;
  }
  const name = await reviewerName(by, surroundings);
  if (all && !yes && !(await isWanted(chosen, name, surroundings))) return 2;
  return stampAll(chosen, compiled, name, surroundings);
}

function find(agenda: Agenda, words: string): Acceptance {
  const section = findSection(agenda, words);
  if (section === undefined) throw noSuchSection(agenda, words);
  const text = reviewedText(section, agenda);
  if (text === undefined)
    throw new UsageError(`\`${section.id}\` has no statement in plain words: there is nothing to accept.`);
  return { section, text };
}

/** All statements that are stale or unreviewed. */
function everyOpen(agenda: Agenda): Acceptance[] {
  return agenda.sections.flatMap((section) => {
    const text = reviewedText(section, agenda);
    const isOpen = text !== undefined && compareStamp(section.fields.plainReviewed, text) !== "fresh";
    return isOpen ? [{ section, text }] : [];
  });
}

/** Asks whether all of them were read. Where nobody can be asked, nothing is stamped. */
async function isWanted(
  chosen: readonly Acceptance[],
  name: string,
  { ask, errors }: Surroundings,
): Promise<boolean> {
  const question = `Has ${name} read ${plural(chosen.length, "section")}, each with its statement, and found these right? [y/N] `;
  if (ask === undefined)
    throw new UsageError(
      "--all asks whether every statement was read, and nobody can be asked here: give --yes.",
    );
  if (/^\s*y(es)?\s*$/i.test(await ask(question))) return true;
  errors.write("Nothing was changed.\n");
  return false;
}

async function stampAll(
  chosen: readonly Acceptance[],
  { opened, agenda, shown }: CompiledAgenda,
  name: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const day = reviewDay(surroundings);
  const changes = chosen.map((one) => stamped(one, name, day, shown));
  const before = await openReviewTexts(opened.folder);
  const records = new Map([[reviewFileName, writeReviewTexts(textsAfter(before, chosen, agenda))]]);
  const problems = await writeChanges(opened.folder, { texts: changes, records });
  if (problems.length > 0) {
    await writeReport(problems, opened, { format: textFormat }, surroundings);
    return exitCodeFor(problems, {});
  }
  surroundings.errors.write(
    `Accepted ${plural(chosen.length, "statement")} as reviewed by ${name} on ${day}.\n`,
  );
  return 0;
}

/** The section's file with its stamp in the front matter, every other byte as it was. */
function stamped(
  { section, text }: Acceptance,
  name: string,
  day: string,
  shown: (path: string) => string,
): TextChange {
  const before = section.text;
  const parts = partsOf(before);
  const values = new Map([
    ["plain-reviewed", stampOf(text)],
    ["plain-reviewed-by", name],
    ["plain-reviewed-on", day],
  ]);
  const replacements = parts === undefined ? undefined : setTopValues(before, parts.keys, values);
  if (replacements === undefined) {
    const hint = "Nothing was changed: mend its front matter first, with a key on each line.";
    throw new UsageError(`${shown(section.path)} can't be stamped. ${hint}`);
  }
  const positions = new Positions(section.path, before);
  const edits = replacements.map((one) => ({ span: positions.span(one.start, one.end), text: one.text }));
  return { path: section.path, before, after: applyEdits(before, edits) };
}

/** The texts that some stamp still names, and those of the new stamps. */
function textsAfter(before: ReviewTexts, chosen: readonly Acceptance[], { sections }: Agenda): ReviewTexts {
  const accepted = new Set(chosen.map(({ section }) => section.id));
  const kept = sections.flatMap(({ id, fields }) => {
    const stamp = accepted.has(id) ? undefined : fields.plainReviewed;
    const text = stamp === undefined ? undefined : before.get(stamp);
    return stamp === undefined || text === undefined ? [] : [[stamp, text] as const];
  });
  return new Map([...kept, ...chosen.map(({ text }) => [stampOf(text), text] as const)]);
}
