import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { escapeAcrossLines } from "../core/escape-pattern.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const disagreeingNumber: Rule = {
  meta: {
    code: "AG205",
    name: "disagreeing-number",
    severity: "error",
    mandatory: true,
    summary: "A link whose words give another number than its target has",
    docs: {
      what: 'Finds links whose words hold a number of a line or a strategy ("SL 1", "Strategic Line 1", "S 2.1") that is not the number of the section they lead to. Words that are a number and nothing else, as in "SL [1](…) and [2](…)", count where the link leads to a line or a strategy.',
      why: "Readers of the print trust the words, readers of the site the link: they end up in different places. Numbers change when sections move; words typed by hand don't.",
      bad: timeBank({ body: "The room for it stands in [SL 1](../../2-commons/index.md)." }),
      good: timeBank({ body: "The room for it stands in [[commons]]." }),
      fix: "Leave the words out, `[[id]]`, so that agenda writes the right number, or use words without a number.",
    },
  },
  *check(agenda) {
    if (orderIsDoubtful(agenda)) return;
    const pattern = numberPattern(agenda);
    const doubtful = doubtfulLines(agenda);
    for (const reference of agenda.references) {
      const { found, wants, words } = reference;
      if (!/\d/.test(words)) continue;
      const target = found === undefined || wants !== "section" ? undefined : agenda.byId.get(found);
      if (target?.number === undefined) continue;
      if (target.kind !== "line" && doubtful.has(target.line)) continue;
      for (const [said] of wrongNumbers(agenda, target, words, pattern)) {
        yield {
          span: reference.span,
          message: `The words say "${said}", but the link leads to ${target.number}, "${target.title}".`,
          hint: hintFor(agenda, target, said),
          related: [{ message: "The target is declared here.", span: target.titleSpan }],
        };
      }
    }
  },
};

/** Words and link may each be the slip: where the number is another section's, only the author knows which. */
function hintFor({ sections }: Agenda, target: PlacedSection, said: string): string {
  const digits = numeral(said.replace(/^.*?(?=\d)/s, ""));
  const other = sections.find(
    ({ kind, number }) => kind === target.kind && number !== undefined && numeral(number) === digits,
  );
  const right = `\`[[${target.id}]]\` shows the right number, whatever the order`;
  if (other === undefined) return `Leave the words out: ${right}.`;
  return `If the link is right, leave the words out: ${right}. If the number is right, "${other.title}" is meant: \`[[${other.id}]]\`.`;
}

/** A manifest that is broken, or lists something unknown, may number its lines otherwise once it is mended. */
function orderIsDoubtful({ manifestDoubts, references }: Agenda): boolean {
  const unresolved = references.some(({ form, found }) => form === "manifest" && found === undefined);
  return unresolved || ["lines", "labels", "kinds", "language"].some((key) => manifestDoubts.has(key));
}

/** Lines with a section that is broken, or part of something unknown: mending it may move its neighbours. */
function doubtfulLines({ sections, references }: Agenda): Set<string | undefined> {
  const lost = references.filter(({ form, found }) => form === "relation" && found === undefined);
  const names = new Set(lost.map(({ from, target }) => `${from} ${target}`));
  const broken = sections.filter(
    ({ id, intact, kindDeclared, fields }) =>
      !(intact && kindDeclared) ||
      fields.relations.some(({ type, to }) => type === "part-of" && names.has(`${id} ${to}`)),
  );
  return new Set(broken.map(({ line }) => line));
}

/** The numbers in a link's words that are neither its target's nor those of the line that the target hangs on. */
function wrongNumbers(
  agenda: Agenda,
  target: PlacedSection,
  words: string,
  pattern: RegExp,
): RegExpExecArray[] {
  const line = target.line === undefined ? undefined : agenda.byId.get(target.line);
  const right = [target.number, line?.number].flatMap((number) =>
    number === undefined ? [] : [numeral(number)],
  );
  const isNumbered = target.kind === "line" || target.kind === "strategy";
  const alone = isNumbered ? /^\s*(\d{1,2}(?:\.\d{1,2})*)\s*$/.exec(words) : null;
  const typed = [...words.matchAll(pattern), ...(alone === null ? [] : [alone])];
  return typed.filter((match) => !right.includes(match[1] ?? ""));
}

function numeral(number: string): string {
  return number.replace(/^\D+/, "");
}

/**
 * "SL 3", "Strategic Line 3", "S 3.7", "Strategy 3.7": the manifest's labels of the kinds that carry numbers. Names count in
 * capitals or not; short labels only as they are written, so that "people's 7 demands" holds no "S 7".
 */
function numberPattern(agenda: Agenda): RegExp {
  const labels = Object.values(agenda.manifest.labels).filter(({ short }) => short !== undefined);
  const names = labels
    .flatMap(({ name, plural }) => [name, plural])
    .map((word) => anyCase(escapeAcrossLines(word)));
  const shorts = labels.flatMap(({ short }) => (short === undefined ? [] : [escapeAcrossLines(short)]));
  const words = [...new Set([...names, ...shorts])].sort((left, right) => right.length - left.length);
  return new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${words.join("|")})\\s*(\\d+(?:\\.\\d+)*)`, "gu");
}

/** A pattern that takes letters in either case: JavaScript of Node 20 has no flag for a part of a pattern. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\.|\p{L}/gu, (part) => {
    if (part.startsWith("\\")) return part;
    return `[${[...new Set([part, part.toLowerCase(), part.toUpperCase()])].join("")}]`;
  });
}
