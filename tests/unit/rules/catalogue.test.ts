import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue.ts";
import type { DiagnosticMeta } from "../../../src/core/diagnostic.ts";
import { loadDiagnostics } from "../../../src/load/diagnostics.ts";
import { parseDiagnostics } from "../../../src/parse/diagnostics.ts";
import { missingWording } from "../../../src/render/templates/diagnostics.ts";
import { rules } from "../../../src/rules/registry.ts";
import { settleDiagnostics } from "../../../src/settle/diagnostics.ts";
import { validateDiagnostics } from "../../../src/validate/diagnostics.ts";
import { line, lintExample } from "../../support/example-agenda.ts";

const ruleFolder = join(import.meta.dirname, "../../../src/rules");

/** Files of src/rules that are not rules themselves. */
const notRules = [
  "README.md",
  "acronyms.ts",
  "attribution-words.ts",
  "attributions.ts",
  "body-nodes.ts",
  "common-acronyms.ts",
  "context.ts",
  "doubts.ts",
  "examples.ts",
  "explained-terms.ts",
  "facet-lists.ts",
  "foreign-numbers.ts",
  "left-out.ts",
  "local-path.ts",
  "marks",
  "number-mentions.ts",
  "number-neighbours.ts",
  "number-words.ts",
  "once-an-agenda.ts",
  "outline.ts",
  "phrase-findings.ts",
  "prose.ts",
  "reading-order.ts",
  "registry.ts",
  "run.ts",
  "sentence-length.ts",
  "plain-texts.ts",
  "several-relations.ts",
  "statements.ts",
  "summary-score.ts",
  "summary-size.ts",
  "text-links.ts",
  "text-offsets.ts",
  "title-attributions.ts",
  "title-lists.ts",
  "title-match.ts",
  "typed-numbers.ts",
  "web-addresses.ts",
  "whole-summary.ts",
];

/** What no file's text can show, so that there is no example to lint: tested in tests/unit/load and tests/unit/cache. */
const notFromText = ["unreadable-file", "unusable-cache"];

/** What `agenda lint` can find; the other codes of outputs need a build, and are tested with their renderers. */
const lintable: readonly DiagnosticMeta[] = [
  ...loadDiagnostics.filter(({ name }) => !notFromText.includes(name)),
  ...parseDiagnostics,
  ...validateDiagnostics,
  ...rules.map(({ meta }) => meta),
  ...settleDiagnostics,
  missingWording,
];

describe("the catalogue of diagnostics", () => {
  it("gives each code and each name to one diagnostic", () => {
    const codes = catalogue.map(({ code }) => code);
    const names = catalogue.map(({ name }) => name);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(names).size).toBe(names.length);
    for (const code of codes) expect(code).toMatch(/^AG\d{3}$/);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("registers every rule file, each called as its rule", () => {
    const files = readdirSync(ruleFolder).filter((file) => !notRules.includes(file));
    expect(files.sort()).toEqual(rules.map(({ meta }) => `${meta.name}.ts`).sort());
  });

  it.each(catalogue.map((meta) => [meta.code, meta] as const))(
    "%s is documented in whole sentences",
    (_, meta) => {
      expect(meta.summary).not.toMatch(/\.$/);
      for (const text of [meta.docs.what, meta.docs.why, meta.docs.fix])
        expect(text).toMatch(/^[A-Z`].{20,}[.)]$/s);
    },
  );
});

describe("the examples in the documentation", () => {
  it("stand on an example agenda that is clean", async () => {
    expect((await lintExample({})).map(line)).toEqual([]);
  });

  it.each(lintable.map((meta) => [meta.code, meta] as const))(
    "%s: the bad one is found, and nothing else",
    async (_, meta) => {
      const found = await lintExample(meta.docs.bad);
      expect(found.map(line)).not.toEqual([]);
      expect([...new Set(found.map(({ code }) => code))], found.map(line).join("\n")).toEqual([meta.code]);
      expect(found, found.map(line).join("\n")).toHaveLength(1);
    },
  );

  it.each(lintable.map((meta) => [meta.code, meta] as const))(
    "%s: the good one is clean",
    async (_, meta) => {
      expect((await lintExample(meta.docs.good)).map(line)).toEqual([]);
    },
  );
});
