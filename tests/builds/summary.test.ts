import { join } from "node:path";
import { expect, test } from "vitest";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { renderInput, textOfArtifact } from "../support/render-input.ts";

const root = join(import.meta.dirname, "../..");

// The expected files were read through: look at every difference before you accept it.
test.each([
  ["example", "tests/fixtures/example", ["html", "summary"]],
  ["example-alone", "tests/fixtures/example", ["summary"]],
  ["starter-fr", "templates/starter/fr", ["html", "summary"]],
] as const)("the summary of %s is as expected", async (name, path, formats) => {
  const { value } = await readAgenda(join(root, path));
  const made = await summaryRenderer.render(renderInput({ agenda: compileAgenda(value).value, formats }));
  expect(made.diagnostics).toEqual([]);
  for (const file of ["summary.md", "summary.txt"]) {
    const expected = join(root, "tests/builds/summary/expected", name, file);
    await expect(textOfArtifact(made.value, file)).toMatchFileSnapshot(expected);
  }
});
