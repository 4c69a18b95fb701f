import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** A program that makes a site of a folder of Markdown files. */
export interface Generator {
  readonly name: string;
  /** What is started, with its words; undefined where it isn't installed. */
  readonly command: readonly string[] | undefined;
  readonly directory: string;
}

/** A page as small as generators may have it: title, text, and the way to the start. */
const layout = (title: string, content: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><a href="/">Start</a><main>${content}</main></body></html>\n`;

/**
 * The other generators, each in a folder of its own with the same Markdown. Eleventy and mystmd are looked for among the
 * packages, the others on the PATH.
 *
 * @param files the agenda's files, by path
 * @param top the package's folder
 */
export function otherGenerators(
  files: ReadonlyMap<string, string>,
  folder: string,
  top: string,
): readonly Generator[] {
  const texts = [...files].filter(([path]) => path.endsWith(".md"));
  const write = (name: string, below: string, more: Readonly<Record<string, string>>): string => {
    const directory = join(folder, name);
    const all = [...texts.map(([path, text]) => [join(below, path), text] as const), ...Object.entries(more)];
    for (const [path, text] of all) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return directory;
  };
  const eleventy = join(top, "node_modules/@11ty/eleventy/cmd.cjs");
  const mystmd = join(top, "node_modules/mystmd/dist/myst.cjs");
  const hugoLayout = layout("{{ .Title }}", "{{ .Content }}");
  return [
    {
      name: "eleventy",
      command: existsSync(eleventy)
        ? [process.execPath, eleventy, "--quiet", "--input=pages", "--output=out"]
        : undefined,
      directory: write("eleventy", "pages", {
        "pages/_includes/page.liquid": layout("{{ title }}", "{{ content }}"),
        "pages/pages.json": JSON.stringify({ layout: "page.liquid" }),
      }),
    },
    {
      name: "hugo",
      command: onPath("hugo", "--quiet", "--destination", "out"),
      directory: write("hugo", "content", {
        "hugo.toml": 'baseURL = "/"\ntitle = "Agenda"\n',
        "layouts/_default/single.html": hugoLayout,
        "layouts/_default/list.html": hugoLayout,
      }),
    },
    {
      name: "mkdocs",
      command: onPath("mkdocs", "build", "--quiet", "--site-dir", "out"),
      directory: write("mkdocs", "docs", {
        "mkdocs.yml": "site_name: Agenda\n",
        "docs/index.md": "# Start\n",
      }),
    },
    {
      name: "mystmd",
      // Its themes come from the web, and draw pages as they are asked for: what is built is the data of the pages.
      command: existsSync(mystmd) ? [process.execPath, mystmd, "build", "--site"] : undefined,
      directory: write("mystmd", ".", {
        "myst.yml": "version: 1\nproject: { title: Agenda }\nsite: { template: ./theme }\n",
        "theme/template.yml": 'jtex: v1\ntitle: Plain\nbuild: { install: "true", start: "true" }\n',
      }),
    },
  ];
}

function onPath(name: string, ...words: readonly string[]): readonly string[] | undefined {
  const found = (process.env.PATH ?? "").split(delimiter).find((folder) => existsSync(join(folder, name)));
  return found === undefined ? undefined : [join(found, name), ...words];
}
