import type { Diagnostic } from "../core/diagnostic.ts";
import type { ParsedSection } from "../core/parsed.ts";
import type { Source } from "../core/source.ts";
import { parseBody } from "./body.ts";
import { splitFrontMatter } from "./front-matter.ts";

export interface SectionResult {
  readonly section: ParsedSection;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one Markdown file. */
export function parseSection(source: Source): SectionResult {
  const { frontMatter, body, diagnostics } = splitFrontMatter(source);
  const { root, headings } = parseBody(source.path, body);
  const section: ParsedSection = {
    path: source.path,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    body: root,
    headings,
  };
  return { section, diagnostics };
}
