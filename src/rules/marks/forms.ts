import type { PlacedSection } from "../../core/agenda.ts";
import type { Finding, Fix } from "../../core/diagnostic.ts";
import { type TypedText, typedTextsOf } from "./typed-text.ts";

/** What a form of marks means, and what to write instead. */
export interface Remedy {
  readonly message: string;
  readonly hint: string;
  /** What takes the place of what was found. */
  readonly replacement?: { readonly title: string; readonly text: string };
}

/** Where a form was found. */
export interface Match {
  readonly typed: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly block: TypedText;
  readonly index: number;
  readonly section: PlacedSection;
}

/** A form of marks that Markdown does not read. */
export interface Form {
  /** Global. */
  readonly pattern: RegExp;
  /** Looks at the source instead of the text whose escapes are masked. */
  readonly inSource?: true;
  /** `undefined` where it is none after all. */
  remedy(match: Match): Remedy | undefined;
}

/** What of the forms stands in a section: no stretch of a text is found twice, the first form wins. */
export function* findForms(section: PlacedSection, forms: readonly Form[]): Iterable<Finding> {
  for (const block of typedTextsOf(section)) {
    const found: Found[] = [];
    for (const form of forms) found.push(...matchesOf(form, section, block, found));
    for (const { finding } of found.sort((one, other) => one.from - other.from)) yield finding;
  }
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly finding: Finding;
}

function matchesOf(
  { pattern, inSource, remedy }: Form,
  section: PlacedSection,
  block: TypedText,
  taken: readonly Found[],
): Found[] {
  return [...(inSource ? block.source : block.text).matchAll(pattern)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken.some((other) => from < other.to && other.from < to)) return [];
    const typed = block.source.slice(from, to);
    const found = remedy({ typed, groups: match.groups ?? {}, block, index: from, section });
    return found === undefined ? [] : [{ from, to, finding: findingAt(block, from, to, found) }];
  });
}

function findingAt(
  block: TypedText,
  from: number,
  to: number,
  { message, hint, replacement }: Remedy,
): Finding {
  const span = block.spanOf(from, to);
  if (replacement === undefined) return { span, message, hint };
  const fix: Fix = { title: replacement.title, safe: false, edits: [{ span, text: replacement.text }] };
  return { span, message, hint, fix };
}

const longest = 40;

/** What was typed, on one line and not too long to be quoted. */
export function shown(typed: string): string {
  const line = typed.replace(/(?<!\s)\s*\n[\s>]*/g, " ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
