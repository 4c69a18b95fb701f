import { describe, expect, it } from "vitest";
import { RunMemory, shardCount } from "../../../src/cache/run-memory.ts";
import type { ParsedFile } from "../../../src/core/run-cache.ts";
import type { Source } from "../../../src/core/source.ts";
import { parseSection } from "../../../src/parse/section.ts";

function source(id: string, words = "Together."): Source {
  return { path: `${id}.md`, text: `---\nid: ${id}\nkind: section\ntitle: ${id}\n---\n\n${words}\n` };
}

const files = ["care", "commons", "time-bank"].map((id) => source(id));

/** The parts of a cache after a run over these files. */
function run(sources: readonly Source[], before: readonly Uint8Array[] = [], maker = "agenda 1, Node 20") {
  const memory = new RunMemory(maker, before);
  const parsed: string[] = [];
  for (const one of sources) {
    if (memory.find(one) !== undefined) continue;
    parsed.push(one.path);
    memory.keep(one, parseSection(one) satisfies ParsedFile);
  }
  const changed = memory.changedParts();
  const parts = Array.from(
    { length: shardCount },
    (_, index) => changed.get(index) ?? before[index] ?? new Uint8Array(),
  );
  return { parts, parsed, changed };
}

describe("the memory of earlier runs", () => {
  it("knows what has not changed, and has nothing to write then", () => {
    const first = run(files);
    const second = run(files, first.parts);
    expect(first.parsed).toEqual(files.map(({ path }) => path));
    expect(second.parsed).toEqual([]);
    expect(second.changed.size).toBe(0);
  });

  it("tells files apart by path and by every letter", () => {
    const { parts } = run(files);
    expect(run([source("care", "Together!")], parts).parsed).toEqual(["care.md"]);
    expect(run([{ ...source("care"), path: "moved/care.md" }], parts).parsed).toEqual(["moved/care.md"]);
  });

  it("writes only the part of a file that has changed", () => {
    const { parts } = run(files);
    const second = run([source("care", "Apart."), ...files.slice(1)], parts);
    expect(second.parsed).toEqual(["care.md"]);
    expect(second.changed.size).toBe(1);
  });

  it("forgets what is not asked for", () => {
    const { parts } = run(files);
    const without = run(files.slice(1), parts);
    expect(without.changed.size).toBe(1);
    expect(run(files, without.parts).parsed).toEqual(["care.md"]);
  });

  it("starts anew for another version of agenda or of Node", () => {
    const { parts } = run(files);
    expect(run(files, parts, "agenda 2, Node 20").parsed).toHaveLength(files.length);
    expect(run(files, parts, "agenda 1, Node 22").parsed).toHaveLength(files.length);
  });

  it("ignores what is cut off anywhere, or has another letter anywhere", () => {
    const { parts } = run(files);
    for (const [index, bytes] of parts.entries()) {
      if (bytes.length === 0) continue;
      const inIt = files.filter(({ path }) =>
        run(files, parts.with(index, new Uint8Array())).parsed.includes(path),
      );
      for (const at of [0, 1, bytes.length >> 1, bytes.length - 1]) {
        const cut = parts.with(index, bytes.slice(0, at));
        expect(run(files, cut).parsed, `cut at ${at}`).toEqual(inIt.map(({ path }) => path));
        const wrong = parts.with(index, bytes.with(at, (bytes[at] ?? 0) ^ 1));
        expect(run(files, wrong).parsed, `changed at ${at}`).toEqual(inIt.map(({ path }) => path));
      }
    }
  });

  it("recalls what later stages made of a file, as long as all that it depends on is the same", () => {
    const [care] = files;
    if (care === undefined) throw new Error("There is no file.");
    const { parts } = run([care]);
    const memory = new RunMemory("agenda 1, Node 20", parts);
    memory.find(care);
    expect(memory.recall("findings", care.path, "context")).toBeUndefined();
    memory.remember("findings", care.path, "context", []);
    expect(memory.recall("findings", care.path, "context")).toEqual([]);
    expect(memory.recall("findings", care.path, "another context")).toBeUndefined();
    const changed = memory.changedParts();
    const next = new RunMemory(
      "agenda 1, Node 20",
      parts.map((part, index) => changed.get(index) ?? part),
    );
    next.find(care);
    expect(next.recall("findings", care.path, "context")).toEqual([]);
    expect(next.recall("findings", "unknown.md", "context")).toBeUndefined();
  });
});
