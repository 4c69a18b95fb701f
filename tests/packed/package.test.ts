import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";
import { packedCommand, packedProgram } from "../support/packed-program.ts";
import { withFolder } from "../support/temporary-folder.ts";

/** Runs the packed program in a folder. */
async function agenda(folder: string, ...words: string[]) {
  return spawnSync(process.execPath, [await packedCommand(), ...words], { cwd: folder, encoding: "utf8" });
}

/** The size of a PDF's first page, as poppler names it. */
function pageSizeOf(file: string): string {
  const { stdout } = spawnSync("pdfinfo", [file], { encoding: "utf8" });
  return /^Page size:\s*(.*)$/mu.exec(stdout)?.[1] ?? "";
}

describe("the packed program", () => {
  test("brings no other package, and less than 25 MB", async () => {
    const program = await packedProgram();
    const packages = readdirSync(dirname(program)).filter((name) => !name.startsWith("."));
    expect(packages).toEqual(["agenda-compiler"]);
    const entries = readdirSync(program, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000_000);
  });

  test("carries the font files that the PDF is set in, and their licences", async () => {
    const carried = join(await packedProgram(), "dist/packages");
    const missing = pdfFonts.filter(({ module }) => !existsSync(join(carried, module)));
    expect(missing).toEqual([]);
    const notices = readFileSync(join(carried, "../THIRD-PARTY-NOTICES.txt"), "utf8");
    const fontPackages = new Set(pdfFonts.map(({ module }) => module.split("/").slice(0, 2).join("/")));
    for (const name of [...fontPackages, "ajv", "pdfkit", "@resvg/resvg-wasm", "minisearch"])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "mu"));
  });

  test("starts an agenda, checks it, and makes every output of it, pictures of maps included", async () => {
    await withFolder({}, async (folder) => {
      expect((await agenda(folder, "init")).status).toBe(0);
      expect((await agenda(folder, "lint")).status).toBe(0);
      expect(await agenda(folder, "build")).toMatchObject({ status: 0 });
      for (const output of ["index.html", "agenda.pdf", "summary.pdf", "agenda.json"])
        expect(statSync(join(folder, "public", output)).size).toBeGreaterThan(500);
      const map = await agenda(folder, "map", "--format", "png", "--out", "map.png");
      expect(map).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, "map.png")).subarray(1, 4).toString("latin1")).toBe("PNG");
    });
  });

  test("prints in the style that a publisher has changed, and says where a style is wrong", async () => {
    await withFolder({}, async (folder) => {
      await agenda(folder, "init");
      const style = JSON.parse(readFileSync(join(await packedProgram(), "templates/pdf/style.json"), "utf8"));
      const own = join(folder, "agenda/templates/pdf/style.json");
      mkdirSync(dirname(own), { recursive: true });
      writeFileSync(own, JSON.stringify({ ...style, page: { ...style.page, size: "Letter" } }));
      expect(await agenda(folder, "build", "--format", "pdf")).toMatchObject({ status: 0 });
      expect(pageSizeOf(join(folder, "public/agenda.pdf"))).toContain("612 x 792");
      writeFileSync(own, JSON.stringify({ ...style, page: { ...style.page, size: "A44" } }));
      const { stdout, stderr } = await agenda(folder, "build", "--format", "pdf");
      expect(stdout + stderr).toContain(
        "`page.size` must be equal to one of the allowed values: A4, A5, Letter.",
      );
      expect(stderr.match(/AG913 broken-pdf-style/g)).toHaveLength(1);
    });
  });

  test("checks sections of a kind that the manifest adds", async () => {
    await withFolder({}, async (folder) => {
      await agenda(folder, "init");
      const manifest = join(folder, "agenda/agenda.yml");
      const kind =
        "kinds:\n  - { id: campaign, label: { name: Campaign, plural: Campaigns }, fields: { budget: { type: integer } }, required: [budget] }\n";
      writeFileSync(manifest, `${readFileSync(manifest, "utf8")}\n${kind}`);
      const section =
        "---\nid: trees\nkind: campaign\ntitle: Plant trees\nbudget: much\n---\n\nWe plant trees along the roads.\n";
      writeFileSync(join(folder, "agenda/trees.md"), section);
      const { status, stdout, stderr } = await agenda(folder, "lint", "--format", "unix");
      expect(status, stderr).toBe(1);
      expect(stdout).toMatch(/trees\.md:5:9.*\n?.*AG1\d\d/u);
    });
  });
});
