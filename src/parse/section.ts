import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { ParsedSection } from "../core/parsed.ts";
import type { Source } from "../core/source.ts";
import { parseBody } from "./body.ts";
import { splitFrontMatter } from "./front-matter.ts";

export interface SectionResult {
  readonly section: ParsedSection;
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one Markdown file. */
export function parseSection(source: Source): SectionResult {
  const { frontMatter, body, allowances, diagnostics } = splitFrontMatter(source);
  const parsed = parseBody(source.path, body);
  const section: ParsedSection = {
    path: source.path,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    body: parsed.root,
    headings: parsed.headings,
    undefinedLabels: parsed.undefinedLabels,
    mentions: parsed.mentions,
    text: source.text,
  };
  return {
    section,
    allowances: [...allowances, ...parsed.allowances],
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}
