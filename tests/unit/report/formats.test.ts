import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue.ts";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { Positions } from "../../../src/core/positions.ts";
import { reportFormats } from "../../../src/report/formats.ts";
import type { ReportInput } from "../../../src/report/types.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const text = "Soil, 100% “good”: air\r\nand <b>water</b> 😀 end\n";
const positions = new Positions("1 care/index.md", text);
const place = { message: "Declared here: see\nbelow.", span: positions.span(24, 27) };

const broken: Diagnostic = {
  code: "AG201",
  name: "unresolved-reference",
  severity: "error",
  message: 'There is no section "a,b": 50%\r\nof <it> & more\u0007.',
  hint: "Did you mean `x`?",
  span: positions.span(6, 10),
  related: [place],
  fix: {
    title: "Write the new id",
    safe: false,
    edits: [
      { span: positions.span(6, 10), text: "x" },
      { span: positions.span(24, 27), text: "" },
    ],
  },
};
const across: Diagnostic = {
  code: "AG342",
  name: "unused-allowance",
  severity: "warning",
  message: "Nothing to allow.",
  span: positions.span(6, 32),
};
const whole: Diagnostic = { ...across, severity: "info", span: positions.span(0, 0) };
const diagnostics = [whole, broken, across, across];

const input: ReportInput = {
  diagnostics,
  texts: new Map([["1 care/index.md", text]]),
  shown: (path) => `docs/${path}`,
  colour: false,
  metaOf: (code) => catalogue.find((meta) => meta.code === code),
  generator: "agenda-compiler 0.1.0",
  fails: (severity) => severity === "error",
};

function write(name: string, given: ReportInput = input): string {
  const format = reportFormats.find((one) => one.name === name);
  return format?.write(given) ?? "";
}

const clean: ReportInput = { ...input, diagnostics: [] };

describe("every format", () => {
  it("has a name of its own, and sends what programs read to the output", () => {
    expect(reportFormats.map(({ name }) => name)).toEqual([
      "text",
      "json",
      "sarif",
      "github",
      "junit",
      "unix",
    ]);
    expect(reportFormats.filter(({ sink }) => sink === "errors").map(({ name }) => name)).toEqual(["text"]);
  });

  it.each(reportFormats.map(({ name }) => name))("%s is the same text twice, without the clock", (name) => {
    expect(write(name)).toBe(write(name));
    expect(write(name)).not.toMatch(/20\d\d-\d\d-\d\d/);
  });
});

describe("json", () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../../schemas/lint-report.schema.json"), "utf8"),
  );
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  it.each([
    ["findings", input],
    ["nothing", clean],
  ] as const)("is valid against its schema with %s", (_, given) => {
    validate(JSON.parse(write("json", given)));
    expect(validate.errors).toBeNull();
  });

  it("tells fixes", () => {
    const report = JSON.parse(write("json"));
    expect(report.diagnostics[1].fix).toMatchObject({ title: "Write the new id", safe: false });
    expect(report.diagnostics[1].fix.edits[1]).toMatchObject({ path: "docs/1 care/index.md", text: "" });
    expect(report.summary).toEqual({ errors: 1, warnings: 2, notes: 1 });
  });
});

/** The official schema of SARIF 2.1.0, which a package of Microsoft's SARIF SDK carries. It is of JSON Schema draft 4. */
function sarifValidator() {
  const { $schema, id, ...schema } = sarifSchema;
  expect([$schema, id]).toEqual([
    "http://json-schema.org/draft-04/schema#",
    expect.stringContaining("sarif-2.1.0-rtm.5.json"),
  ]);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe("sarif", () => {
  const validate = sarifValidator();

  it.each([
    ["findings", input],
    ["nothing", clean],
  ] as const)("is valid against the official schema with %s", (_, given) => {
    validate(JSON.parse(write("sarif", given)));
    expect(validate.errors).toBeNull();
  });

  it("is refused by the schema where it is wrong, so that the test above can fail", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [{ level: "fatal" }] }] })).toBe(false);
  });

  const [run] = JSON.parse(write("sarif")).runs;

  it("documents the rules that found something", () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["AG201", "AG342"]);
    expect(run.tool.driver.rules[1].help.markdown).toContain("**Why it matters.**");
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it("tells places, related places and fixes", () => {
    const [, result] = run.results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe("docs/1%20care/index.md");
    expect(region).toMatchObject({
      startLine: 1,
      startColumn: 7,
      endLine: 1,
      endColumn: 11,
      snippet: { text: "100%" },
    });
    expect(result.relatedLocations[0].physicalLocation.region).toMatchObject({
      startLine: 2,
      startColumn: 1,
    });
    expect(result.fixes[0].artifactChanges[0].replacements).toMatchObject([
      { deletedRegion: { startColumn: 7 }, insertedContent: { text: "x" } },
      { deletedRegion: { startLine: 2, charLength: 3 } },
    ]);
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      "note",
      "error",
      "warning",
      "warning",
    ]);
  });

  it("gives each result a fingerprint of its own that survives moving", () => {
    const prints = (log: string): string[] =>
      JSON.parse(log).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints["agendaFinding/v1"],
      );
    expect(new Set(prints(write("sarif"))).size).toBe(4);
    const moved = `\n\n${text}`;
    const at = new Positions("1 care/index.md", moved);
    const later = diagnostics.map((one) =>
      one === whole ? one : { ...one, span: at.span(one.span.start.offset + 2, one.span.end.offset + 2) },
    );
    const again = write("sarif", {
      ...input,
      diagnostics: later,
      texts: new Map([["1 care/index.md", moved]]),
    });
    expect(prints(again)).toEqual(prints(write("sarif")));
  });
});

