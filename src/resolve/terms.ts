import type { Parents, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { compareText } from "../core/compare-text.ts";
import type { Term } from "../core/reference.ts";

/** Finds the glossary's terms in running text. */
export class TermFinder {
  readonly #pattern: RegExp | undefined;
  readonly #byForm = new Map<string, string>();

  constructor(glossary: readonly Term[]) {
    for (const { id, term, acronym, aliases } of glossary) {
      for (const form of [term, ...aliases])
        if (!this.#byForm.has(key(form))) this.#byForm.set(key(form), id);
      // An acronym counts only as it is written: "SOS" is not "sos".
      if (acronym !== undefined && !this.#byForm.has(acronym)) this.#byForm.set(acronym, id);
    }
    const forms = [...this.#byForm.keys()].sort(
      (left, right) => right.length - left.length || compareText(left, right),
    );
    const words = forms.map(escapePattern).map((form) => form.replaceAll(" ", "\\s+"));
    this.#pattern =
      words.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "giu");
  }

  /**
   * Marks the first use of each term in a tree, which is changed in place. Headings, links, references and code are left
   * alone. `skip` holds the ids of terms that are not marked here.
   */
  mark(root: Root, skip: ReadonlySet<string> = new Set()): void {
    const pattern = this.#pattern;
    if (pattern === undefined) return;
    const seen = new Set(skip);
    visit(root, (node, index, parent) => {
      if (node.type === "heading" || node.type === "link" || node.type === "crossReference") return SKIP;
      if (node.type !== "text" || parent === undefined || index === undefined) return undefined;
      const pieces = this.#split(node.value, pattern, seen);
      if (pieces === undefined) return undefined;
      (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
      return [SKIP, index + pieces.length];
    });
  }

  #split(text: string, pattern: RegExp, seen: Set<string>): PhrasingContent[] | undefined {
    const pieces: PhrasingContent[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const term = this.#byForm.get(match[0]) ?? this.#byForm.get(key(match[0]));
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      if (match.index > from) pieces.push({ type: "text", value: text.slice(from, match.index) });
      pieces.push({ type: "termReference", term, value: match[0] });
      from = match.index + match[0].length;
    }
    if (pieces.length === 0) return undefined;
    if (from < text.length) pieces.push({ type: "text", value: text.slice(from) });
    return pieces;
  }
}

function key(form: string): string {
  return form.replace(/\s+/g, " ").toLowerCase();
}

function escapePattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
