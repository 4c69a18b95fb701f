import type { DiagnosticMeta, ExampleFiles } from "../core/diagnostic.ts";
import { codeBlock, inlineCode, page, table } from "./markdown.ts";

/** The language of a code block, by the ending of the file it shows. */
function languageOf(path: string): string {
  return /\.ya?ml$/.test(path) ? "yaml" : "markdown";
}

function exampleFile([path, content]: readonly [string, ExampleFiles[string]]): string[] {
  if (content === null) {
    return [`Without ${inlineCode(path)}.`];
  }
  if (typeof content === "string") {
    return [inlineCode(path), codeBlock(languageOf(path), content)];
  }
  const bytes = content.map((byte) => byte.toString(16).padStart(2, "0"));
  return [`${inlineCode(path)}, as bytes`, codeBlock("text", bytes.join(" "))];
}

function exampleBlocks(title: string, files: ExampleFiles): string[] {
  const blocks = Object.entries(files).flatMap(exampleFile);
  return blocks.length === 0 ? [] : [`### ${title}`, ...blocks];
}

function describeDiagnostic({ code, name, severity, summary, docs }: DiagnosticMeta): string[] {
  return [
    `## ${code} ${name}`,
    `${summary}. Severity: ${severity}.`,
    docs.what,
    `**Why it matters.** ${docs.why}`,
    ...exampleBlocks(`Found in ${code}`, docs.bad),
    ...exampleBlocks(`Fixed in ${code}`, docs.good),
    `**How to fix it.** ${docs.fix}`,
  ];
}

/** The page about all diagnostics, in the order of their codes: an overview, then one section for each. */
export function describeCatalogue(diagnostics: readonly DiagnosticMeta[]): string {
  const sorted = diagnostics.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const overview = sorted.map(({ code, name, severity, summary }) => [
    `[${code}](#${code.toLowerCase()}-${name})`,
    inlineCode(name),
    severity,
    summary,
  ]);
  return page([
    "# What agenda finds",
    "<!-- Generated from the rules by `npm run docs`. Change the rules instead. -->",
    table(["Code", "Name", "Severity", "Summary"], overview),
    ...sorted.flatMap(describeDiagnostic),
  ]);
}
