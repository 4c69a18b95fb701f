import { createHash } from "node:crypto";
import type { RootContent } from "mdast";
import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Reference } from "../../core/reference.ts";
import { statementNodes } from "../statement-nodes.ts";
import { type NameOfTarget, normalText, normalWords } from "./normal-text.ts";

/** What a review is about: the section's text, and the statement that was held against it. Both in normal form. */
export interface ReviewedText {
  readonly section: string;
  readonly statement: string;
}

/** Of a review: whether it still holds, and if not, what changed since. */
export type ReviewState = "fresh" | "section-changed" | "statement-changed" | "both-changed" | "unreviewed";

/**
 * The text that a statement is reviewed against, and the statement. The section's text is its title, its summary, its answer and
 * open questions, and its body without the statement. `undefined` where there is no statement.
 */
export function reviewedText(section: PlacedSection, agenda: Agenda): ReviewedText | undefined {
  const before = knownTexts.get(section);
  if (before !== undefined) return before;
  const text = readText(section, agenda);
  if (text !== undefined) knownTexts.set(section, text);
  return text;
}

/** A section is one object for as long as its agenda is; rules ask for its text twice. */
const knownTexts = new WeakMap<PlacedSection, ReviewedText>();

function readText(section: PlacedSection, agenda: Agenda): ReviewedText | undefined {
  const statement = statementNodes(section);
  if (statement === undefined) return undefined;
  const nameOf = titlesOf(section, agenda);
  const taken = new Set<RootContent>([...statement.blocks, statement.heading]);
  const { summary, answer, openQuestions } = section.fields;
  const opening = [section.title, summary ?? "", answer ?? "", ...openQuestions].map(normalWords);
  const body = normalText(
    section.body.children.filter((node) => !taken.has(node)),
    nameOf,
  );
  return {
    section: [...opening, body].filter((line) => line !== "").join("\n"),
    statement: normalText(statement.blocks, nameOf),
  };
}

/**
 * A reference without words shows its target's title, so that this is what was read; the id may change. What leads nowhere is
 * known by what was typed.
 */
function titlesOf({ path }: PlacedSection, { references, byId }: Agenda): NameOfTarget {
  return (node) => {
    const found = foundAt(references).get(`${path} ${node.position?.start.offset ?? ""}`);
    const target = found === undefined ? undefined : byId.get(found);
    return target?.title ?? node.target;
  };
}

/**
 * Whether a section's text can't be known as readers will see it: where a reference without words leads nowhere, or to a section
 * whose title may be broken. Then nothing is said of its review.
 */
export function isTextDoubtful({ path, mentions }: PlacedSection, { references, byId }: Agenda): boolean {
  return mentions.some((node) => {
    if (node.type !== "crossReference" || node.children.length > 0) return false;
    const found = foundAt(references).get(`${path} ${node.position?.start.offset ?? ""}`);
    return found === undefined || byId.get(found)?.intact !== true;
  });
}

const knownPlaces = new WeakMap<readonly Reference[], ReadonlyMap<string, string>>();

/** The sections that references without words lead to, by the places of these. Worked out once: many statements ask. */
function foundAt(references: readonly Reference[]): ReadonlyMap<string, string> {
  const before = knownPlaces.get(references);
  if (before !== undefined) return before;
  const isSilent = ({ form, words }: Reference): boolean =>
    (form === "id" || form === "path") && words === "";
  const places = new Map<string, string>();
  for (const reference of references) {
    if (reference.found === undefined || !isSilent(reference)) continue;
    const { path, start } = reference.span;
    places.set(`${path} ${start.offset}`, reference.found);
  }
  knownPlaces.set(references, places);
  return places;
}

const version = "v1:";
const digits = 16;

/** The stamp of a review: 16 hexadecimal digits for the section's text and 16 for the statement, of their SHA-256. */
export function stampOf({ section, statement }: ReviewedText): string {
  return version + digest(section) + digest(statement);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

/** Holds a stamp against the texts as they are now. One of another length than ours was made by hand: nothing is known of it. */
export function compareStamp(stamp: string | undefined, now: ReviewedText): ReviewState {
  if (stamp === undefined) return "unreviewed";
  const current = stampOf(now);
  if (stamp === current) return "fresh";
  const border = version.length + digits;
  const sameSection = stamp.slice(0, border) === current.slice(0, border);
  const sameStatement = stamp.length === current.length && stamp.slice(border) === current.slice(border);
  if (sameSection) return "statement-changed";
  return sameStatement ? "section-changed" : "both-changed";
}
