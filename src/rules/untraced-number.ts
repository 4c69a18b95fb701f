import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { numbersIn } from "../plain/numbers/find.ts";
import { numberGrammarOf } from "../plain/numbers/grammars.ts";
import type { FoundNumber, NumberGrammar } from "../plain/numbers/types.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { plainTextsOf } from "./plain-texts.ts";
import { proseOf } from "./prose.ts";
import { type StatementSentence, spanInSentence, textsBeside } from "./statements.ts";

/** How far a number may be from the true one where the words before it say that it is rounded. */
const rounding = 0.1;

export const untracedNumber: Rule = {
  meta: {
    code: "AG413",
    name: "untraced-number",
    severity: "error",
    summary: "A number in a statement in plain words that its section does not give",
    docs: {
      what: "Finds numbers, years and dates in statements in plain words that stand nowhere else in their section: not in its title, its front matter or its text. Numbers in digits and in words are the same (“41”, “forty-one”), and so are “1,500”, “1.500” and “1 500”. A rounded number has to say so (“about 40”, “more than 1,000”) and to be within ten per cent. A small count is also traced by a list, or headings, of as many items. “One” alone is no number, and neither is “two or three”. Texts of the manifest's `summary` are held against the whole section that they come `from`.",
      why: "Numbers are what is quoted from a summary. One that is wrong, or that nobody can find in the text, costs more trust than the rest can win.",
      bad: timeBank({
        body: "Since 2004, 41 time banks have opened in the county.",
        plain:
          "Help a neighbour for an hour and get an hour of help back. Since 2004, 43 such banks have opened near here.",
      }),
      good: timeBank({
        body: "Since 2004, 41 time banks have opened in the county.",
        plain:
          "Help a neighbour for an hour and get an hour of help back. About forty such banks have opened near here.",
      }),
      fix: "Write the section's number, say that it is rounded, or leave it out.",
    },
  },
  bySection: true,
  *check(agenda) {
    const { language } = agenda.manifest;
    const grammar = numberGrammarOf(plainLanguageOf(language) ?? "en");
    for (const { section, isOfSummary, sentences } of plainTextsOf(agenda)) {
      if (section === undefined) continue;
      const stated = sentences.map((sentence) => ({ sentence, numbers: numbersIn(sentence.text, language) }));
      if (stated.every(({ numbers }) => numbers.length === 0)) continue;
      const source = sourceOf(section, agenda, grammar, isOfSummary);
      for (const { sentence, numbers } of stated) {
        for (const number of numbers) {
          if (isVague(number, numbers, sentence)) continue;
          const problem = problemWith(number, sentence, source, grammar);
          if (problem === undefined) continue;
          yield { span: spanInSentence(sentence, number.start, number.end), ...problem };
        }
      }
    }
  },
};

/** "Two or three" is no number that anybody has counted. */
function isVague(number: FoundNumber, numbers: readonly FoundNumber[], { text }: StatementSentence): boolean {
  const isPair = (first: FoundNumber, second: FoundNumber): boolean =>
    second.value <= 12 && /^\s+(?:or|ou|[ou])\s+$/i.test(text.slice(first.end, second.start));
  return numbers.some((other) => isPair(number, other) || isPair(other, number));
}

/** What the section says in numbers. */
interface NumberSource {
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  /** How many items its lists have, and how many headings stand beside each other. */
  readonly counts: ReadonlySet<number>;
}

function sourceOf(
  section: PlacedSection,
  { manifest, strategiesOfLine }: Agenda,
  grammar: NumberGrammar,
  withStatement: boolean,
): NumberSource {
  const texts = withStatement ? proseOf(section).map(({ text }) => text) : textsBeside(section);
  const notes = nodesOf(section, "image").flatMap(({ alt }) => alt ?? []);
  const text = [...texts, ...notes].join("\n");
  const counts = new Set<number>([strategiesOfLine.get(section.id)?.length ?? 0]);
  for (const node of section.body.children) if (node.type === "list") counts.add(node.children.length);
  for (const depth of [1, 2, 3, 4]) {
    counts.add(
      section.headings.filter(
        (heading) => heading.depth === depth && heading.text !== manifest.plainWordsHeading,
      ).length,
    );
  }
  for (const paragraph of texts) counts.add(ordinalsIn(paragraph, grammar));
  return { text, numbers: numbersIn(text, manifest.language), counts };
}

