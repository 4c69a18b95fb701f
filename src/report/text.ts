import colours from "picocolors";
import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import { codeFrame } from "./code-frame.ts";
import type { ReportInput } from "./types.ts";

/** At most so many related places are shown; the rest is counted. */
const maximalRelated = 4;

/** Diagnostics for people: place, code, sentence, the line of source, what to do; and a summary line at the end. */
export function reportText(input: ReportInput): string {
  const blocks = input.diagnostics.map((diagnostic) => describe(diagnostic, input));
  const summary = summarise(input);
  return [...blocks, ...(summary === "" ? [] : [summary])].join("\n\n").concat("\n");
}

function describe(diagnostic: Diagnostic, { texts, prefix, colour }: ReportInput): string {
  const paint = colours.createColors(colour);
  const paints: Record<Severity, (words: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
  };
  const mark = paints[diagnostic.severity];
  const { span, severity, code, name, message, hint, related = [] } = diagnostic;
  const head = `${paint.bold(place(prefix, span))} ${mark(severity)} ${paint.bold(code)} ${paint.dim(name)}`;
  const text = texts.get(span.path);
  const frame = text === undefined ? [] : codeFrame(text, span, mark);
  const places = related
    .slice(0, maximalRelated)
    .map((other) => `${place(prefix, other.span)}: ${other.message}`);
  const rest = related.length > maximalRelated ? [`and ${related.length - maximalRelated} more places.`] : [];
  return [
    head,
    ...indent([message, ...frame, ...(hint === undefined ? [] : [paint.cyan(hint)])]),
    ...indent([...places, ...rest].map(paint.dim)),
  ].join("\n");
}

function place(prefix: string, { path, start }: Diagnostic["span"]): string {
  return `${prefix}${path}:${start.line}:${start.column}`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** "2 errors and 1 warning in 3 files"; empty where there is nothing to count. */
function summarise({ diagnostics, colour }: ReportInput): string {
  if (diagnostics.length === 0) return "";
  const paint = colours.createColors(colour);
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const files = new Set(diagnostics.map(({ span }) => span.path)).size;
  const parts = [
    ...(count("error") > 0 ? [paint.red(plural(count("error"), "error"))] : []),
    ...(count("warning") > 0 ? [paint.yellow(plural(count("warning"), "warning"))] : []),
    ...(count("info") > 0 ? [paint.cyan(plural(count("info"), "note"))] : []),
  ];
  const listed =
    parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${listed} in ${plural(files, "file")}`;
}

/** "1 file", "3 files". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
