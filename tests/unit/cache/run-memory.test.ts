import { describe, expect, it } from "vitest";
import { RunMemory } from "../../../src/cache/run-memory.ts";
import type { ParsedFile } from "../../../src/core/run-cache.ts";
import type { Source } from "../../../src/core/source.ts";
import { wordsIn } from "../../../src/core/text-of.ts";
import { parseSection } from "../../../src/parse/section.ts";

function source(id: string, words = "Together."): Source {
  return { path: `${id}.md`, text: `---\nid: ${id}\nkind: section\ntitle: ${id}\n---\n\n${words}\n` };
}

const files = ["care", "commons", "time-bank"].map((id) => source(id));

function without(kept: Kept, name: string): Kept {
  return new Map([...kept].filter(([one]) => one !== name));
}

type Kept = ReadonlyMap<string, Uint8Array>;

function memoryOf(kept: Kept, maker = "agenda 1, Node 20"): RunMemory {
  return new RunMemory(maker, (name) => kept.get(name) ?? new Uint8Array());
}

/** What is kept after a run over these files, and what that run had to parse or write. */
function run(sources: readonly Source[], before: Kept = new Map(), maker?: string) {
  const memory = memoryOf(before, maker);
  const parsed: string[] = [];
  const bodies = sources.map((one) => {
    const parse = (): ParsedFile => {
      parsed.push(one.path);
      return parseSection(one);
    };
    const known = memory.find(one, parse);
    if (known !== undefined) return known.section?.body;
    const fresh = parse();
    memory.keep(one, fresh);
    return fresh.section?.body;
  });
  /** What somebody sees who looks at the bodies. */
  const read = () => bodies.map((body) => (body === undefined ? "" : wordsIn(body)));
  const changed = () => memory.changedFiles();
  return { parsed, read, changed, kept: () => new Map([...before, ...changed()]) };
}

describe("the memory of earlier runs", () => {
  it("knows what has not changed, and has nothing to write then", () => {
    const first = run(files);
    const second = run(files, first.kept());
    expect(first.parsed).toEqual(files.map(({ path }) => path));
    expect(second.read()).toEqual(["Together.", "Together.", "Together."]);
    expect(second.parsed).toEqual([]);
    expect(second.changed().size).toBe(0);
  });

  it("tells files apart by path and by every letter", () => {
    const parts = run(files).kept();
    expect(run([source("care", "Together!")], parts).parsed).toEqual(["care.md"]);
    expect(run([{ ...source("care"), path: "moved/care.md" }], parts).parsed).toEqual(["moved/care.md"]);
  });

  it("writes only the part of a file that has changed", () => {
    const second = run([source("care", "Apart."), ...files.slice(1)], run(files).kept());
    expect(second.parsed).toEqual(["care.md"]);
    expect([...second.changed().keys()].map((name) => name.replace(/\d+/, "N"))).toEqual([
      "trees-N",
      "runs-N",
    ]);
  });

  it("forgets what is not asked for", () => {
    const without = run(files.slice(1), run(files).kept());
    expect(without.changed().size).toBe(2);
    expect(run(files, without.kept()).parsed).toEqual(["care.md"]);
  });

  it("starts anew for another version of agenda or of Node", () => {
    const kept = run(files).kept();
    expect(run(files, kept, "agenda 2, Node 20").parsed).toHaveLength(files.length);
    expect(run(files, kept, "agenda 1, Node 22").parsed).toHaveLength(files.length);
  });

  it("reads bodies only for whoever looks at them", () => {
    const kept = run(files).kept();
    const asked: string[] = [];
    const memory = new RunMemory("agenda 1, Node 20", (name) => {
      asked.push(name);
      return kept.get(name) ?? new Uint8Array();
    });
    const [care] = files.map((one) => memory.find(one, () => parseSection(one)));
    expect(asked.filter((name) => name.startsWith("trees"))).toEqual([]);
    expect(care?.section?.body.children.map((node) => wordsIn(node))).toEqual(["Together."]);
    expect(asked.filter((name) => name.startsWith("trees"))).toHaveLength(1);
  });

  const damages = [
    ["is gone", (): Uint8Array => new Uint8Array()],
    ["is cut off", (bytes: Uint8Array, at: number): Uint8Array => bytes.slice(0, at)],
    ["has another letter", (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1)],
  ] as const;

  it.each(damages)("parses anew what a file held that %s, and then knows it again", (_, damage) => {
    const kept = run(files).kept();
    for (const [name, bytes] of kept) {
      const lost = files.filter(({ path }) =>
        run(files, without(kept, `runs-${name.split("-")[1]}`)).parsed.includes(path),
      );
      for (const at of [0, 1, bytes.length >> 1, bytes.length - 1]) {
        const damaged = run(files, new Map([...kept, [name, damage(bytes, at)]]));
        expect(damaged.read(), `${name} at ${at}`).toEqual(["Together.", "Together.", "Together."]);
        expect(damaged.parsed, `${name} at ${at}`).toEqual(lost.map(({ path }) => path));
        // What only the trees have lost is forgotten by this run, and kept again by the next.
        const next = run(files, damaged.kept());
        next.read();
        const last = run(files, next.kept());
        last.read();
        expect(last.parsed, `${name} at ${at}`).toEqual([]);
      }
    }
  });

  it("recalls what later stages made of a file, as long as all that it depends on is the same", () => {
    const [care] = files;
    if (care === undefined) throw new Error("There is no file.");
    const kept = run([care]).kept();
    const memory = memoryOf(kept);
    const parse = (): ParsedFile => parseSection(care);
    memory.find(care, parse);
    expect(memory.recall("findings", care.path, "context")).toBeUndefined();
    memory.remember("findings", care.path, "context", []);
    expect(memory.recall("findings", care.path, "context")).toEqual([]);
    expect(memory.recall("findings", care.path, "another context")).toBeUndefined();
    const changed = memory.changedFiles();
    expect([...changed.keys()].map((name) => name.replace(/\d+/, "N"))).toEqual(["runs-N"]);
    const next = memoryOf(new Map([...kept, ...changed]));
    next.find(care, parse);
    expect(next.recall("findings", care.path, "context")).toEqual([]);
    expect(next.recall("findings", "unknown.md", "context")).toBeUndefined();
  });
});