/** How far a paragraph counts: 3 where "first", "second" and "third" stand in it. */
function ordinalsIn(text: string, { ordinals }: NumberGrammar): number {
  const words = new Set(text.toLowerCase().match(/[\p{L}'’]+/gu));
  return ordinals.filter((ordinal) => words.has(ordinal)).length;
}

function problemWith(
  number: FoundNumber,
  sentence: StatementSentence,
  source: NumberSource,
  grammar: NumberGrammar,
): { readonly message: string; readonly hint: string } | undefined {
  const same = source.numbers.filter(({ value }) => value === number.value);
  if (same.length > 0) return wrongMonth(number, sentence, same, source, grammar);
  if (number.value > 1 && number.value <= 12 && source.counts.has(number.value)) return undefined;
  const before = sentence.text.slice(0, number.start);
  if (source.numbers.some(({ value }) => isDeclaredRounding(number.value, value, before, grammar)))
    return undefined;
  const near = nearest(number, sentence, source);
  if (near === undefined) {
    return {
      message: `"${number.text}" stands nowhere in the section, so readers can't trace it.`,
      hint: "Leave the number out, or give it in the section, with its source.",
    };
  }
  return {
    message: `"${number.text}" stands nowhere in the section, which says "${near.text}".`,
    hint: `Write "${near.text}", or say that it is rounded: "about", "more than".`,
  };
}

/** "December 2006" where the section has 2006 with other months alone. */
function wrongMonth(
  number: FoundNumber,
  sentence: StatementSentence,
  same: readonly FoundNumber[],
  source: NumberSource,
  grammar: NumberGrammar,
): { readonly message: string; readonly hint: string } | undefined {
  const month = monthBeside(sentence.text, number, grammar);
  if (month === undefined) return undefined;
  const months = same.flatMap((one) => monthBeside(source.text, one, grammar) ?? []);
  const [other] = months;
  if (other === undefined || months.includes(month)) return undefined;
  return {
    message: `"${number.text}" stands beside "${month}" here, and beside "${other}" in the section.`,
    hint: "Write the section's date.",
  };
}

function monthBeside(
  text: string,
  { start, end }: FoundNumber,
  { months }: NumberGrammar,
): string | undefined {
  const words = text.slice(Math.max(0, start - 60), start).match(/d'|\p{L}+|[^\s,\p{L}]/gu) ?? [];
  const before = words.findLast((word) => word !== "de" && word !== "d'")?.toLowerCase() ?? "";
  const after = /^\s+(?:de\s+)?([\p{L}]+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? "";
  return months.find((month) => month === before || month === after);
}

/** Whether the words before a number say that it is rounded, and it is near enough. */
function isDeclaredRounding(
  said: number,
  real: number,
  before: string,
  { about, more, less }: NumberGrammar,
): boolean {
  if (real === 0 || Math.abs(said - real) / Math.abs(real) > rounding) return false;
  const endsWith = (words: readonly string[]): boolean =>
    words.some((word) =>
      new RegExp(`(?<!\\p{L})${word.replace("'", "['’]")}\\s+(?:the\\s+|les?\\s+)?$`, "iu").test(before),
    );
  return endsWith(about) || (said <= real && endsWith(more)) || (said >= real && endsWith(less));
}

/** The section's number that is probably meant: one before the same word, else one that is nearly as large. */
function nearest(
  number: FoundNumber,
  sentence: StatementSentence,
  { text, numbers }: NumberSource,
): FoundNumber | undefined {
  const unit = wordAfter(sentence.text, number.end);
  const sameUnit = numbers.find(({ end }) => unit !== "" && wordAfter(text, end) === unit);
  return (
    sameUnit ??
    numbers.find(({ value }) => Math.abs(value - number.value) <= Math.abs(number.value) * rounding)
  );
}

function wordAfter(text: string, end: number): string {
  return /^[\s%]*([\p{L}]{3,})/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? "";
}
