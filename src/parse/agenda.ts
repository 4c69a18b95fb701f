import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { ParsedAgenda, ParsedSection, ParsedYaml } from "../core/parsed.ts";
import type { AgendaFiles, Source } from "../core/source.ts";
import { parseSection } from "./section.ts";
import { parseYaml } from "./yaml.ts";

/** The files of an agenda that are not sections, by name. */
const dataFiles = { manifest: "agenda.yml", glossary: "glossary.yml", bibliography: "sources.yml" } as const;

/** Parses every file. Cannot fail: what is broken stays in the result as far as it can be read, with its diagnostics. */
export function parseAgenda(files: AgendaFiles): Staged<ParsedAgenda> {
  const diagnostics: Diagnostic[] = [];
  const sections: ParsedSection[] = [];
  const data: Partial<Record<keyof typeof dataFiles, ParsedYaml>> = {};
  for (const source of files.sources) {
    const role = roleOf(source);
    if (role !== undefined) {
      const result = parseYaml({ path: source.path, text: source.text, start: 0, end: source.text.length });
      data[role] = result.yaml;
      diagnostics.push(...result.diagnostics);
    } else if (source.path.endsWith(".md")) {
      const result = parseSection(source);
      sections.push(result.section);
      diagnostics.push(...result.diagnostics);
    }
  }
  return { value: { ...data, sections, assets: files.assets }, diagnostics };
}

function roleOf(source: Source): keyof typeof dataFiles | undefined {
  const roles = Object.keys(dataFiles) as (keyof typeof dataFiles)[];
  return roles.find((role) => dataFiles[role] === source.path);
}
