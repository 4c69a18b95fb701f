import type { Diagnostic } from "../../core/diagnostic.ts";
import { closest } from "../../core/did-you-mean.ts";
import { unusedTemplate } from "./diagnostics.ts";
import { templateDiagnostic } from "./findings.ts";
import { isWordingFile } from "./wording-files.ts";

/** Folders that agenda reads for itself alone: nothing that a publisher puts there is ever read. */
const forAgendaAlone = /^(?:starter|repository)\//u;

const place = (file: string) => ({ file, line: 1, column: 1, offset: 0 });

/**
 * Finds files of a publisher's templates that nothing reads, most often for a slip in their name.
 *
 * @param ours the templates that come with agenda, by their path below `templates/`
 * @param own the publisher's
 */
export function unusedTemplates(
  ours: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const named = namedParts([...ours, ...own]);
  const readable = [...ours.keys()].filter((path) => !forAgendaAlone.test(path));
  return [...own.keys()]
    .filter((path) => !isRead(path, ours, named))
    .sort()
    .map((path) =>
      templateDiagnostic(
        unusedTemplate,
        place(path),
        `Nothing reads \`templates/${path}\`.`,
        remedy(path, readable),
      ),
    );
}

function isRead(path: string, ours: ReadonlyMap<string, string>, named: ReadonlySet<string>): boolean {
  if (forAgendaAlone.test(path)) return false;
  if (ours.has(path) || named.has(path)) return true;
  const isJoined = /^html\/(?:styles\/.+\.css|scripts\/.+\.js)$/u.test(path);
  const hasWords = [...ours.keys()].some((other) => isWordingFile(other) && folder(other) === folder(path));
  return isJoined || (isWordingFile(path) && hasWords);
}

/** The templates that others name: `{% render "html/parts/entry.liquid" %}`. */
function namedParts(templates: Iterable<readonly [string, string]>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [path, text] of templates) {
    if (!path.endsWith(".liquid")) continue;
    for (const [, , name = ""] of text.matchAll(/\{%-?\s*(render|layout|include)\s+["']([^"'\n]+)["']/gu))
      names.add(name);
  }
  return names;
}

function remedy(path: string, readable: readonly string[]): string {
  const meant = closest(path, readable);
  if (meant !== undefined && ending(meant) === ending(path)) return `Did you mean \`templates/${meant}\`?`;
  if (!/\.(?:liquid|css|js|json|svg)$/u.test(path))
    return "Files that are to be on the site as they are belong into `static/` in the agenda's folder.";
  return "templates/README.md says which files there are; a part of a page must be named by a template.";
}

const folder = (path: string): string => path.slice(0, path.indexOf("/"));
const ending = (path: string): string => path.slice(path.lastIndexOf("."));
