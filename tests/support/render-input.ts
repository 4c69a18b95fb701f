import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Agenda } from "../../src/core/agenda.ts";
import type { Artifact, RenderInput } from "../../src/core/artifact.ts";
import { packagedFonts } from "./fonts.ts";
import { sampleAgenda } from "./sample-agenda.ts";

/** The templates, and the libraries of the site's scripts, which `npm run bundle` makes. */
const templateFolders = ["../../templates/", "../../dist/site/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The templates that come with agenda, as the command line would read them. */
export function packagedTemplates(): ReadonlyMap<string, string> {
  return new Map(templateFolders.flatMap(templatesIn));
}

function templatesIn(folder: string): readonly (readonly [path: string, text: string])[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && /\.(?:liquid|css|json|js|svg)$/u.test(entry.name),
  );
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`).toSorted();
  return paths.map((path) => [path.slice(folder.length).replace(/^\/+/u, ""), readFileSync(path, "utf8")]);
}

/** An image that needs no decoder to be made. */
const marketImage = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80"><rect width="320" height="80" fill="#777"/></svg>',
);

/** What a renderer gets, for the sample agenda unless told otherwise. */
export function renderInput(overrides: Partial<RenderInput> = {}): RenderInput {
  const agenda: Agenda = overrides.agenda ?? sampleAgenda();
  return {
    agenda,
    templates: packagedTemplates(),
    fonts: packagedFonts(),
    assets: new Map([["images/market.svg", marketImage]]),
    builtAt: new Date("2026-11-24T00:00:00Z"),
    generator: "agenda-compiler 0.1.0",
    formats: ["html", "summary", "data"],
    ...overrides,
  };
}

/** The text of an artifact; fails with the names of those that are there. */
export function textOfArtifact(artifacts: readonly Artifact[], path: string): string {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found === undefined)
    throw new Error(`no ${path} among ${artifacts.map((entry) => entry.path).join(", ")}`);
  return new TextDecoder().decode(found.bytes);
}
