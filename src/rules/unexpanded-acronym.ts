import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Fix } from "../core/diagnostic.ts";
import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { type TermForms, TermPattern } from "../core/term-pattern.ts";
import { withPlurals } from "../core/term-plurals.ts";
import { capitalWords } from "./acronyms.ts";
import { timeBank } from "./examples.ts";
import { isWrittenAsRead, type ProseBlock } from "./prose.ts";
import { inReadingOrder } from "./reading-order.ts";
import { isInStatement } from "./statements.ts";

const glossary = `- id: time-bank
  term: time bank
  definition: A place where hours of work are given and taken.
  home: care
- id: gross-national-product
  term: gross national product
  acronym: GNP
  definition: The value of all that a country makes and sells in a year.
`;

export const unexpandedAcronym: Rule = {
  meta: {
    code: "AG501",
    name: "unexpanded-acronym",
    severity: "warning",
    summary: "An acronym that is used before the agenda has said what it stands for",
    docs: {
      what: "Finds the first use of each of the glossary's acronyms, in the order in which the print is read, if neither the term itself nor one of its other forms stands in the same paragraph or before it. Reported once an acronym, at its first use.",
      why: "On the site the word leads to the glossary. On paper there is nothing to follow, and someone who doesn't know the acronym stops reading here.",
      bad: {
        ...timeBank({ body: "An hour given is an hour earned, though no GNP counts it." }),
        "glossary.yml": glossary,
      },
      good: {
        ...timeBank({
          body: "An hour given is an hour earned, though no gross national product (GNP) counts it.",
        }),
        "glossary.yml": glossary,
      },
      fix: "Write the term first, with the acronym in brackets, or use the term instead.",
    },
  },
  *check(agenda) {
    const sections = sectionsInQuestion(agenda);
    const placed = [...inReadingOrder({ ...agenda, sections })];
    const blocks = placed.map(({ block }) => block);
    const uses = firstUses(agenda, blocks);
    const expanded = firstExpansions(uses, blocks);
    for (const { term, acronym, block, start, end } of uses) {
      if ((expanded.get(term.id) ?? Number.POSITIVE_INFINITY) <= block) continue;
      const { section, block: where } = placed[block] ?? {};
      if (where === undefined || section === undefined) continue;
      const span = where.spanOf(start, end);
      // In plain words, an acronym is a mistake of its own: `bare-acronym`.
      if (where.origin === "body" && isInStatement(section, span)) continue;
      yield {
        span,
        message: `"${acronym}" is used here for the first time, and nothing before it says that it stands for "${term.term}".`,
        hint: `Write "${term.term} (${acronym})" here, or the term alone.`,
        ...fixFor(where, term, start, end),
      };
    }
  },
};

/** The sections that may use or spell out an acronym, by a quick look at their files: to read prose takes far longer. */
function sectionsInQuestion({ sections, glossary }: Agenda): PlacedSection[] {
  const used = glossary.filter(
    ({ acronym }) => acronym !== undefined && sections.some(({ text }) => text.includes(acronym)),
  );
  const acronyms = used.map(({ acronym = "" }) => acronym);
  const words = used.flatMap(spelledOutForms).map((form) => (form.split(/\s+/)[0] ?? "").toLowerCase());
  if (acronyms.length === 0) return [];
  return sections.filter(({ text }) => {
    if (acronyms.some((acronym) => text.includes(acronym))) return true;
    const lowered = text.toLowerCase();
    return words.some((word) => lowered.includes(word));
  });
}

interface FirstUse {
  readonly term: Term;
  readonly acronym: string;
  /** The position of the block among all. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

function firstUses({ glossary }: Agenda, blocks: readonly ProseBlock[]): FirstUse[] {
  const terms = new Map(glossary.map((term) => [term.acronym, term]));
  const uses = new Map<string, FirstUse>();
  for (const [block, { text }] of blocks.entries()) {
    for (const { acronym, start, end } of capitalWords(text)) {
      const term = terms.get(acronym);
      if (term !== undefined && !uses.has(acronym)) uses.set(acronym, { term, acronym, block, start, end });
    }
  }
  return [...uses.values()];
}

/** The position of the first block that spells each of the terms out, up to the last of their first uses. */
function firstExpansions(uses: readonly FirstUse[], blocks: readonly ProseBlock[]): Map<string, number> {
  const pattern = new TermPattern(uses.map(({ term }) => withPlurals(spelledOut(term))));
  const last = Math.max(-1, ...uses.map(({ block }) => block));
  const expanded = new Map<string, number>();
  for (const [position, { text }] of blocks.slice(0, last + 1).entries()) {
    for (const { term } of pattern.uses(text)) if (!expanded.has(term)) expanded.set(term, position);
  }
  return expanded;
}

/** A term with the forms that spell it out, without those that are acronyms themselves. */
function spelledOut(entry: Term): TermForms {
  const [, ...aliases] = spelledOutForms(entry);
  return { id: entry.id, term: entry.term, aliases };
}

function spelledOutForms({ term, aliases }: Term): string[] {
  return [term, ...aliases.filter((alias) => /\p{Ll}{2}/u.test(alias))];
}

function fixFor(block: ProseBlock, { term }: Term, start: number, end: number): { readonly fix?: Fix } {
  const words = block.text.slice(start, end);
  if (!isWrittenAsRead(block, start, end) || words.endsWith("s")) return {};
  const edit = { span: block.spanOf(start, end), text: `${term} (${words})` };
  return { fix: { title: "Write the term before the acronym", safe: false, edits: [edit] } };
}
