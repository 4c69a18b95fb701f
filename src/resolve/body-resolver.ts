import type { Heading } from "mdast";
import { visit } from "unist-util-visit";
import type { Section } from "../core/section.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import type { Directory } from "./directory.ts";
import type { Place, Placement } from "./placement.ts";
import { findPlainHeading, type SplitBody, splitPlainStatement } from "./plain-statement.ts";
import { copyTree } from "./references.ts";
import { TermFinder } from "./terms.ts";

/** Makes the resolved form of bodies: references looked up and given words, terms marked, the plain statement split off. */
export class BodyResolver {
  readonly #validated: ValidatedAgenda;
  readonly #directory: Directory;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #sources: ReadonlySet<string>;
  readonly #terms: TermFinder;

  constructor(validated: ValidatedAgenda, directory: Directory, placement: Placement) {
    this.#validated = validated;
    this.#directory = directory;
    this.#places = new Map(placement.places.map((place) => [place.section.id, place]));
    this.#sources = new Set(validated.bibliography.map(({ id }) => id));
    this.#terms = new TermFinder(validated.manifest.linkTerms ? validated.glossary : []);
  }

  resolve(section: Section): SplitBody {
    const root = copyTree(section.body);
    visit(root, (node) => {
      if (node.type === "citation") node.known = this.#sources.has(node.source);
      if (node.type !== "crossReference") return;
      const { target, form } = node;
      const result =
        form === "id" ? this.#directory.findId(target) : this.#directory.findPath(target, section.path);
      if (result !== undefined) node.section = result.section.id;
      if (node.children.length === 0)
        node.children = [{ type: "text", value: this.#wordsFor(node.section, target, node.anchor) }];
    });
    const split = splitPlainStatement(root, this.#validated.manifest.plainWordsHeading, section.path);
    this.#terms.mark(split.content);
    return split;
  }

  /** The heading that the section's plain-language statement stands under. */
  plainHeading({ body }: Section): Heading | undefined {
    return findPlainHeading(body, this.#validated.manifest.plainWordsHeading);
  }

  /** The words of a reference that has none of its own: "SL 3, For a new development paradigm", or its heading's. */
  #wordsFor(id: string | undefined, typed: string, anchor: string | undefined): string {
    const place = id === undefined ? undefined : this.#places.get(id);
    if (place === undefined) return typed;
    const { section, number } = place;
    const heading = section.headings.find((candidate) => candidate.anchor === anchor);
    if (heading !== undefined) return heading.text;
    return number === undefined ? section.title : `${number}, ${section.title}`;
  }
}
