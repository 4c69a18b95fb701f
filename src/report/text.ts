import colours from "picocolors";
import type { Diagnostic, Fix, Severity } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import type { Span } from "../core/span.ts";
import { codeFrame } from "./code-frame.ts";
import { onOneLine } from "./one-line.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

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
    const blocks = input.diagnostics.map((diagnostic) => describe(diagnostic, page));
    return [...blocks, summarise(page)].join("\n\n").concat("\n");
  },
};

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
