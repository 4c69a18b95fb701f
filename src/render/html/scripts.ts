import type { Artifact } from "../../core/artifact.ts";
import { joinedFiles } from "./joined-files.ts";

/**
 * The scripts of the site. The files of `html/scripts/` are joined to `script.js`, which every page loads; those of each
 * folder in it to one file of the folder's name ("search.js"), which a page or another script loads when it is needed.
 */
export function scripts(templates: ReadonlyMap<string, string>): readonly Artifact[] {
  const encoder = new TextEncoder();
  const joined = joinedFiles(templates, "html/scripts/", "script.js");
  return [...joined].map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}
