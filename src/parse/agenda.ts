import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { ParsedAgenda, ParsedSection, ParsedYaml } from "../core/parsed.ts";
import type { ParsedFile, RunCache } from "../core/run-cache.ts";
import type { AgendaFiles, Source } from "../core/source.ts";
import { type WithoutConflicts, withoutConflicts } from "./merge-conflict.ts";
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
  const dataTexts = new Map<string, string>();
  for (const source of files.sources) {
    const role = roleOf(source);
    if (role === undefined && !source.path.endsWith(".md")) continue;
    const file = parsedFile(source, role !== undefined, cache);
    if (role !== undefined) dataTexts.set(source.path, source.text);
    if (role !== undefined && file.yaml !== undefined) data[role] = file.yaml;
    if (file.section !== undefined) sections.push(file.section);
    allowances.push(...file.allowances);
    diagnostics.push(...file.diagnostics);
  }
  const { assets, leftOut = [] } = files;
  return { value: { ...data, dataTexts, sections, allowances, assets, leftOut }, diagnostics };
}

function parsedFile(source: Source, isYaml: boolean, cache: RunCache | undefined): ParsedFile {
  const parse = (): ParsedFile => parseFile(source, isYaml);
  const known = cache?.find(source, parse);
  if (known !== undefined) return known;
  const parsed = parse();
  cache?.keep(source, parsed);
  return parsed;
}

function parseFile(source: Source, isYaml: boolean): ParsedFile {
  const conflicts = withoutConflicts(source);
  return conflicts === undefined ? parseText(source, isYaml) : doubtful(conflicts, isYaml);
}

function parseText(source: Source, isYaml: boolean): ParsedFile {
  const { path, text } = source;
  return isYaml ? parseYaml({ path, text, start: 0, end: text.length }) : parseSection(source);
}

/** One of two versions, which may not be the one that will stay: later stages are told not to rely on it. */
function doubtful({ source, diagnostic }: WithoutConflicts, isYaml: boolean): ParsedFile {
  const { section, yaml, allowances } = parseText(source, isYaml);
  const unsure = <Yaml extends ParsedYaml>(known: Yaml): Yaml => ({ ...known, wellFormed: false });
  const frontMatter = section?.frontMatter === undefined ? {} : { frontMatter: unsure(section.frontMatter) };
  return {
    ...(yaml === undefined ? {} : { yaml: unsure(yaml) }),
    ...(section === undefined ? {} : { section: { ...section, ...frontMatter } }),
    allowances,
    diagnostics: [diagnostic],
  };
}

function roleOf(source: Source): keyof typeof dataFiles | undefined {
  const roles = Object.keys(dataFiles) as (keyof typeof dataFiles)[];
  return roles.find((role) => dataFiles[role] === source.path);
}
