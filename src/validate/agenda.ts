import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { ParsedAgenda } from "../core/parsed.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { validateManifest } from "./manifest.ts";
import { validateBibliography, validateGlossary } from "./references.ts";
import { SchemaRegistry } from "./schema-registry.ts";
import { validateSection } from "./section.ts";

/** Checks everything against its schema and gives it a typed form, with the wrong values left out. */
export function validateAgenda(parsed: ParsedAgenda): Staged<ValidatedAgenda> {
  const registry = new SchemaRegistry();
  const manifest = validateManifest(parsed.manifest, registry);
  const glossary = validateGlossary(parsed.glossary, registry);
  const bibliography = validateBibliography(parsed.bibliography, registry);
  const results = parsed.sections.map((section) => validateSection(section, manifest, registry));
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
  };
  return { value, diagnostics };
}
