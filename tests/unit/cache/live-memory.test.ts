import { expect, it } from "vitest";
import { LiveMemory } from "../../../src/cache/live-memory.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../src/pipeline.ts";
import { withExample } from "../../support/example-agenda.ts";

it("changes nothing but the time that a run takes, whatever has changed in between", async () => {
  await withExample({}, async (folder) => {
    const { value: files } = await readAgenda(folder);
    const memory = new LiveMemory();
    const section = files.sources.find(({ path }) => path.endsWith(".md") && path !== "agenda.yml");
    const without = { ...files, sources: files.sources.filter((source) => source !== section) };
    const renamed = files.sources.map(({ path, text }) => ({
      path,
      text: text.replace(/^title: .*$/mu, "title: Other"),
    }));
    const broken = files.sources.map(({ path, text }) => ({ path, text: text.replaceAll("[[", "[[no-") }));
    const states = [
      files,
      files,
      without,
      { ...files, sources: renamed },
      { ...files, sources: broken },
      files,
    ];
    for (const state of states) {
      const again = compileAgenda(state, undefined, memory);
      const anew = compileAgenda(state);
      expect(again.diagnostics).toEqual(anew.diagnostics);
      expect(again.value.sections.map(({ id, content, plain }) => [id, content, plain])).toEqual(
        anew.value.sections.map(({ id, content, plain }) => [id, content, plain]),
      );
      memory.forgetOthers(state.sources.map(({ path }) => path));
    }
  });
});

it("knows a file only as long as it is the same", () => {
  const memory = new LiveMemory();
  const parsed = { allowances: [], diagnostics: [] };
  memory.keep({ path: "a.md", text: "one" }, parsed);
  memory.remember("findings", "a.md", "context", []);
  expect(memory.find({ path: "a.md", text: "one" })).toBe(parsed);
  expect(memory.find({ path: "a.md", text: "two" })).toBeUndefined();
  expect(memory.recall("findings", "a.md", "context")).toEqual([]);
  expect(memory.recall("findings", "a.md", "other")).toBeUndefined();
  // Of two parts of the rules each has its own; what is older than those is forgotten.
  memory.remember("findings", "a.md", "other", []);
  expect(memory.recall("findings", "a.md", "context")).toEqual([]);
  memory.remember("findings", "a.md", "third", []);
  expect(memory.recall("findings", "a.md", "context")).toBeUndefined();
  expect(memory.recall("findings", "a.md", "third")).toEqual([]);
  memory.keep({ path: "a.md", text: "two" }, parsed);
  expect(memory.recall("findings", "a.md", "context")).toBeUndefined();
  memory.forgetOthers([]);
  expect(memory.find({ path: "a.md", text: "two" })).toBeUndefined();
});
