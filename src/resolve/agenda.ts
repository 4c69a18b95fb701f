import { visit } from "unist-util-visit";
import type { Agenda, Link, PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { Directory } from "./directory.ts";
import { type Place, type Placement, placeSections } from "./placement.ts";
import { splitPlainStatement } from "./plain-statement.ts";
import { copyTree, resolveReferences, settleRenamed } from "./references.ts";
import { linksBySection, resolveRelations } from "./relations.ts";
import { TermFinder } from "./terms.ts";

/**
 * Turns validated files into the agenda: sections in their places, numbered, every reference looked up, relations seen from
 * both ends. What can't be found stays unresolved in `references`; the rules say so.
 */
export function resolveAgenda(validated: ValidatedAgenda): Agenda {
  const { manifest } = validated;
  const directory = new Directory(validated);
  const placement = placeSections(directory, manifest);
  const relations = resolveRelations(directory, manifest);
  const links = linksBySection(relations);
  const resolver = new BodyResolver(validated, directory, placement);
  const sections = placement.places.map((place) => resolver.place(place, links.get(place.section.id) ?? []));
  const byId = new Map(sections.map((section) => [section.id, section]));
  const pick = (ids: readonly string[]): PlacedSection[] => ids.flatMap((id) => byId.get(id) ?? []);
  const pickAll = (lists: ReadonlyMap<string, readonly string[]>): Map<string, PlacedSection[]> =>
    new Map([...lists].map(([id, ids]) => [id, pick(ids)]));
  return {
    manifest,
    manifestSpans: validated.manifestSpans,
    manifestDoubts: validated.manifestDoubts,
    sections,
    byId,
    front: pick(placement.front),
    lines: pick(placement.lines),
    issues: pick(placement.issues),
    themes: pick(placement.themes),
    back: pick(placement.back),
    unplaced: pick(placement.unplaced),
    partsOfLine: pickAll(placement.parts),
    strategiesOfLine: pickAll(placement.strategies),
    relations,
    references: settleRenamed(resolveReferences(validated, directory), validated, closest),
    glossary: validated.glossary,
    bibliography: validated.bibliography,
    assets: validated.assets,
    duplicates: directory.duplicates,
  };
}

/** Gives each section its place and the resolved form of its body. */
class BodyResolver {
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

  place({ section, line, partOf, number }: Place, links: readonly Link[]): PlacedSection {
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
    const { content, plain } = splitPlainStatement(
      root,
      this.#validated.manifest.plainWordsHeading,
      section.path,
    );
    this.#terms.mark(content);
    return {
      ...section,
      ...(number === undefined ? {} : { number }),
      ...(line === undefined ? {} : { line }),
      ...(partOf === undefined ? {} : { partOf }),
      ...(plain === undefined ? {} : { plain }),
      content,
      links,
    };
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
