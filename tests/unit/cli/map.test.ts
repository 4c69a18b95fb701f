import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";

const map = (folder: string, ...words: readonly string[]) => run(folder, ["map", ...words]);

describe("agenda map", () => {
  it("draws all lines as SVG to the standard output", () =>
    withExample({}, async (folder) => {
      const { code, output, errors } = await map(folder);
      expect([code, errors]).toEqual([0, ""]);
      expect(output).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
      expect(output).toContain("SL 1");
    }));

  it("draws what suits a section, by id and by number, in each format", () =>
    withExample({}, async (folder) => {
      expect((await map(folder, "SL1", "--format", "dot")).output).toContain("digraph map {");
      expect((await map(folder, "care", "--format", "mermaid")).output).toContain("flowchart LR");
      expect((await map(folder, "s 1.1", "--format", "graphml")).output).toContain("<graphml ");
      const line = (await map(folder, "care", "--narrow")).output;
      expect(line).not.toBe((await map(folder, "care", "--kind", "neighbourhood", "--narrow")).output);
    }));

  it("takes the format from the name of the file", () =>
    withExample({}, async (folder) => {
      expect((await map(folder, "--out", "map.gv")).code).toBe(0);
      expect(readFileSync(join(folder, "map.gv"), "utf8")).toContain("digraph");
      expect((await map(folder, "--out", "map.png", "--scale", "1")).code).toBe(0);
      const small = PNG.sync.read(readFileSync(join(folder, "map.png")));
      await map(folder, "--out", "map.png", "--scale", "3");
      expect(PNG.sync.read(readFileSync(join(folder, "map.png"))).width).toBeGreaterThan(2.9 * small.width);
    }));

  it("never writes a map over a file of another sort", () =>
    withExample({}, async (folder) => {
      const manifest = join(folder, "agenda.yml");
      const before = readFileSync(manifest, "utf8");
      const outcomes = [
        await map(folder, "--out", "agenda.yml"),
        await map(folder, "--format", "svg", "--out", "agenda.yml"),
        await map(folder, "--format", "svg", "--out", "map.png"),
        await map(folder, "--out", "map"),
      ];
      expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
      expect(outcomes[2]?.errors).toContain("must end with .svg");
      expect(readFileSync(manifest, "utf8")).toBe(before);
      expect(existsSync(join(folder, "map.png"))).toBe(false);
    }));

  it("says what is wrong in one line", () =>
    withExample({}, async (folder) => {
      writeFileSync(join(folder, "file"), "");
      const cases = [
        [["nowhere"], "There is no section `nowhere`"],
        [["--kind", "line"], "Name the section"],
        [["care", "--kind", "synoptic"], "name no section"],
        [["care", "--kind", "theme"], "`care` is not a theme"],
        [["--format", "png"], "add --out map.png"],
        [["--out", "file/map.svg"], "can't be written"],
        [["--scale", "900", "--out", "map.png"], "from 0.5 to 8"],
      ] as const;
      for (const [words, message] of cases) {
        const { code, errors } = await map(folder, ...words);
        expect(code, message).toBe(2);
        expect(errors).toContain(message);
      }
    }));

  it("is completed by shells: formats, kinds, sections and files", () =>
    withExample({}, async (folder) => {
      const { output } = await run(folder, ["completion", "bash"]);
      expect(output).toMatch(/map\)[\s\S]*'svg png dot mermaid graphml'/u);
      expect(output).toMatch(/map\)[\s\S]*'synoptic line theme neighbourhood'/u);
    }));
});
