import { createHash } from "node:crypto";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { ParsedAgenda, ParsedSection } from "../core/parsed.ts";
import type { RunCache, ValidatedFrontMatter } from "../core/run-cache.ts";
import type { Section } from "../core/section.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { type ManifestResult, validateManifest } from "./manifest.ts";
import { validateBibliography, validateGlossary } from "./references.ts";
import { SchemaRegistry } from "./schema-registry.ts";
import { type SectionResult, validateSection } from "./section.ts";

/**
 * Checks everything against its schema and gives it a typed form, with the wrong values left out.
 *
 * @param cache what earlier runs know of front matters that are still the same
 */
export function validateAgenda(parsed: ParsedAgenda, cache?: RunCache): Staged<ValidatedAgenda> {
  const registry = new SchemaRegistry();
  const manifest = validateManifest(parsed.manifest, registry);
  const glossary = validateGlossary(parsed.glossary, registry);
  const bibliography = validateBibliography(parsed.bibliography, registry);
  const results = validateSections(parsed.sections, manifest, registry, cache);
  const diagnostics: Diagnostic[] = [
    ...manifest.diagnostics,
    ...glossary.diagnostics,
    ...bibliography.diagnostics,
    ...results.flatMap((result) => result.diagnostics),
  ];
  const value: ValidatedAgenda = {
    manifest: manifest.manifest,
    manifestSpans: manifest.spans,
    manifestDoubts: manifest.doubts,
    sections: results.map((result) => result.section),
    glossary: glossary.entries,
    bibliography: bibliography.entries,
    bibliographyComplete: bibliography.complete,
    assets: parsed.assets,
    leftOut: parsed.leftOut,
    dataTexts: parsed.dataTexts,
    allowances: parsed.allowances.filter(({ slip }) => slip === undefined),
  };
  return { value, diagnostics };
}

function validateSections(
  sections: readonly ParsedSection[],
  manifest: ManifestResult,
  registry: SchemaRegistry,
  cache: RunCache | undefined,
): SectionResult[] {
  if (cache === undefined) return sections.map((section) => validateSection(section, manifest, registry));
  // A front matter is read as its kind and the manifest have it; the schemas belong to this version of the program.
  const parts = JSON.stringify([manifest.manifest, [...manifest.doubts]]);
  const context = createHash("sha256").update(parts).digest("base64");
  return sections.map((parsed) => {
    const known = cache.recall("validated", parsed.path, context);
    if (known !== undefined)
      return { section: withBody(known.section, parsed), diagnostics: known.diagnostics };
    const { section, diagnostics } = validateSection(parsed, manifest, registry);
    cache.remember("validated", parsed.path, context, { section: withoutBody(section), diagnostics });
    return { section, diagnostics };
  });
}

type OwnFields = ValidatedFrontMatter["section"];

/** Written out: to spread ten thousand sections takes several times as long. */
function withBody(own: OwnFields, parsed: ParsedSection): Section {
  return {
    path: parsed.path,
    id: own.id,
    idSpan: own.idSpan,
    idDeclared: own.idDeclared,
    kind: own.kind,
    kindDeclared: own.kindDeclared,
    intact: own.intact,
    title: own.title,
    titleSpan: own.titleSpan,
    fields: own.fields,
    body: parsed.body,
    headings: parsed.headings,
    undefinedLabels: parsed.undefinedLabels,
    mentions: parsed.mentions,
    frontMatterTexts: own.frontMatterTexts,
    text: parsed.text,
  };
}

function withoutBody(section: Section): OwnFields {
  const { path: _, body, headings, undefinedLabels, mentions, text, ...own } = section;
  return own;
}