/** Reads a command as the runner does (ActionCommand.TryParseV2): the percent sign last. */
function readCommand(line: string) {
  const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
  const unescapeData = (words: string): string =>
    words.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const unescapeProperty = (words: string): string =>
    unescapeData(words.replaceAll("%3A", ":").replaceAll("%2C", ","));
  const properties = (match?.[2] ?? "").split(",").map((pair) => {
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals), unescapeProperty(pair.slice(equals + 1))];
  });
  return { command: match?.[1], message: unescapeData(match?.[3] ?? ""), ...Object.fromEntries(properties) };
}

describe("github", () => {
  const lines = write("github").trimEnd().split("\n");

  it("is one command a line, which the runner reads back as it was meant", () => {
    expect(lines).toHaveLength(4);
    expect(readCommand(lines[1] ?? "")).toEqual({
      command: "error",
      file: "docs/1 care/index.md",
      line: "1",
      endLine: "1",
      col: "7",
      endColumn: "11",
      title: "AG201 unresolved-reference",
      message: `${broken.message}\n${broken.hint}`,
    });
    expect(lines.map((line) => readCommand(line).command)).toEqual(["notice", "error", "warning", "warning"]);
  });

  it("names no columns where the place runs over lines", () => {
    expect(readCommand(lines[2] ?? "")).toMatchObject({ line: "1", endLine: "2" });
    expect(readCommand(lines[2] ?? "")).not.toHaveProperty("col");
  });

  it("survives a file whose name holds the marks of commands", () => {
    const path = "a::b,c=d%2C.md";
    const [line = ""] = write("github", { ...input, diagnostics: [whole], shown: () => path }).split("\n");
    expect(readCommand(line)).toMatchObject({ file: path, line: "1" });
  });
});

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  processEntities: { enabled: true },
  htmlEntities: true,
  trimValues: false,
  isArray: (name) => name === "testsuite" || name === "testcase",
});

/** What Jenkins' schema (junit-10.xsd) lets stand: attributes by element, required ones marked. */
const junitAttributes: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  testsuites: { name: false, time: false, tests: false, failures: false, disabled: false, errors: false },
  testsuite: {
    name: true,
    tests: true,
    failures: false,
    errors: false,
    time: false,
    skipped: false,
    hostname: false,
  },
  testcase: { name: true, classname: true, time: false, assertions: false, status: false },
  failure: { type: false, message: false },
};
const junitChildren: Readonly<Record<string, readonly string[]>> = {
  testsuites: ["testsuite"],
  testsuite: ["properties", "testcase", "system-out", "system-err"],
  testcase: ["skipped", "error", "failure", "system-out", "system-err"],
  failure: ["#text"],
};

function checkElement(name: string, element: unknown): void {
  const attributes = junitAttributes[name];
  if (attributes === undefined || typeof element !== "object" || element === null) return;
  const keys = Object.keys(element).filter(
    (key) => !(key === "#text" && !junitChildren[name]?.includes(key)),
  );
  const allowed = [...Object.keys(attributes), ...(junitChildren[name] ?? [])];
  expect(keys.filter((key) => !allowed.includes(key))).toEqual([]);
  expect(Object.keys(attributes).filter((key) => attributes[key] && !keys.includes(key))).toEqual([]);
  for (const child of junitChildren[name] ?? []) {
    const value = (element as Record<string, unknown>)[child];
    for (const one of Array.isArray(value) ? value : [value]) checkElement(child, one);
  }
}

