import colours from "picocolors";
import type { Diagnostic, Fix, Severity } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import type { Span } from "../core/span.ts";
import { type AlikeFindings, groupAlike } from "./alike.ts";
import { codeFrame } from "./code-frame.ts";
import { onOneLine } from "./one-line.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

/** From so many findings on, the report says what to do first. */
const manyFindings = 8;
/** At most so many related places are shown; the rest is counted. */
const maximalRelated = 4;

type Paint = ReturnType<typeof colours.createColors>;

/** What the blocks of one report share. */
interface Page {
  readonly input: ReportInput;
  readonly paint: Paint;
}

/** Diagnostics for people: place, code, sentence, the line of source, what to do; and a summary line at the end. */
export const textFormat: ReportFormat = {
  name: "text",
  sink: "errors",
  write(input) {
    if (input.diagnostics.length === 0) return "";
    const page: Page = { input, paint: colours.createColors(input.colour) };
    const blocks = groupAlike(input.diagnostics).map((alike) =>
      alike.length > 1 ? describeAlike(alike, page) : describe(alike[0], page),
    );
    return [...blocks, [summarise(page), ...nextSteps(page)].join("\n")].join("\n\n").concat("\n");
  },
};

/** Several findings of one kind, one after the other, with places and what tells them apart; and what to do, once. */
function describeAlike(alike: AlikeFindings, page: Page): string {
  const { paint } = page;
  const [{ severity, code, name, hint, message }] = alike;
  const mark = markOf(severity, paint);
  const head = `${paint.bold(plural(alike.length, "place"))} ${mark(severity)} ${paint.bold(code)} ${paint.dim(name)}`;
  const isSame = alike.every((one) => one.message === message);
  const places = alike.map((one) => {
    const own = isSame ? "" : ` ${onOneLine(one.message)}`;
    return `${place(one.span, page)}${own}`;
  });
  const sameHint = hint !== undefined && alike.every((one) => one.hint === hint);
  const advice = sameHint ? onOneLine(hint) : `agenda explain ${code} says what to do.`;
  return [
    head,
    ...indent([
      ...(isSame ? [onOneLine(message)] : []),
      ...places,
      paint.cyan(advice),
      ...fixesOf(alike, page),
    ]),
  ].join("\n");
}

function fixesOf(alike: AlikeFindings, { paint }: Page): string[] {
  const [first] = alike.flatMap(({ fix }) => fix ?? []);
  return first === undefined ? [] : [paint.green(`Fix: ${onOneLine(first.title)} (${optionsFor(first)}).`)];
}

/** What to do first, where there are more findings than anybody reads in one go. */
function nextSteps({ input: { diagnostics }, paint }: Page): string[] {
  if (diagnostics.length < manyFindings) return [];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors.length > 0 ? errors : diagnostics;
  if (first === undefined) return [];
  return [
    paint.cyan(
      `Next: ${errors.length > 0 ? "the errors first" : "one kind at a time"}, with agenda lint --rule ${first.name}.`,
    ),
  ];
}

function markOf(severity: Severity, paint: Paint): (words: string) => string {
  if (severity === "error") return paint.red;
  return severity === "warning" ? paint.yellow : paint.cyan;
}

function describe(diagnostic: Diagnostic, page: Page): string {
  const { paint } = page;
  const { span, severity, code, name, message, hint, fix } = diagnostic;
  const mark = markOf(severity, paint);
  const head = `${paint.bold(place(span, page))} ${mark(severity)} ${paint.bold(code)} ${paint.dim(name)}`;
  return [
    head,
    ...indent([
      onOneLine(message),
      ...codeFrame(page.input.texts.get(span.path), span, mark),
      ...(hint === undefined ? [] : [paint.cyan(onOneLine(hint))]),
      ...(fix === undefined ? [] : [paint.green(`Fix: ${onOneLine(fix.title)} (${optionsFor(fix)}).`)]),
      ...describeRelated(diagnostic, page),
    ]),
  ].join("\n");
}

function optionsFor({ safe }: Fix): string {
  return safe ? "agenda lint --fix" : "agenda lint --fix --unsafe-fixes";
}

/** Related places, with their lines where they are not on the one that is shown already. */
function describeRelated({ span, related = [] }: Diagnostic, page: Page): string[] {
  const { paint } = page;
  const shown = related.slice(0, maximalRelated).flatMap((other) => {
    const isShown = other.span.path === span.path && other.span.start.line === span.start.line;
    const frame = isShown
      ? []
      : codeFrame(page.input.texts.get(other.span.path), other.span, (words) => words);
    return [`${place(other.span, page)}: ${onOneLine(other.message)}`, ...indent(frame)];
  });
  const rest = related.length - maximalRelated;
  return [...shown, ...(rest > 0 ? [`and ${plural(rest, "more place")}.`] : [])].map(paint.dim);
}

function place({ path, start }: Span, { input }: Page): string {
  return `${onOneLine(input.shown(path))}:${start.line}:${start.column}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** "2 errors and 1 warning in 3 files; 2 of them can be fixed with --fix." */
function summarise({ input: { diagnostics }, paint }: Page): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const words: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };
  const severities = ["error", "warning", "info"] as const;
  const parts = severities
    .filter((severity) => count(severity) > 0)
    .map((severity) => markOf(severity, paint)(plural(count(severity), words[severity])));
  const listed =
    parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  const files = new Set(diagnostics.map(({ span }) => span.path)).size;
  return `${listed} in ${plural(files, "file")}${fixable(diagnostics)}`;
}

function fixable(diagnostics: readonly Diagnostic[]): string {
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  const safe = fixes.filter((fix) => fix.safe).length;
  const unsafe = fixes.length - safe;
  const parts = [
    ...(safe > 0 ? [`${safe} can be fixed with --fix`] : []),
    ...(unsafe > 0 ? [`${unsafe} can be fixed with --fix --unsafe-fixes`] : []),
  ];
  return parts.map((part) => `; ${part}`).join("");
}
