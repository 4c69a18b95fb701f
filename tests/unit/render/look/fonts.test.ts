import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LookFont } from "../../../../src/core/look.ts";
import { familyName } from "../../../../src/render/look/family-name.ts";
import { fontFaces, fontFiles } from "../../../../src/render/look/font-faces.ts";
import { filesByStyle, isFont } from "../../../../src/render/look/font-files.ts";
import { rangesOf } from "../../../../src/render/look/script-pattern.ts";
import { scripts } from "../../../../src/render/pdf/fonts/scripts.ts";
import { packagedFonts } from "../../../support/fonts.ts";

const serif = packagedFonts().get("SourceSerif4_400Regular") ?? new Uint8Array();

describe("the files of a package", () => {
  test.each([
    [
      [
        "400Regular/A_400Regular.ttf",
        "700Bold/A_700Bold.ttf",
        "600SemiBold/A_600SemiBold.ttf",
        "400Regular_Italic/A_400Regular_Italic.ttf",
      ],
      {
        regular: "400Regular/A_400Regular.ttf",
        bold: "700Bold/A_700Bold.ttf",
        italic: "400Regular_Italic/A_400Regular_Italic.ttf",
      },
    ],
    [
      ["fonts/Town-Light.otf", "fonts/Town.otf", "fonts/Town-BoldOblique.otf", "fonts/Town-ExtraBold.otf"],
      { regular: "fonts/Town.otf", "bold-italic": "fonts/Town-BoldOblique.otf" },
    ],
    [["Only-Light.ttf"], { regular: "Only-Light.ttf" }],
    [[], {}],
  ])("are told apart by their names: %j", (paths, expected) => {
    expect(Object.fromEntries(filesByStyle(paths))).toEqual(expected);
  });
});

describe("a font's bytes", () => {
  test("are known, and cut off or made for the web they are none", () => {
    expect(isFont(serif)).toBe(true);
    expect(isFont(serif.slice(0, 4000))).toBe(false);
    expect(isFont(new TextEncoder().encode("wOF2 and more than twelve bytes"))).toBe(false);
    expect(isFont(new Uint8Array())).toBe(false);
  });

  test("say what the family is called", () => {
    expect(familyName(serif)).toBe("Source Serif 4");
  });
});

describe("the fonts of a site", () => {
  const font = (choice: number, more: Partial<LookFont>): LookFont => ({
    choice,
    style: "regular",
    name: `${choice}-Town.ttf`,
    bytes: serif,
    ...more,
  });

  test("come with styles that name them for what they are for, and nothing where there are none", () => {
    const fonts = [font(0, { role: "headings", style: "bold-italic" }), font(1, { script: "armenian" })];
    const css = fontFaces(fonts);
    expect(css).toContain('--look-text: "agenda-font-1",;');
    expect(css).toContain('--look-headings: "agenda-font-0", "agenda-font-1",;');
    expect(css).toMatch(/"agenda-font-0".*0-Town\.ttf.*font-weight: bold; font-style: italic/u);
    expect(css).toMatch(/"agenda-font-1".*unicode-range: [^;]*U\+531-556/u);
    expect(fontFiles(fonts).map(({ path }) => path)).toEqual(["fonts/0-Town.ttf", "fonts/1-Town.ttf"]);
    expect(fontFaces([])).toBe("");
  });

  test("are asked for the letters of their script alone", () => {
    expect(rangesOf("latin")).toMatch(/^U\+41-5a, U\+61-7a, /u);
    expect(rangesOf("georgian")).not.toMatch(/U\+(?:41|61|20)\b/u);
  });
});

test("the manifest may name every script that agenda knows", () => {
  const schema: { $defs?: unknown } & Record<string, never> = JSON.parse(
    readFileSync(new URL("../../../../schemas/manifest.schema.json", import.meta.url), "utf8"),
  );
  const text = JSON.stringify(schema);
  const listed = /"title":"Script"[^}]*?"enum":\[([^\]]*)\]/u.exec(text)?.[1]?.replaceAll('"', "").split(",");
  expect(listed).toEqual(["latin", "greek", "cyrillic", ...scripts.map(({ name }) => name)]);
});
