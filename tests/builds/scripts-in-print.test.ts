import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scripts } from "../../src/render/pdf/fonts/scripts.ts";
import { run as runTool } from "../support/pdf.ts";
import { scriptAgenda, scriptSamples, thai } from "../support/script-agendas.ts";
import { run } from "../support/surroundings.ts";
import { withFolder } from "../support/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

/** The files of an agenda as they lie in a project's folder. */
function inProject(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`agenda/${path}`, text]));
}

/** Installs a package beside the agenda, as npm would. */
async function install(name: string, folder: string): Promise<void> {
  await cp(join(root, "node_modules", name), join(folder, "node_modules", name), { recursive: true });
}

const packageOf = (script: string): string => scripts.find(({ name }) => name === script)?.package ?? "";

describe("an agenda in a script of its own", () => {
  test.each(scriptSamples)(
    "is printed in the font that is installed beside it, and found by its words: $language",
    (sample) =>
      withFolder(inProject(scriptAgenda(sample)), async (folder) => {
        await install(packageOf(sample.script), folder);
        const { code, errors } = await run(folder, ["build", "--format", "pdf,summary"]);
        expect(code, errors).toBe(0);
        expect(errors).not.toMatch(/AG91[16]/u);
        const file = join(folder, "public/agenda.pdf");
        const words = runTool("pdftotext", "-raw", file, "-").replace(/\s+/gu, "");
        const wanted = [sample.title, sample.line, sample.strategy, ...sample.article.split(" ")];
        for (const word of wanted) expect(words).toContain(word.replace(/\s+/gu, ""));
        expect(runTool("pdffonts", file)).toMatch(/NotoS(?:ans|erif)\w+-Bold/u);
      }),
  );

  test("fails to build without its font, and is told once which package has it", () =>
    withFolder(inProject(scriptAgenda(thai)), async (folder) => {
      const { code, errors } = await run(folder, ["build", "--format", "pdf,summary"]);
      expect(code).toBe(1);
      expect(errors.match(/AG91\d/gu)).toEqual(["AG916"]);
      expect(errors).toMatch(
        /No font of the PDF has the Thai script, .* \d+ letters in 2 sections would be printed/u,
      );
      expect(errors).toContain("npm install @expo-google-fonts/noto-sans-thai");
      expect((await run(folder, ["build", "--format", "html,data"])).code).toBe(0);
    }));

  test("has words of other scripts in it with a warning for each script, and one for all emoji", () => {
    const files = scriptAgenda(thai);
    const path = "1-economy/strategies/school.md";
    const more = "हिन्दी and தமிழ், ქართული, հայերեն, አማርኛ 🕐🚲🌳";
    const mixed = { ...files, [path]: (files[path] ?? "").replace("\n> ", `\n> ${more} `) };
    return withFolder(inProject(mixed), async (folder) => {
      await install(packageOf("thai"), folder);
      const { code, errors } = await run(folder, ["build", "--format", "pdf"]);
      expect(code, errors).toBe(0);
      expect(errors.match(/AG91\d/gu)).toEqual(Array.from({ length: 6 }, () => "AG911"));
      expect(errors).toContain("the Devanagari script: 6 letters in 1 section are printed as empty squares");
      expect(errors).toContain("No font of the PDF has 3 signs");
    });
  });
});
