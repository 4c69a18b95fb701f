import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { readTree } from "../../support/temporary-folder.ts";

const frontMatter = "---\nid:   untidy # as it is\nkind: section\ntitle: 'Untidy'\n---\n";
const untidy = { "1-care/untidy.md": `${frontMatter}# Ways\n* one\n* two\n\n\nBy _2030_.` };
const tidy = `${frontMatter}\n# Ways\n\n- one\n- two\n\nBy *2030*.\n`;

describe("agenda fmt", () => {
  it("formats bodies and names the files that changed", () =>
    withExample(untidy, async (folder) => {
      expect(await run(folder, ["fmt"])).toEqual({
        code: 0,
        output: "1-care/untidy.md\n",
        errors: "Formatted 1 file.\n",
      });
      expect((await readTree(folder))["1-care/untidy.md"]).toBe(tidy);
      expect(await run(folder, ["fmt"])).toEqual({
        code: 0,
        output: "",
        errors: "Formatted already: 6 sections looked at.\n",
      });
    }));

  it("writes nothing with --check, and exits with 1", () =>
    withExample(untidy, async (folder) => {
      const before = await readTree(folder);
      expect(await run(folder, ["fmt", "--check"])).toEqual({
        code: 1,
        output: "1-care/untidy.md\n",
        errors: "1 file not formatted: run `agenda fmt`.\n",
      });
      expect(await readTree(folder)).toEqual(before);
    }));

  it("formats only the files that are named", () =>
    withExample({ ...untidy, "2-commons/two.md": untidy["1-care/untidy.md"] }, async (folder) => {
      const { output } = await run(join(folder, "2-commons"), ["fmt", "two.md"]);
      expect(output).toBe("two.md\n");
      const { "1-care/untidy.md": first, "2-commons/two.md": second } = await readTree(folder);
      expect(first).toBe(untidy["1-care/untidy.md"]);
      expect(second).toBe(tidy);
    }));

  it("leaves files alone that can't be read whole, and says so", () =>
    withExample({ "1-care/open.md": "---\nid: open\n\n* text" }, async (folder) => {
      const { code, errors } = await run(folder, ["fmt"]);
      expect(code).toBe(0);
      expect(errors).toContain("1-care/open.md is left alone: it has errors, which `agenda lint` shows.\n");
    }));

  it("finds the default agenda formatted", async () => {
    const { code, output } = await run(join(import.meta.dirname, "../../.."), ["fmt", "agenda", "--check"]);
    expect({ code, output }).toEqual({ code: 0, output: "" });
  });
});
