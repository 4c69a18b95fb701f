import type { Heading, Paragraph, Strong } from "mdast";
import { visit } from "unist-util-visit";
import { type AlertKind, alertTitle } from "../core/alerts.ts";
import type { BibliographicSource } from "../core/reference.ts";
import type { Section, Heading as SectionHeading } from "../core/section.ts";
import { shortCitation } from "../core/short-citation.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { closeLines } from "./close-lines.ts";
import type { Directory } from "./directory.ts";
import type { Place, Placement } from "./placement.ts";
import { findPlainHeading, type SplitBody, splitPlainStatement } from "./plain-statement.ts";
import { copyTree } from "./references.ts";
import { writeShiftedDigits } from "./shifted-digits.ts";
import { TermFinder } from "./terms.ts";

/** The title of a note: a paragraph in bold. */
function titleOf(kind: AlertKind, language: string): Paragraph {
  const words: Strong = { type: "strong", children: [{ type: "text", value: alertTitle(kind, language) }] };
  return { type: "paragraph", children: [words] };
}

/** Headings may name each other, even in a circle: so many are followed. */
const deepestHeading = 5;

/** Makes the resolved form of bodies: references looked up and given words, terms marked, the plain statement split off. */
export class BodyResolver {
  readonly #validated: ValidatedAgenda;
  readonly #directory: Directory;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #sources: ReadonlyMap<string, BibliographicSource>;
  readonly #terms: TermFinder;

  constructor(validated: ValidatedAgenda, directory: Directory, placement: Placement) {
    this.#validated = validated;
    this.#directory = directory;
    this.#places = new Map(placement.places.map((place) => [place.section.id, place]));
    this.#sources = new Map(validated.bibliography.map((source) => [source.id, source]));
    this.#terms = new TermFinder(validated.manifest.linkTerms ? validated.glossary : []);
  }

  resolve(section: Section): SplitBody {
    const root = copyTree(section.body);
    visit(root, (node) => {
      if (node.type === "blockquote" && node.data?.alert !== undefined)
        node.children.unshift(titleOf(node.data.alert, this.#validated.manifest.language));
      if (node.type === "citation") node.known = this.#sources.has(node.source);
      if (node.type !== "crossReference") return;
      const { target, form } = node;
      const found = this.#find(target, form, section.path);
      if (found !== undefined) node.section = found;
      if (node.children.length === 0)
        node.children = [{ type: "text", value: this.#wordsFor(node.section, target, node.anchor) }];
    });
    writeShiftedDigits(root);
    closeLines(root, this.#validated.manifest.language);
    const split = splitPlainStatement(root, this.#validated.manifest.plainWordsHeading, section.path);
    this.#terms.mark(split.content);
    return split;
  }

  /** The heading that the section's plain-language statement stands under. */
  plainHeading({ body }: Section): Heading | undefined {
    return findPlainHeading(body, this.#validated.manifest.plainWordsHeading);
  }

  /** The headings of a section, with the words that references and citations in them show. */
  headings({ headings, path }: Section): readonly SectionHeading[] {
    if (headings.every(({ parts }) => parts === undefined)) return headings;
    return headings.map((heading) => ({ ...heading, text: this.#headingWords(heading, path) }));
  }

  #headingWords({ text, parts }: SectionHeading, path: string, depth = 0): string {
    if (parts === undefined || depth > deepestHeading) return text;
    const words = parts.map((part) => {
      if (typeof part === "string") return part;
      if ("target" in part)
        return this.#wordsFor(this.#find(part.target, part.form, path), part.target, part.anchor, depth + 1);
      const source = this.#sources.get(part.source);
      const locator = part.locator === undefined ? "" : `, ${part.locator}`;
      return `(${source === undefined ? part.source : shortCitation(source)}${locator})`;
    });
    return words.join("").trim();
  }

  /** The id of the section that a reference leads to. */
  #find(target: string, form: "id" | "path", path: string): string | undefined {
    const found = form === "id" ? this.#directory.findId(target) : this.#directory.findPath(target, path);
    return found?.section.id;
  }

  /** The words of a reference that has none of its own: "SL 3, For a new development paradigm", or its heading's. */
  #wordsFor(id: string | undefined, typed: string, anchor: string | undefined, depth = 0): string {
    const place = id === undefined ? undefined : this.#places.get(id);
    if (place === undefined) return typed;
    const { section, number } = place;
    const heading = section.headings.find((candidate) => candidate.anchor === anchor);
    if (heading !== undefined) return this.#headingWords(heading, section.path, depth);
    return number === undefined ? section.title : `${number}, ${section.title}`;
  }
}
