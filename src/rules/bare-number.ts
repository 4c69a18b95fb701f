import type { Agenda } from "../core/agenda.ts";
import type { Finding, Fix } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { AttributionFinder } from "./attributions.ts";
import { linesInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import { numbersOfItsOwn } from "./foreign-numbers.ts";
import { isWrittenAsRead, type ProseBlock, proseOf } from "./prose.ts";
import { titleAttributions } from "./title-attributions.ts";
import { type TypedNumber, TypedNumberFinder, type TypedNumbers } from "./typed-numbers.ts";

export const bareNumber: Rule = {
  meta: {
    code: "AG246",
    name: "bare-number",
    severity: "warning",
    summary: "A number of a section that is typed as plain text",
    docs: {
      what: 'Finds numbers of lines and strategies in prose, with the labels that the manifest gives them: "Strategic Line 3", "SL 2, 3 and 5", "lines 2 to 5", "S 3.7", and those of kinds that the publisher added and gave a short label, "Campaign 2". Titles, notes, summaries and open questions are prose too; code and the words of links are not (disagreeing-number compares those). A bare "line 3" counts only where the agenda has that line and nothing else is meant: not in "5 lines", "metro line 3" or "line 3 of the table". A number beside the title of another section is left to misnumbered-title, one that gives a term to the wrong line to misplaced-term. Numbers of other things are left alone: inside quotation marks, before words such as "of the regional plan", after the name of a law, and those that a heading of the text gives out itself, as in "Action 3: more trees".',
      why: "Numbers follow from the order of the lines. One that is typed stays as it is when a line moves, and then sends readers somewhere else; nobody can follow it with a click either.",
      bad: timeBank({ body: "An hour given is an hour earned. Strategic Line 2 finds the rooms." }),
      good: timeBank({ body: "An hour given is an hour earned. The rooms are found by [[commons]]." }),
      fix: "Write `[[id]]`: agenda puts in number and title. In the front matter, where nothing can be linked, call the line by its title.",
    },
  },
  bySection: true,
  *check(agenda) {
    if (linesInDoubt(agenda)) return;
    const finder = new TypedNumberFinder(agenda);
    const attributions = new AttributionFinder(agenda);
    for (const section of agenda.sections) {
      const isForeign = numbersOfItsOwn(agenda, section, finder);
      for (const block of proseOf(section)) {
        const groups = finder.find(block.textBesideLinks).filter((group) => !isForeign(block, group));
        if (groups.length === 0) continue;
        const misplaced = attributions.misplacements(section).get(block) ?? [];
        const titled = titleAttributions(agenda).find(section).get(block) ?? [];
        const taken = new Set([
          ...misplaced.map(({ mention }) => mention.start),
          ...titled.filter((one) => one.titled !== undefined).map(({ mention }) => mention.at),
        ]);
        const doubtful = new Set(titled.map(({ mention }) => mention.at));
        yield* findings({ agenda, block, id: section.id, doubtful }, groups, taken);
      }
    }
  },
};

/** Where numbers were found. */
interface Surroundings {
  readonly agenda: Agenda;
  readonly block: ProseBlock;
  /** The section that the block stands in. */
  readonly id: string;
  /** Where a number may be wrong: a reference in its place would hide that. */
  readonly doubtful: ReadonlySet<number>;
}

/** One finding for each group of numbers; `taken` holds the places of those that another rule reports. */
function* findings(
  { agenda, block, id, doubtful }: Surroundings,
  groups: readonly TypedNumbers[],
  taken: ReadonlySet<number>,
): Iterable<Finding> {
  for (const { start, end, numbers, range } of groups) {
    const own = numbers.filter((number) => !taken.has(number.start));
    const [first] = own;
    if (first === undefined) continue;
    // Where a part of the group has a finding of its own, this one is about the rest.
    const whole = own.length === numbers.length;
    const [from, to] = [first === numbers[0] ? start : first.start, whole ? end : (own.at(-1)?.end ?? end)];
    const isOwn = own.some(({ section }) => section?.id === id);
    const isDoubtful = numbers.some((number) => doubtful.has(number.start));
    const mayFix = whole && !(range || isOwn || isDoubtful);
    const fix = mayFix ? fixFor(block, start, numbers) : undefined;
    const meant = range && whole ? betweenEnds(agenda, own) : own;
    yield {
      span: block.spanOf(from, to),
      message: messageFor(block.text.slice(from, to), first),
      hint: isOwn ? ownNumber(first) : hintFor(agenda, block, meant, isDoubtful),
      ...(fix === undefined ? {} : { fix }),
    };
  }
}

const seeFirst = "See first that it is the number that is meant: nothing beside it says so. ";

function messageFor(typed: string, { section }: TypedNumber): string {
  const movers = [undefined, "line", "strategy"].includes(section?.kind) ? "the lines" : "sections";
  const words = typed.replace(/\s+/g, " ");
  return `"${words}" is typed as plain text: it stays the same when ${movers} move, and leads nowhere.`;
}

/** What to write for a section's own number. */
function ownNumber({ section }: TypedNumber): string {
  const name = section?.kind === "line" || section?.kind === "strategy" ? section.kind : "section";
  return `It is this ${name}'s own number, and a section does not link to itself: write "this ${name}", or leave it out.`;
}

/** The lines of a range: those between its ends have no number in the text. */
function betweenEnds(
  agenda: Agenda,
  numbers: readonly TypedNumber[],
): readonly Pick<TypedNumber, "section">[] {
  const [first, last] = [numbers[0]?.section, numbers.at(-1)?.section];
  const from = first === undefined ? -1 : agenda.lines.indexOf(first);
  const to = last === undefined ? -1 : agenda.lines.indexOf(last);
  if (numbers.length !== 2 || from < 0 || to <= from) return numbers;
  return agenda.lines.slice(from, to + 1).map((section) => ({ section }));
}

function hintFor(
  agenda: Agenda,
  { origin }: ProseBlock,
  numbers: readonly Pick<TypedNumber, "section">[],
  isDoubtful: boolean,
): string {
  const sections = numbers.flatMap(({ section }) => section ?? []);
  if (sections.length < numbers.length) {
    const last = agenda.lines.at(-1)?.number;
    const known = last === undefined ? "" : ` The last line is ${last}.`;
    return `No section has this number now.${known} Write \`[[id]]\` with the id of the one that is meant.`;
  }
  if (origin === "body") {
    const marks = sections.map(({ id }) => `\`[[${id}]]\``);
    return `${isDoubtful ? seeFirst : ""}Write ${inWords(marks)}: agenda puts in number and title, and keeps them right.`;
  }
  const titles = sections.map(({ title }) => `"${title}"`);
  return `Nothing can be linked here: call it by its title, ${inWords(titles)}.`;
}

function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Puts a reference in the place of each number, and of the label with the first. The text then shows titles as well. */
function fixFor(block: ProseBlock, start: number, numbers: readonly TypedNumber[]): Fix | undefined {
  const known = numbers.flatMap(({ section, ...place }) =>
    section === undefined ? [] : [{ ...place, id: section.id }],
  );
  if (known.length < numbers.length) return undefined;
  const places = known.map((number, index) => ({ ...number, start: index === 0 ? start : number.start }));
  if (!places.every((place) => isWrittenAsRead(block, place.start, place.end))) return undefined;
  const edits = places.map(({ id, ...place }) => ({
    span: block.spanOf(place.start, place.end),
    text: `[[${id}]]`,
  }));
  return { title: "Write references, which show number and title", safe: false, edits };
}
