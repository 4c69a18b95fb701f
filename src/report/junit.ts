import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

/**
 * JUnit's XML, as Jenkins and GitLab read it: a test suite for each file, a test case for each finding. Findings that make the
 * run fail are failures, the others passed tests with output. Where nothing was found, one test has passed.
 */
export const junitFormat: ReportFormat = {
  name: "junit",
  sink: "output",
  write(input) {
    const { diagnostics, shown } = input;
    const suites = [...groupBy(diagnostics, ({ span }) => shown(span.path))].map(([path, found]) =>
      suite(path, found, input),
    );
    const clean = suiteElement("agenda", 1, 0, [
      '    <testcase name="no findings" classname="agenda" time="0"/>',
    ]);
    const failures = diagnostics.filter(({ severity }) => input.fails(severity)).length;
    const tests = Math.max(1, diagnostics.length);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="agenda lint" tests="${tests}" failures="${failures}" errors="0" time="0">`,
      ...(suites.length === 0 ? [clean] : suites),
      "</testsuites>",
      "",
    ].join("\n");
  },
};

function suite(path: string, found: readonly Diagnostic[], input: ReportInput): string {
  const failures = found.filter(({ severity }) => input.fails(severity)).length;
  const cases = found.map((diagnostic) => testCase(path, diagnostic, input));
  return suiteElement(path, found.length, failures, cases);
}

function suiteElement(name: string, tests: number, failures: number, cases: readonly string[]): string {
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return [`  <testsuite name="${escapeXml(name)}" ${counts}>`, ...cases, "  </testsuite>"].join("\n");
}

function testCase(path: string, diagnostic: Diagnostic, input: ReportInput): string {
  const { span, severity, code, name, message, hint } = diagnostic;
  const { line, column } = span.start;
  const label = escapeXml(`${code} ${name} (${line}:${column})`);
  const text = escapeXml(
    [`${path}:${line}:${column}`, message, ...(hint === undefined ? [] : [hint])].join("\n"),
  );
  const content = input.fails(severity)
    ? `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase name="${label}" classname="${escapeXml(path)}" time="0">${content}</testcase>`;
}

/** Text for XML 1.0: marks escaped, line ends kept in attributes too, and what no XML may hold replaced. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}
