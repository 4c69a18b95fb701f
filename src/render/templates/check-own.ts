import type { Diagnostic } from "../../core/diagnostic.ts";
import type { TemplateFiles } from "../../core/source.ts";
import { unusedTemplates } from "./own-files.ts";
import { ownWordFindings } from "./own-words.ts";

/** What is wrong with a publisher's own templates, as far as it shows before anything is drawn with them. */
export function ownTemplateFindings({ ours, own }: TemplateFiles): readonly Diagnostic[] {
  return [...unusedTemplates(ours, own), ...ownWordFindings(ours, own)];
}
