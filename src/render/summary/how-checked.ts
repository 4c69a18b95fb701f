import { compareStamp, reviewedText } from "../../plain/review/reviewed-text.ts";
import { longDate } from "../dates.ts";
import { fillWords } from "../templates/wording.ts";
import type { NotesPart, SummaryInput } from "./types.ts";

/** Says what was recorded about the text, and nothing that this program can't know: traced is not verified. */
export function checkedPart({ agenda, content, words }: SummaryInput): NotesPart {
  const { language } = agenda.manifest;
  const stated = content.cards.filter(({ statement }) => statement.length > 0).map(({ line }) => line);
  const fresh = stated.filter((line) => {
    const now = reviewedText(line, agenda);
    return now !== undefined && compareStamp(line.fields.plainReviewed, now) === "fresh";
  });
  const counts = { reviewed: String(fresh.length), total: String(stated.length) };
  const review = fresh.length === 0 ? words.noneReviewed : fillWords(words.reviewed, counts);
  const tests = agenda.manifest.plainLanguage.readerTests;
  const last = tests.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
  const tested =
    last === undefined
      ? words.noReaderTest
      : fillWords(words.readerTest, {
          date: longDate(last.date, language),
          readers: String(last.readers),
          understood: String(last.understood),
        });
  const about = stated.length === 0 ? [] : [review];
  return {
    kind: "notes",
    name: "how-checked",
    title: words.howChecked,
    sentences: [words.traced, ...about, tested],
  };
}
