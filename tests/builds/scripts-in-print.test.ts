import { cp, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scripts } from "../../src/render/pdf/fonts/scripts.ts";
import { packagedFonts } from "../support/fonts.ts";
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

const serif = packagedFonts().get("SourceSerif4_400Regular") ?? new Uint8Array();

describe("fonts that the manifest names", () => {
  const manifest = (fonts: string): Readonly<Record<string, string | Uint8Array>> => {
    const files = scriptAgenda(thai);
    return {
      ...inProject({ ...files, "agenda.yml": `${files["agenda.yml"]}look:\n  fonts:\n${fonts}` }),
      "agenda/fonts/Town.ttf": serif,
      "agenda/fonts/Broken.ttf": serif.slice(0, 5000),
    };
  };

  test("are those of the PDF, the leaflet, the site and its policy, and maps", () =>
    withFolder(
      manifest(
        '    - { for: headings, regular: fonts/Town.ttf }\n    - { script: thai, package: "@expo-google-fonts/noto-sans-thai" }\n',
      ),
      async (folder) => {
        await install("@expo-google-fonts/noto-sans-thai", folder);
        const { code, errors } = await run(folder, ["build"]);
        expect(code, errors).toBe(0);
        expect(errors).not.toMatch(/AG91|Town\.ttf/u);
        const used = runTool("pdffonts", join(folder, "public/agenda.pdf"));
        expect(used).toMatch(/\+NotoSansThai-Bold/u);
        expect(used).toMatch(/\+SourceSerif4-Regular/u);
        expect(used).not.toContain("SourceSans3");
        const page = await readFile(join(folder, "public/index.html"), "utf8");
        expect(page).toContain("font-src 'self';");
        const style = await readFile(join(folder, "public/style.css"), "utf8");
        for (const [, path = ""] of style.matchAll(/url\("(fonts\/[^"]+)"\)/gu))
          expect((await stat(join(folder, "public", path))).size).toBeGreaterThan(1000);
        expect(style.match(/@font-face/gu)).toHaveLength(3);
        const map = await run(folder, ["map", "economy"]);
        expect(map.output).toContain('font-family="Source Serif 4, Noto Sans Thai, ');
        expect((await run(folder, ["map", "economy", "--out", "map.png"])).code).toBe(0);
      },
    ));

  test("may be for everything", () =>
    withFolder(
      manifest('    - { package: "@expo-google-fonts/noto-sans-thai" }\n    - { regular: fonts/Town.ttf }\n'),
      async (folder) => {
        await install("@expo-google-fonts/noto-sans-thai", folder);
        const { code, errors } = await run(folder, ["build"]);
        expect(code, errors).toBe(0);
        const used = runTool("pdffonts", join(folder, "public/agenda.pdf"));
        expect(used).toContain("NotoSansThai-Bold");
        expect(used).not.toMatch(/Source(?:Sans|Code)/u);
      },
    ));

  test("stop the build where they can't be read, each in its place", () =>
    withFolder(
      manifest('    - { regular: fonts/Broken.ttf }\n    - { package: "@nobody/none" }\n'),
      async (folder) => {
        const { code, errors } = await run(folder, ["build", "--format", "html"]);
        expect(code).toBe(1);
        expect(errors).toMatch(/agenda\.yml:13:18 error AG917 .*\n.*Broken\.ttf` is damaged/u);
        expect(errors).toMatch(/agenda\.yml:14:18 error AG917 .*\n.*@nobody\/none` isn't installed/u);
      },
    ));

  test("leave the policy of a site without any as it was", () =>
    withFolder(inProject(scriptAgenda(thai)), async (folder) => {
      expect((await run(folder, ["build", "--format", "html"])).code).toBe(0);
      expect(await readFile(join(folder, "public/index.html"), "utf8")).not.toContain("font-src");
      expect(await readFile(join(folder, "public/style.css"), "utf8")).not.toContain("@font-face");
    }));
});

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
