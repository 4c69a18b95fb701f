import type { ReaderTest } from "../core/reader-test.ts";
import type { PlainStatus, StatementStatus } from "../plain/review/types.ts";
import { alignRows, clip } from "./text-table.ts";

const states: Readonly<Record<StatementStatus["state"], string>> = {
  fresh: "fresh",
  "section-changed": "stale: the section changed",
  "statement-changed": "stale: the statement changed",
  "both-changed": "stale: both changed",
  unreviewed: "unreviewed",
};

/** The state of all statements as a table, with totals below it. */
export function plainStatusText(status: PlainStatus): string {
  const scale = status.averages.score.scale;
  const short = scale === "Flesch-Kincaid grade" ? "grade" : scale;
  const rows = status.statements.map((one) => [
    one.id,
    clip([one.number, one.title].filter((part) => part !== undefined).join(" "), 40),
    String(one.words),
    one.score.value.toFixed(1),
    states[one.state],
    [one.by, one.on].filter((part) => part !== undefined).join(", "),
  ]);
  const table = alignRows([["statement", "section", "words", short, "review", "by"], ...rows]);
  return `${[...table, "", ...totals(status)].join("\n")}\n`;
}

function totals({
  statements,
  counts,
  averages,
  missing,
  suppressed,
  readerTests,
  profile,
}: PlainStatus): string[] {
  const { fresh, stale, unreviewed } = counts;
  const { scale, value } = averages.score;
  const tests = [...readerTests, ...statements.flatMap((one) => one.readerTests)];
  return [
    `${statements.length} statements: ${fresh} fresh, ${stale} stale, ${unreviewed} unreviewed; ${missing.length} missing. Profile: ${profile}.`,
    `On average ${averages.wordsPerSentence.toFixed(1)} words a sentence, ${scale} ${value.toFixed(1)}. Averages are only told: rules look at each sentence.`,
    tests.length === 0
      ? "No reader tests are recorded: whether readers understand these texts, no program can tell."
      : `Reader tests: ${tests.map(testText).join("; ")}.`,
    ...missing.map(({ id, title }) => `Missing: ${id}, "${title}".`),
    ...suppressed.map(
      ({ rule, path, line, reason }) =>
        `Suppressed: ${rule} at ${path}:${line}, ${reason === "" ? "without a reason" : reason}.`,
    ),
  ];
}

function testText({ date, readers, understood, by }: ReaderTest): string {
  return `${date}: ${understood} of ${readers} understood${by === undefined ? "" : ` (${by})`}`;
}
