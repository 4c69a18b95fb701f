import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { AttributionFinder } from "./attributions.ts";
import { linesInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import type { NumberMention } from "./number-mentions.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import type { ProseBlock } from "./prose.ts";
import { type DoubtfulNumber, titleAttributions } from "./title-attributions.ts";

const relation = "relations:\n  - { type: depends-on, to: commons }";

export const misnumberedTitle: Rule = {
  meta: {
    code: "AG237",
    name: "misnumbered-title",
    severity: "warning",
    summary: "The title of one section with the number of another",
    docs: {
      what: 'Finds a number of a line or a strategy, typed or as a link, right beside words that are the title of another: "The reform of the State and its policies (SL 3)" where that is SL 4, "SL 3: the reform of the State", "Reform the State (Strategic Line 3)". Title and short title count, also in part, in another form ("reforming the State"), and where the words are a link to the other section. What the glossary says of a term, misplaced-term compares.',
      why: "Number and title lead readers to different places, and each looks right by itself. Once the number has become a link, nobody can tell any more which of the two was meant.",
      bad: timeBank({
        frontMatter: relation,
        body: "Each bank needs a room: keep the commons (SL 1). See [[commons]].",
      }),
      good: timeBank({ frontMatter: relation, body: "Each bank needs a room: see [[commons]]." }),
      fix: "Decide which of the two is meant, and write `[[id]]` of that section: agenda puts in number and title. No fix does this by itself.",
    },
  },
  bySection: true,
  *check(agenda) {
    if (linesInDoubt(agenda)) return;
    for (const section of agenda.sections) {
      for (const [block, numbers] of titleAttributions(agenda).find(section)) {
        for (const { mention, titled, words } of numbers) {
          if (titled === undefined || isByGlossary(agenda, section, block, mention)) continue;
          yield finding(agenda, block, { mention, titled, words });
        }
      }
    }
  },
};

/** Whether the glossary tells where the words belong: misplaced-term reports that. */
function isByGlossary(
  agenda: Agenda,
  section: PlacedSection,
  block: ProseBlock,
  { at }: NumberMention,
): boolean {
  const known = attributionFinder(agenda).misplacements(section).get(block) ?? [];
  return known.some(({ mention }) => mention.start === at);
}

const attributionFinder = onceAnAgenda((agenda: Agenda) => new AttributionFinder(agenda));

function finding(
  { byId }: Agenda,
  block: ProseBlock,
  { mention, titled, words }: Required<DoubtfulNumber>,
): Finding {
  const { section, span } = mention;
  const line = titled.line === undefined ? undefined : byId.get(titled.line);
  const number = titled.number ?? line?.number ?? "another line";
  const own =
    section === undefined
      ? "a number that no section has"
      : `the number of ${section.number}, "${section.title}"`;
  const where = titled.number === undefined || (section?.kind === "line" && titled.kind !== "line");
  const belongs = where ? `is part of ${line?.number}, "${titled.title}"` : `is ${number}, "${titled.title}"`;
  return {
    span,
    message: `"${words}" ${belongs}, but here it has ${own}.`,
    hint: hintFor(block, where && line !== undefined ? line.id : titled.id, section?.id, titled.title),
    related: [{ message: "The title is declared here.", span: titled.titleSpan }],
  };
}

function hintFor(
  { origin }: ProseBlock,
  titled: string,
  numbered: string | undefined,
  title: string,
): string {
  if (origin !== "body") return `Leave the number out where "${title}" is meant: here the title says enough.`;
  const other = numbered === undefined ? "" : `; if the number is right, \`[[${numbered}]]\` and other words`;
  return `If the words are right, write \`[[${titled}]]\` for both${other}.`;
}
