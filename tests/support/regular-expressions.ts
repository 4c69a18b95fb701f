import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** A regular expression as it stands in the program. */
export interface FoundExpression {
  /** "src/parse/body.ts:12". */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, "../..");

/** Every regular expression of the program: its literals, and calls of `RegExp` with texts that are written there. */
export function expressionsIn(folder: string): readonly FoundExpression[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:ts|mjs|js)$/u.test(entry.name) && !entry.name.endsWith(".d.ts"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => expressionsOfFile(file));
}

function expressionsOfFile(file: string): readonly FoundExpression[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: FoundExpression[] = [];
  const visit = (node: ts.Node): void => {
    const expression = expressionOf(node);
    if (expression !== undefined) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ place: `${relative(root, file)}:${line + 1}`, ...expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function expressionOf(node: ts.Node): Pick<FoundExpression, "source" | "flags"> | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf("/");
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || node.expression.getText() !== "RegExp")
    return undefined;
  const [pattern, flags] = node.arguments ?? [];
  const source = pattern === undefined ? undefined : textOf(pattern);
  return source === undefined
    ? undefined
    : { source, flags: flags === undefined ? "" : (textOf(flags) ?? "") };
}

/** A text as it is written; what is put into a template stands for some words. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node) && ts.isNoSubstitutionTemplateLiteral(node.template))
    return node.template.rawText ?? node.template.text;
  const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
  if (!ts.isTemplateExpression(template)) return undefined;
  const raw = ts.isTaggedTemplateExpression(node);
  const parts = template.templateSpans.map(
    ({ literal }) => `(?:one|two words)${(raw ? literal.rawText : undefined) ?? literal.text}`,
  );
  return ((raw ? template.head.rawText : undefined) ?? template.head.text) + parts.join("");
}
