import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { RunCache, ParsedFile } from "../core/run-cache.ts";
import type { ParsedAgenda, ParsedSection, ParsedYaml } from "../core/parsed.ts";
import type { AgendaFiles, Source } from "../core/source.ts";
import { parseSection } from "./section.ts";
import { parseYaml } from "./yaml.ts";

/** The files of an agenda that are not sections, by name. */
const dataFiles = { manifest: "agenda.yml", glossary: "glossary.yml", bibliography: "sources.yml" } as const;

/**
 * Parses every file. Cannot fail: what is broken stays in the result as far as it can be read, with its diagnostics.
 *
 * @param cache what is known from earlier runs; what is parsed now is added to it
 */
export function parseAgenda(files: AgendaFiles, cache?: RunCache): Staged<ParsedAgenda> {
  const diagnostics: Diagnostic[] = [];
  const allowances: Allowance[] = [];
  const sections: ParsedSection[] = [];
  const data: Partial<Record<keyof typeof dataFiles, ParsedYaml>> = {};
  for (const source of files.sources) {
    const role = roleOf(source);
    if (role === undefined && !source.path.endsWith(".md")) continue;
    const file = cache?.find(source) ?? parseFile(source, role !== undefined, cache);
    if (role !== undefined && file.yaml !== undefined) data[role] = file.yaml;
    if (file.section !== undefined) sections.push(file.section);
    allowances.push(...file.allowances);
    diagnostics.push(...file.diagnostics);
  }
  return { value: { ...data, sections, allowances, assets: files.assets }, diagnostics };
}

function parseFile(source: Source, isYaml: boolean, cache: RunCache | undefined): ParsedFile {
  const { path, text } = source;
  const parsed = isYaml ? parseYaml({ path, text, start: 0, end: text.length }) : parseSection(source);
  cache?.keep(source, parsed);
  return parsed;
}

function roleOf(source: Source): keyof typeof dataFiles | undefined {
  const roles = Object.keys(dataFiles) as (keyof typeof dataFiles)[];
  return roles.find((role) => dataFiles[role] === source.path);
}
