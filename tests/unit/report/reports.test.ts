import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { Positions } from "../../../src/core/positions.ts";
import { jsonFormat } from "../../../src/report/json.ts";
import { textFormat } from "../../../src/report/text.ts";
import type { ReportInput } from "../../../src/report/types.ts";

const text = "title: Care\nlines: [comons]\n";
const span = new Positions("agenda.yml", text).span(20, 26);
const care = new Positions("1-care/index.md", "").span(0, 0);

const error: Diagnostic = {
  code: "AG201",
  name: "unresolved-reference",
  severity: "error",
  message: "There is no section `comons`, so this leads nowhere.",
  hint: "Did you mean `commons`?",
  span,
};
const warning: Diagnostic = {
  ...error,
  code: "AG399",
  name: "thin",
  severity: "warning",
  message: "Thin.",
  span: care,
};
const many = Array.from({ length: 6 }, () => ({ message: "Named here.", span: care }));
const diagnostics: readonly Diagnostic[] = [error, { ...warning, related: many }];

const input: ReportInput = {
  diagnostics,
  texts: new Map([["agenda.yml", text]]),
  shown: (path) => `docs/${path}`,
  colour: false,
  metaOf: () => undefined,
  generator: "agenda-compiler 0.1.0",
  fails: (severity) => severity === "error",
};

describe("the text report", () => {
  it("says where, what, and what to do", () => {
    expect(textFormat.write(input)).toBe(`docs/agenda.yml:2:9 error AG201 unresolved-reference
  There is no section \`comons\`, so this leads nowhere.
  2 | lines: [comons]
    |         ^^^^^^
  Did you mean \`commons\`?

docs/1-care/index.md:1:1 warning AG399 thin
  Thin.
  Did you mean \`commons\`?
  docs/1-care/index.md:1:1: Named here.
  docs/1-care/index.md:1:1: Named here.
  docs/1-care/index.md:1:1: Named here.
  docs/1-care/index.md:1:1: Named here.
  and 2 more places.

1 error and 1 warning in 2 files
`);
  });

  it("has the same words in colour", () => {
    const coloured = textFormat.write({ ...input, colour: true });
    expect(coloured).toContain("\u001b[31merror\u001b[39m");
    expect(coloured).toContain("\u001b[33mwarning\u001b[39m");
    const colours = new RegExp(`${"\u001b"}\\[\\d+m`, "g");
    expect(coloured.replace(colours, "")).toBe(textFormat.write(input));
  });

  it("counts in words", () => {
    const summary = (...severities: Diagnostic["severity"][]): string | undefined =>
      textFormat
        .write({ ...input, diagnostics: severities.map((severity) => ({ ...error, severity })) })
        .trimEnd()
        .split("\n")
        .at(-1);
    expect(summary("error", "error")).toBe("2 errors in 1 file");
    expect(summary("info")).toBe("1 note in 1 file");
    expect(summary("error", "warning", "info", "info")).toBe("1 error, 1 warning and 2 notes in 1 file");
  });

  it("keeps a message on one line, and away from the terminal's controls", () => {
    const report = textFormat.write({
      ...input,
      diagnostics: [{ ...error, message: "Two\nlines, \u001b[31mred." }],
    });
    expect(report).toMatch(/\n {2}Two lines, .?\[31mred\.\n/u);
    expect(report).not.toContain("\u001b");
  });
});

describe("the JSON report", () => {
  it("is a stable document for programs", () => {
    expect(JSON.parse(jsonFormat.write(input))).toMatchObject({
      version: 1,
      diagnostics: [
        {
          code: "AG201",
          name: "unresolved-reference",
          severity: "error",
          path: "docs/agenda.yml",
          start: { line: 2, column: 9, offset: 20 },
          end: { line: 2, column: 15, offset: 26 },
          related: [],
        },
        {
          code: "AG399",
          related: many.map(() => ({ message: "Named here.", path: "docs/1-care/index.md" })),
        },
      ],
      summary: { errors: 1, warnings: 1, notes: 0 },
    });
  });

  it("is whole and valid without any finding", () => {
    const report = JSON.parse(jsonFormat.write({ ...input, diagnostics: [] }));
    expect(report).toEqual({ version: 1, diagnostics: [], summary: { errors: 0, warnings: 0, notes: 0 } });
  });
});