describe("junit", () => {
  it.each([
    ["findings", input],
    ["nothing", clean],
  ] as const)("is well-formed XML of the usual structure with %s", (_, given) => {
    expect(XMLValidator.validate(write("junit", given))).toBe(true);
    const { testsuites } = xml.parse(write("junit", given));
    expect(testsuites.testsuite).not.toHaveLength(0);
    checkElement("testsuites", testsuites);
  });

  it("counts findings that make the run fail as failures, and the others as passed", () => {
    const { testsuites } = xml.parse(write("junit"));
    expect(testsuites).toMatchObject({ tests: "4", failures: "1" });
    const [suite] = testsuites.testsuite;
    expect(suite).toMatchObject({ name: "docs/1 care/index.md", tests: "4", failures: "1" });
    const strict = write("junit", { ...input, fails: (severity) => severity !== "info" });
    expect(xml.parse(strict).testsuites.failures).toBe("3");
    expect(xml.parse(write("junit", clean)).testsuites).toMatchObject({ tests: "1", failures: "0" });
  });

  it("gives back every word, with what XML can't hold replaced", () => {
    const [suite] = xml.parse(write("junit")).testsuites.testsuite;
    expect(suite.testcase[1].failure.message).toBe(broken.message.replace("\u0007", "\uFFFD"));
    expect(suite.testcase[1].failure["#text"]).toContain("docs/1 care/index.md:1:7\n");
    expect(suite.testcase[2]["system-out"]).toContain("Nothing to allow.");
  });
});

function hasVim(): boolean {
  try {
    execFileSync("vim", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

/** What Vim's quickfix list makes of a report. */
function readWithVim(report: string): Promise<unknown> {
  return withFolder({ "report.txt": report }, async (folder) => {
    const entry =
      '{"file": bufname(v:val.bufnr), "line": v:val.lnum, "column": v:val.col, "message": trim(v:val.text)}';
    const list = `map(filter(getqflist(), 'v:val.valid'), '${entry}')`;
    const commands = ["cgetfile report.txt", `call writefile([json_encode(${list})], 'list.json')`, "qa!"];
    const quiet = ["-u", "NONE", "-i", "NONE", "-n", "-es", "--cmd", "set encoding=utf-8"];
    execFileSync("vim", [...quiet, ...commands.flatMap((command) => ["-c", command])], {
      cwd: folder,
      input: "",
    });
    return JSON.parse(readFileSync(join(folder, "list.json"), "utf8"));
  });
}

describe("unix", () => {
  it("is one line a finding, in the form that editors know", () => {
    const lines = write("unix").trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    // Vim's "%f:%l:%c: %m".
    for (const line of lines)
      expect(line).toMatch(/^([^:]+):(\d+):(\d+): (.+) \[(error|warning|info) AG\d{3}\]$/);
    expect(lines[1]).toBe(
      'docs/1 care/index.md:1:7: There is no section "a,b": 50% of <it> & more\uFFFD. [error AG201]',
    );
    expect(write("unix", clean)).toBe("");
  });

  it.runIf(hasVim())(
    "is read by Vim's quickfix list as it was meant, with Vim's own error format",
    async () => {
      expect(await readWithVim(write("unix"))).toEqual([
        { file: "docs/1 care/index.md", line: 1, column: 1, message: "Nothing to allow. [info AG342]" },
        {
          file: "docs/1 care/index.md",
          line: 1,
          column: 7,
          message: 'There is no section "a,b": 50% of <it> & more\uFFFD. [error AG201]',
        },
        ...Array(2).fill({
          file: "docs/1 care/index.md",
          line: 1,
          column: 7,
          message: "Nothing to allow. [warning AG342]",
        }),
      ]);
    },
  );
});

describe("text", () => {
  it("shows no name of a file as it would steer a terminal", () => {
    const shown = (): string => "\u001B[31mred\n\u202E.md";
    const report = write("text", { ...input, shown, diagnostics: [broken] });
    expect(report.split("\n")[0]).toBe("\uFFFD[31mred \uFFFD.md:1:7 error AG201 unresolved-reference");
    for (const steering of ["\u001B", "\u202E"]) expect(report).not.toContain(steering);
  });

  it("shows related places of other lines with their lines, and says how to fix", () => {
    expect(write("text", { ...input, diagnostics: [broken] })).toContain(`
  Did you mean \`x\`?
  Fix: Write the new id (agenda lint --fix --unsafe-fixes).
  docs/1 care/index.md:2:1: Declared here: see below.
    2 | and <b>water</b> 😀 end
      | ^^^

1 error in 1 file; 1 can be fixed with --fix --unsafe-fixes
`);
  });

  it("says where a place ends that runs over lines", () => {
    expect(write("text", { ...input, diagnostics: [across] })).toContain("^^^^^^^^^^^^^^^^ to 2:9\n");
  });

  it("is empty where nothing was found", () => {
    expect(write("text", clean)).toBe("");
  });
});
