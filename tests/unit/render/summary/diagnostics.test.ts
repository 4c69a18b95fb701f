import { describe, expect, it } from "vitest";
import type { Diagnostic, ExampleFiles } from "../../../../src/core/diagnostic.ts";
import { readAgenda } from "../../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../../src/pipeline.ts";
import { summaryDiagnostics } from "../../../../src/render/summary/diagnostics.ts";
import { summaryRenderer } from "../../../../src/render/summary/renderer.ts";
import { withExample } from "../../../support/example-agenda.ts";
import { renderInput } from "../../../support/render-input.ts";

/** What the outputs of the example agenda tell with files laid over it. */
function foundInOutputs(files: ExampleFiles): Promise<readonly Diagnostic[]> {
  return withExample(files, async (folder) => {
    const { value } = await readAgenda(folder);
    const agenda = compileAgenda(value).value;
    return (await summaryRenderer.render(renderInput({ agenda }))).diagnostics;
  });
}

describe.each(summaryDiagnostics.map((meta) => [meta.code, meta] as const))(
  "the examples of %s",
  (_, meta) => {
    it("the bad one is found, and nothing else", async () => {
      const found = await foundInOutputs(meta.docs.bad);
      expect(found.map(({ code, severity }) => [code, severity])).toEqual([[meta.code, meta.severity]]);
      expect(found[0]?.span.path).toBe("agenda.yml");
      expect(found[0]?.span.start.line).toBeGreaterThan(1);
    });

    it("the good one is clean", async () => {
      expect(await foundInOutputs(meta.docs.good)).toEqual([]);
    });
  },
);

it("the example agenda has a summary without findings", async () => {
  expect(await foundInOutputs({})).toEqual([]);
});
