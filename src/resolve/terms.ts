import type { Parents, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Term } from "../core/reference.ts";
import { TermPattern } from "../core/term-pattern.ts";

/** Marks the glossary's terms in running text. */
export class TermFinder {
  readonly #pattern: TermPattern;

  constructor(glossary: readonly Term[]) {
    this.#pattern = new TermPattern(glossary);
  }

  /**
   * Marks the first use of each term in a tree, which is changed in place. Headings, links, references and code are left
   * alone. `skip` holds the ids of terms that are not marked here.
   */
  mark(root: Root, skip: ReadonlySet<string> = new Set()): void {
    const seen = new Set(skip);
    visit(root, (node, index, parent) => {
      if (node.type === "heading" || node.type === "link" || node.type === "crossReference") return SKIP;
      if (node.type !== "text" || parent === undefined || index === undefined) return undefined;
      const pieces = this.#split(node.value, seen);
      if (pieces === undefined) return undefined;
      (parent as Parents).children.splice(index, 1, ...(pieces as never[]));
      return [SKIP, index + pieces.length];
    });
  }

  #split(text: string, seen: Set<string>): PhrasingContent[] | undefined {
    const pieces: PhrasingContent[] = [];
    let from = 0;
    for (const { term, words, index } of this.#pattern.uses(text)) {
      if (seen.has(term)) continue;
      seen.add(term);
      if (index > from) pieces.push({ type: "text", value: text.slice(from, index) });
      pieces.push({ type: "termReference", term, value: words });
      from = index + words.length;
    }
    if (pieces.length === 0) return undefined;
    if (from < text.length) pieces.push({ type: "text", value: text.slice(from) });
    return pieces;
  }
}
