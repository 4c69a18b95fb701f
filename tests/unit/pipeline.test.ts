import { expect, it } from "vitest";
import { LiveMemory } from "../../src/cache/live-memory.ts";
import { catalogue } from "../../src/catalogue.ts";
import type { ExampleFiles } from "../../src/core/diagnostic.ts";
import { listTemplates } from "../../src/load/agenda-templates.ts";
import { listWordings } from "../../src/load/package-files.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda, compileInSteps } from "../../src/pipeline.ts";
import { withExample } from "../support/example-agenda.ts";

const isError = ({ severity }: { readonly severity: string }): boolean => severity === "error";

/** Compiles the example with files laid over it, at once and in steps. */
function compileBoth(files: ExampleFiles, memory: LiveMemory) {
  return withExample(files, async (folder) => {
    const { value } = await readAgenda(folder);
    const read = { ...value, wordings: listWordings(listTemplates(folder).value) };
    const whole = compileAgenda(read);
    const { first, complete } = compileInSteps(read, memory);
    return { whole, first, last: complete() };
  });
}

it("in steps, the first gives every error, and the last all that a run at once gives", async () => {
  const memory = new LiveMemory();
  let errors = 0;
  // A third of them says as much, and takes a third of the time.
  for (const { docs } of catalogue.filter((_, place) => place % 3 === 0)) {
    const { whole, first, last } = await compileBoth(docs.bad, memory);
    expect(first.diagnostics.filter(isError)).toEqual(whole.diagnostics.filter(isError));
    expect(last.diagnostics).toEqual(whole.diagnostics);
    errors += whole.diagnostics.filter(isError).length;
  }
  expect(errors).toBeGreaterThan(15);
});

it.each(["isolated-strategy", "unused-allowance", "unreasoned-allowance"])(
  "in steps, the first gives what %s finds where the manifest makes it an error",
  async (name) => {
    const bad = catalogue.find((meta) => meta.name === name)?.docs.bad;
    const manifest = await withExample({}, async (folder) => {
      const { value } = await readAgenda(folder);
      return value.sources.find(({ path }) => path === "agenda.yml")?.text ?? "";
    });
    const files = { ...bad, "agenda.yml": `${manifest}  ${name}: error\n` };
    const { whole, first } = await compileBoth(files, new LiveMemory());
    expect(first.diagnostics.filter(isError).map((found) => found.name)).toContain(name);
    expect(first.diagnostics.filter(isError)).toEqual(whole.diagnostics.filter(isError));
  },
);
