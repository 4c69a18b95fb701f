import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packedProgram } from "../support/packed-program.ts";
import { run } from "../support/surroundings.ts";
import { readTree, withFolder } from "../support/temporary-folder.ts";

const changes: Readonly<Record<string, (text: string) => string>> = {
  ".liquid": (text) => `${text}{% comment %} ours {% endcomment %}<!-- own template -->\n`,
  ".css": (text) => `${text}\n.own { color: inherit; }\n`,
  ".js": (text) => `${text}\nglobalThis.ownScript = true;\n`,
  ".svg": (text) => text.replace("</svg>", "<title>own</title></svg>"),
};

/** Every file that a publisher may change, as the packed program has it, by its path below `templates/`. */
async function changeable(): Promise<ReadonlyMap<string, string>> {
  const folder = join(await packedProgram(), "templates");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const paths = files.map((file) => file.slice(folder.length + 1));
  const kept = paths.filter((path) => !/^(?:starter|repository)\/|README/u.test(path));
  return new Map(kept.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function save(folder: string, path: string, text: string): void {
  const file = join(folder, "agenda/templates", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe("templates of one's own, with the packed program", () => {
  test("may change every page, style sheet, script and picture", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      for (const [path, text] of await changeable()) {
        const change = changes[path.slice(path.lastIndexOf("."))];
        if (change !== undefined) save(folder, path, change(text));
      }
      const { code, errors } = await run(folder, ["build"]);
      expect(code, errors).toBe(0);
      const built = await readTree(join(folder, "public"));
      for (const page of [
        "index.html",
        "summary.html",
        "sections/first-line.html",
        "404.html",
        "glossary.html",
      ])
        expect(built[page], page).toContain("<!-- own template -->");
      expect(built["style.css"]).toContain(".own");
      expect(built["script.js"]).toContain("ownScript");
      expect(built["icon.svg"]).toContain("<title>own</title>");
      expect((await run(folder, ["lint"])).code).toBe(0);
    }));

  test.each(["en", "fr", "es", "pt"])("may change single words in %s, in every output", (language) =>
    withFolder({}, async (folder) => {
      await run(folder, ["init", "--language", language]);
      const word = { html: "glossary", summary: "publicSummary", pdf: "contents", map: "map" };
      for (const [name, key] of Object.entries(word))
        save(folder, `${name}/wording.${language}.json`, JSON.stringify({ [key]: `Mot ${name}` }));
      const { code, errors } = await run(folder, ["build"]);
      expect(code, errors).toBe(0);
      expect(errors).not.toMatch(/AG90/u);
      const built = await readTree(join(folder, "public"));
      expect(built["index.html"]).toContain("Mot html");
      expect(built["summary.txt"]).toContain("Mot summary");
    }),
  );

  test("may change one entry of the PDF's style", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      save(folder, "pdf/style.json", '{ "colors": { "accent": "#7a1f3d" } }');
      const { code, errors } = await run(folder, ["build", "--format", "pdf,summary"]);
      expect(code, errors).toBe(0);
    }));

  test("are checked by lint, with the place of what is wrong", () =>
    withFolder({}, async (folder) => {
      await run(folder, ["init"]);
      save(folder, "html/sectoin.liquid", "x");
      save(folder, "logo.png", "x");
      save(folder, "html/wording.en.json", '{\n  "glosary": "Words",\n  "contents": 3\n}\n');
      save(folder, "map/wording.en.json", '{\n  "map": "Map",\n}\n');
      save(folder, "pdf/style.json", '{\n  "text": { "size": 400 },\n  "colours": {}\n}\n');
      save(folder, "html/glossary.liquid", "<p>\n{{ page.titel }}</p>");
      expect(await findings(folder)).toEqual([
        "html/sectoin.liquid:1:1: AG904",
        "html/wording.en.json:2:3: AG905",
        "html/wording.en.json:3:3: AG905",
        "logo.png:1:1: AG904",
        "map/wording.en.json:3:1: AG902",
      ]);
      // What only drawing tells is looked for once all else is right.
      save(folder, "map/wording.en.json", "{}");
      expect(await findings(folder)).toEqual([
        "html/glossary.liquid:2:4: AG901",
        "html/sectoin.liquid:1:1: AG904",
        "html/wording.en.json:2:3: AG905",
        "html/wording.en.json:3:3: AG905",
        "logo.png:1:1: AG904",
        "pdf/style.json:2:13: AG913",
        "pdf/style.json:3:3: AG913",
      ]);
    }));
});

/** What `lint` finds in templates: `path:line:column: code`, the path below `templates/`. */
async function findings(folder: string): Promise<readonly string[]> {
  const { output } = await run(folder, ["lint", "--format", "unix"]);
  const found = output.matchAll(/^agenda\/templates\/(\S+:\d+:\d+:).*(AG\d+)\]$/gmu);
  return [...found].map(([, place = "", code = ""]) => `${place} ${code}`);
}
