import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { NearbyNames } from "../core/did-you-mean.ts";
import { fileNameOf } from "../core/file-name.ts";
import { relativePath } from "../core/file-path.ts";
import { groupBy } from "../core/group-by.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { slugOf } from "../core/slug.ts";
import { unseenHint } from "../core/unseen.ts";
import { timeBank } from "./examples.ts";
import { leftOutTarget } from "./left-out.ts";
import { leavesFolder } from "./local-path.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

export const unresolvedReference: Rule = {
  meta: {
    code: "AG201",
    name: "unresolved-reference",
    severity: "error",
    mandatory: true,
    summary: "A reference to a section that does not exist",
    docs: {
      what: "Finds links in the text, relations, and entries of the manifest and the glossary that name a section nobody has written.",
      why: "The reader who follows it gets nowhere, and the relation is missing from every map and list.",
      bad: timeBank({ body: "The room for it stands on [[comunity-land]]." }),
      good: timeBank({ body: "The room for it stands on [[community-land]]." }),
      fix: "Correct the id or the path. If the section was renamed, list its old id under `aliases` in its front matter.",
    },
  },
  *check(agenda) {
    for (const reference of agenda.references) {
      const wantsSection = reference.wants === "section" || reference.wants === "line";
      if (!wantsSection || reference.found !== undefined) continue;
      if (leavesFolder(reference)) continue;
      const leftOut = leftOutTarget(agenda, reference);
      yield leftOut === undefined ? finding(agenda, reference) : { span: reference.span, ...leftOut };
    }
  },
};

function finding(agenda: Agenda, reference: Reference): Finding {
  const { form, target, span } = reference;
  const what = form === "path" ? `file ${target}` : `section \`${target}\``;
  return {
    span,
    message: `There is no ${what}, so this leads nowhere.`,
    hint:
      unseenHint(target) ??
      contentsHint(target) ??
      guess(suggest(agenda, reference)) ??
      formHint(agenda, reference),
  };
}

function guess(suggestion: Suggestion | undefined): string | undefined {
  return suggestion && `Did you mean \`${suggestion.shown}\` ("${suggestion.title}")?`;
}

/** What to do where nothing like the target is known: about its form, where that is wrong. */
function formHint({ manifest }: Agenda, { form, target }: Reference): string {
  if (form === "path" && target.includes("\\")) return "Write the path with slashes: `/`, not `\\`.";
  const slug = slugOf(target, manifest.language);
  return form === "path" || slug === target || slug === ""
    ? "Correct the reference, or write the section that it names."
    : `Write an id, such as \`${slug}\`: lower-case letters, digits and single hyphens.`;
}

/** `[[_TOC_]]` asks for the contents elsewhere. */
function contentsHint(target: string): string | undefined {
  return /^_?toc_?$/i.test(target) ? "Take it out: agenda makes the contents by itself." : undefined;
}

/** The name to look for: a path's file, also where a path stands between `[[` and `]]`. */
function wordOf({ form, target }: Reference): string {
  const isPath = form === "path" || /[/\\]|\.(md|html?)$/i.test(target);
  if (!isPath) return target;
  return fileNameOf(
    target
      .replaceAll("\\", "/")
      .replace(/\/$/, "/index.md")
      .replace(/\.(html?|md)$/i, ".md"),
  );
}

interface Suggestion {
  readonly shown: string;
  readonly title: string;
}

/** The section that was meant, as it would be written in this form of reference: by id, alias or title, or a moved file. */
function suggest(agenda: Agenda, reference: Reference): Suggestion | undefined {
  const word = wordOf(reference);
  const { byNumber, names, owners } = sectionNames(agenda);
  const numbered = byNumber.get(foldNumber(word))?.find(({ id }) => id !== reference.from);
  if (numbered !== undefined) return { shown: numbered.id, title: numbered.title };
  const near = names.closest(word, (index) => owners[index]?.id === reference.from);
  const section = near === undefined ? undefined : owners[near];
  if (section === undefined) return undefined;
  const from = agenda.byId.get(reference.from)?.path;
  const shown =
    reference.form === "path" && from !== undefined ? relativePath(from, section.path) : section.id;
  return { shown, title: section.title };
}

interface SectionNames {
  /** Sections by their number, "sl3", and lines by their bare place as well, "3". */
  readonly byNumber: ReadonlyMap<string | undefined, readonly PlacedSection[]>;
  readonly names: NearbyNames;
  /** The section that each of the names means. */
  readonly owners: readonly PlacedSection[];
}

/** A number as it may be typed for an id: "SL 3", "sl-3", "SL3". */
function foldNumber(words: string): string {
  return words.replace(/[\s_-]+/g, "").toLowerCase();
}

const sectionNames = onceAnAgenda(({ sections, lines }): SectionNames => {
  const named = sections.flatMap((section) =>
    [section.id, section.title, ...section.fields.aliases.map(({ id }) => id)].map((name) => ({
      name,
      section,
    })),
  );
  return {
    byNumber: new Map<string | undefined, readonly PlacedSection[]>([
      ...groupBy(sections, ({ number }) => (number === undefined ? undefined : foldNumber(number))),
      ...lines.map((line, index) => [String(index + 1), [line]] as const),
    ]),
    names: new NearbyNames(named.map(({ name }) => name)),
    owners: named.map(({ section }) => section),
  };
});
