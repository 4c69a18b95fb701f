import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { alertKinds, knowsAlerts } from "../core/alerts.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { type Form, findForms, type Match, type Remedy } from "./marks/forms.ts";

export const unreadAlert: Rule = {
  meta: {
    code: "AG350",
    name: "unread-alert",
    severity: "warning",
    summary: "A note in GitHub's form that agenda does not read as one",
    docs: {
      what: "Finds quotations that begin with `[!INFO]` or another kind that GitHub doesn't have, those with words behind the mark (`[!NOTE] Mind`), and notes of agendas in a language whose titles agenda doesn't know.",
      why: "The mark is printed as it stands, or the note has a title in English.",
      bad: timeBank({ body: "An hour is an hour.\n\n> [!INFO]\n> The card is free." }),
      good: timeBank({ body: "An hour is an hour.\n\n> [!NOTE]\n> The card is free." }),
      fix: "Write one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]` on a line of its own, or a title of your own in bold.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const section of agenda.sections) {
      if (!section.text.includes("[!")) continue;
      yield* findForms(section, forms);
      yield* inEnglish(section, agenda);
    }
  },
};

const forms: readonly Form[] = [
  { pattern: /^\[!(?<kind>[\p{L}-]+)\][-+]?(?<title>[ \t]+[^\n]*)?/gu, remedy: unread },
];

function unread({ typed, groups, block, section }: Match): Remedy | undefined {
  // Only at the beginning of a quotation it looks like a note.
  const quoted = nodesOf(section, "blockquote").some(
    ({ children, data }) => children[0] === block.node && data?.alert === undefined,
  );
  if (!quoted) return undefined;
  const title = groups.title?.trim() ?? "";
  const isKnown = alertKinds.some((kind) => kind === groups.kind?.toLowerCase());
  return {
    message: `\`${typed.trim()}\` is printed as it stands: ${isKnown ? "a note has nothing else in its first line" : "there is no note of this kind"}.`,
    hint: hintFor(title, isKnown),
  };
}

function hintFor(title: string, isKnown: boolean): string {
  if (isKnown) return "Put the words behind it on the next line, which begins with `>` as well.";
  const kinds = alertKinds.map((kind) => `\`[!${kind.toUpperCase()}]\``).join(", ");
  return title === ""
    ? `Write one of ${kinds}, or a title of your own in bold.`
    : `Write \`**${title}**\` instead, followed by a line with nothing but \`>\`.`;
}

function* inEnglish(section: PlacedSection, { manifest }: Agenda): Iterable<Finding> {
  if (knowsAlerts(manifest.language)) return;
  for (const node of nodesOf(section, "blockquote")) {
    const kind = node.data?.alert;
    if (kind === undefined) continue;
    const span = spanOf(section.path, node);
    yield {
      span: { ...span, end: span.start },
      message: `The title of this note is in English: agenda doesn't know it in the language \`${manifest.language}\`.`,
      hint: "Write a title of your own in bold as its first line, instead of the mark.",
    };
  }
}
