import { type PlainLanguage, plainLanguageOf } from "../language.ts";
import type { Word } from "../types.ts";
import { numberGrammarOf } from "./grammars.ts";
import type { FoundNumber, NumberGrammar } from "./types.ts";

/** Digits with separators, not inside a word or a longer code: "1,500", "2.5", "1990s", "41%". */
const digits =
  /(?<![\p{L}\p{N}_/.-])\d+(?:[.,'’\u00a0\u202f ]\d+){0,30}(?![\p{L}\p{N}_/]|[.,-]\d)|(?<![\p{L}\p{N}_/.-])\d+(?=s\b|st\b|nd\b|rd\b|th\b|er\b|e\b|º|ª|-)/gu;
const letters = /[\p{L}\p{M}]+/gu;

/** The numbers of a text, written in digits or in words, in the order of the text. "One" and "un" alone are none. */
export function numbersIn(text: string, tag: string): FoundNumber[] {
  const language = plainLanguageOf(tag) ?? "en";
  const grammar = numberGrammarOf(language);
  const inDigits = Array.from(text.matchAll(digits)).flatMap(({ 0: found, index }) =>
    inDigitsAt(found, index, text, grammar),
  );
  const inWords = wordNumbers(text, inDigits, grammar, language);
  return [...inDigits, ...inWords].sort((left, right) => left.start - right.start);
}

/** A space may stand between thousands or between two numbers: only groups of three digits belong together. */
function inDigitsAt(found: string, index: number, text: string, grammar: NumberGrammar): FoundNumber[] {
  const parts =
    /[ ]/.test(found) && !/^\d{1,3}(?:[ ]\d{3})+(?:[.,]\d+)?$/.test(found)
      ? splitAtSpaces(found)
      : [[found, 0] as const];
  return parts.map(([part, offset]) => {
    const start = index + offset;
    const end = start + part.length;
    const [multiplier, length] = multiplierAfter(text.slice(end), grammar);
    return {
      value: valueInDigits(part, grammar) * multiplier,
      text: text.slice(start, end + length),
      start,
      end: end + length,
      written: "digits",
    };
  });
}

function splitAtSpaces(found: string): (readonly [string, number])[] {
  return Array.from(found.matchAll(/[^ ]+/g), ({ 0: part, index }) => [part, index] as const);
}

/** "2.5 million": the word that follows multiplies. */
function multiplierAfter(after: string, { multipliers }: NumberGrammar): readonly [number, number] {
  const match = /^[\s\u00a0]+([\p{L}\p{M}]+)/u.exec(after);
  const factor = multipliers[(match?.[1] ?? "").toLowerCase()];
  return match === null || factor === undefined || factor === 12 ? [1, 0] : [factor, match[0].length];
}

/** The value of digits with the separators of the language, and with those of others where they can't be mistaken. */
function valueInDigits(found: string, { thousands, decimal }: NumberGrammar): number {
  const bare = found.replace(/['’\u00a0\u202f ]/g, "");
  const [last = ""] = bare.match(/[.,](?=\d+$)/) ?? [];
  if (last === "") return Number(bare);
  const groups = bare.split(/[.,]/);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3;
  const several = groups.length > 2;
  const kinds = new Set(bare.match(/[.,]/g)).size;
  if (kinds === 1 && isGrouped && (several || last === thousands || last !== decimal))
    return Number(groups.join(""));
  const whole = bare.slice(0, bare.lastIndexOf(last)).replace(/[.,]/g, "");
  return Number(`${whole}.${groups.at(-1)}`);
}

interface Token extends Word {
  readonly word: string;
}

/** @param inDigits numbers that were found already: the "million" of "2.5 million" is no number again */
function wordNumbers(
  text: string,
  inDigits: readonly FoundNumber[],
  grammar: NumberGrammar,
  language: PlainLanguage,
): FoundNumber[] {
  const tokens = Array.from(
    text.matchAll(letters),
    ({ 0: found, index }): Token => ({
      text: found,
      word: found.toLowerCase(),
      start: index,
      end: index + found.length,
    }),
  ).filter(({ start }) => !inDigits.some((number) => start >= number.start && start < number.end));
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumeral(tokens[at]?.word, grammar)) continue;
    const run = runFrom(tokens, at, text, grammar);
    const last = run.at(-1);
    const first = run[0];
    if (first === undefined || last === undefined) continue;
    at += run.length - 1;
    const words = run.map(({ word }) => word);
    if (words.length === 1 && isNoNumber(words[0] ?? "", grammar)) continue;
    const value = valueInWords(words, grammar, language);
    found.push({
      value,
      text: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      written: "words",
    });
  }
  return found;
}

function isNumeral(word: string | undefined, { values, multipliers }: NumberGrammar): boolean {
  return word !== undefined && (Object.hasOwn(values, word) || Object.hasOwn(multipliers, word));
}

/** Articles, and "hundreds", "a million", "a dozen", which count nothing exactly. */
function isNoNumber(word: string, { articles, multipliers }: NumberGrammar): boolean {
  return articles.includes(word) || Object.hasOwn(multipliers, word);
}

/** Numerals that follow each other with nothing but spaces, hyphens and joints between them. */
function runFrom(tokens: readonly Token[], from: number, text: string, grammar: NumberGrammar): Token[] {
  const run: Token[] = [];
  let pending: Token[] = [];
  for (const token of tokens.slice(from)) {
    const before = pending.at(-1) ?? run.at(-1);
    if (before !== undefined && !/^[\s‐‑-]*$/u.test(text.slice(before.end, token.start))) break;
    if (isNumeral(token.word, grammar)) {
      if (run.length > 0 && !canFollow(run, pending, token, grammar)) break;
      run.push(...pending, token);
      pending = [];
    } else if (run.length > 0 && pending.length === 0 && grammar.joints.includes(token.word))
      pending = [token];
    else break;
  }
  return run;
}

/** Whether a numeral goes on with a number: a smaller one after tens and hundreds, a multiplier after anything. */
function canFollow(
  run: readonly Token[],
  pending: readonly Token[],
  next: Token,
  grammar: NumberGrammar,
): boolean {
  const before = run.at(-1)?.word ?? "";
  if (Object.hasOwn(grammar.multipliers, next.word))
    return pending.length === 0 || next.word.startsWith("mil");
  const value = grammar.values[next.word] ?? 0;
  if (Object.hasOwn(grammar.multipliers, before)) return true;
  const last = grammar.values[before] ?? 0;
  // "quatre-vingts", "soixante-dix": French counts on in twenties.
  if (before === "quatre" && value === 20) return true;
  if (before === "dix" && value >= 7 && value <= 9) return true;
  if (last === 60 || (last === 20 && run.length > 1)) return value < 20;
  return last >= 20 && value < (last >= 100 ? 100 : 10);
}

function valueInWords(
  words: readonly string[],
  { values, multipliers }: NumberGrammar,
  language: PlainLanguage,
): number {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const multiplier = multipliers[word];
    const value = values[word];
    if (multiplier !== undefined && multiplier >= 1000) {
      total += Math.max(1, part) * multiplier;
      part = 0;
    } else if (multiplier !== undefined) part = Math.max(1, part) * multiplier;
    else if (value !== undefined)
      part = language === "fr" && value === 20 && part % 100 === 4 ? part + 76 : part + value;
  }
  return total + part;
}
