import type { Image, Link, Parents, Root } from "mdast";
import { decodeAddress, foldPath, resolvePath } from "../core/file-path.ts";
import { groupBy } from "../core/group-by.ts";
import type { Manifest } from "../core/manifest.ts";
import type { Citation, CrossReference } from "../core/markdown.ts";
import { spanAt, spanOf } from "../core/node-span.ts";
import { startOf } from "../core/positions.ts";
import type { Reference } from "../core/reference.ts";
import type { Named, Section } from "../core/section.ts";
import type { Span } from "../core/span.ts";
import { wordsIn } from "../core/text-of.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { BodyReference } from "./body-reference.ts";
import type { Directory, FoundSection } from "./directory.ts";

/** The one resolver: gathers every reference of the agenda, of every kind, and looks each of them up. */
export function resolveReferences(agenda: ValidatedAgenda, directory: Directory): Reference[] {
  const assets: Assets = {
    paths: new Set(agenda.assets.map(({ path }) => path)),
    byFoldedPath: new Map(agenda.assets.map(({ path }) => [foldPath(path), path])),
  };
  const declared: Declared = {
    source: new Set(agenda.bibliography.map(({ id }) => id)),
    scale: new Set(agenda.manifest.scales.map(({ id }) => id)),
    actor: new Set(agenda.manifest.actors.map(({ id }) => id)),
    dimension: new Set(agenda.manifest.dimensions.map(({ id }) => id)),
  };
  return [
    ...manifestReferences(agenda, directory),
    ...glossaryReferences(agenda, directory),
    ...directory.sections.flatMap((section) => [
      ...frontMatterReferences(section, directory, declared),
      ...bodyReferences(section, directory, declared, assets),
    ]),
  ];
}

interface Assets {
  readonly paths: ReadonlySet<string>;
  readonly byFoldedPath: ReadonlyMap<string, string>;
}

type Declared = Readonly<Record<"source" | "scale" | "actor" | "dimension", ReadonlySet<string>>>;

function found(result: FoundSection | undefined): Pick<Reference, "found" | "via"> {
  return result === undefined ? {} : { found: result.section.id, via: result.via };
}

function manifestReferences(agenda: ValidatedAgenda, directory: Directory): Reference[] {
  const { manifest, manifestSpans } = agenda;
  const list = (pointer: string, ids: readonly string[], wants: "section" | "line"): Reference[] =>
    ids.map((target, index) => {
      const place = manifestSpans.get(`${pointer}/${index}`);
      return {
        from: "",
        form: "manifest",
        wants,
        target,
        words: "",
        span: place ?? manifestSpans.get("") ?? startOf("agenda.yml"),
        ...(place === undefined ? {} : { targetSpan: place }),
        ...found(directory.findId(target)),
      };
    });
  return [
    ...list("/front", manifest.front, "section"),
    ...list("/lines", manifest.lines, "line"),
    ...list("/back", manifest.back, "section"),
    ...manifest.dimensions.flatMap(({ lines }, index) => list(`/dimensions/${index}/lines`, lines, "line")),
    ...summaryReferences(manifest, directory),
  ];
}

/** The origins of the public summary's texts, the lines of its cards and the strategies on them. */
function summaryReferences({ summary }: Manifest, directory: Directory): Reference[] {
  const { messages, whyNow, forYou, notSettled, takePart, cards } = summary;
  const reference = ({ id, span }: Named, wants: "section" | "line"): Reference => ({
    from: "",
    form: "manifest",
    wants,
    target: id,
    words: "",
    span,
    targetSpan: span,
    ...found(directory.findId(id)),
  });
  return [
    ...[...messages, ...whyNow, ...forYou, ...notSettled, ...takePart].flatMap(({ from }) =>
      from === undefined ? [] : [reference(from, "section")],
    ),
    ...cards.flatMap(({ line, strategies }) => [
      reference(line, "line"),
      ...strategies.map(({ strategy }) => reference(strategy, "section")),
    ]),
  ];
}

function glossaryReferences(agenda: ValidatedAgenda, directory: Directory): Reference[] {
  return agenda.glossary.flatMap(({ home, homeSpan, span }): Reference[] => {
    if (home === undefined) return [];
    const place = homeSpan ?? span;
    return [
      {
        from: "",
        form: "glossary",
        wants: "line",
        target: home,
        words: "",
        span: place,
        ...(homeSpan === undefined ? {} : { targetSpan: homeSpan }),
        ...found(directory.findId(home)),
      },
    ];
  });
}

function frontMatterReferences(section: Section, directory: Directory, declared: Declared): Reference[] {
  const { fields } = section;
  const named = (wants: keyof Declared, id: string, span: Span): Reference => ({
    from: section.id,
    form: wants === "source" ? "citation" : "facet",
    wants,
    target: id,
    words: "",
    span,
    ...(declared[wants].has(id) ? { found: id } : {}),
  });
  return [
    ...(fields.dimension === undefined
      ? []
      : [named("dimension", fields.dimension.id, fields.dimension.span)]),
    ...fields.scales.map(({ id, span }) => named("scale", id, span)),
    ...fields.actors.map(({ id, span }) => named("actor", id, span)),
    ...fields.sources.map(({ id, span }) => named("source", id, span)),
    ...fields.relations.map(
      ({ to, span }): Reference => ({
        from: section.id,
        form: "relation",
        wants: "section",
        target: to,
        words: "",
        span,
        targetSpan: span,
        ...found(directory.findId(to)),
      }),
    ),
  ];
}

function bodyReferences(
  section: Section,
  directory: Directory,
  declared: Declared,
  assets: Assets,
): Reference[] {
  const references: Reference[] = [];
  for (const node of section.mentions) {
    if (node.type === "crossReference") references.push(crossReference(node, section, directory));
    else if (node.type === "citation") references.push(citation(node, section, declared));
    else if ((node.type === "link" || node.type === "image") && isLocal(node.url)) {
      const at = { from: section.id, span: spanOf(section.path, node) };
      references.push(fileReference(node, at, section.path, assets));
    }
  }
  return references;
}

function crossReference(node: CrossReference, { id, path }: Section, directory: Directory): Reference {
  const { target, form, anchor, position, data } = node;
  const result = form === "id" ? directory.findId(target) : directory.findPath(target, path);
  const words = node.children.length === 0 ? "" : wordsIn(node);
  const place = { path, place: position, targetPlace: data?.address };
  const written = { from: id, form, target, anchor, words, ...place };
  return new BodyReference(written, "section", result?.section.id, result?.via);
}

function citation({ source, position }: Citation, { id, path }: Section, declared: Declared): Reference {
  const written = { from: id, form: "citation", target: source, words: "", path, place: position } as const;
  return new BodyReference(written, "source", declared.source.has(source) ? source : undefined);
}

type ReferencePlace = Pick<Reference, "from" | "span">;

function fileReference(node: Link | Image, at: ReferencePlace, from: string, assets: Assets): Reference {
  const words = node.type === "image" ? (node.alt ?? "") : wordsIn(node);
  const bare = node.url.replace(/[?#].*$/s, "");
  const place = node.data?.address;
  const written = place === undefined ? undefined : spanAt(from, place);
  const exact = written !== undefined && written.end.offset - written.start.offset === node.url.length;
  const target = exact ? { targetSpan: shortened(written, bare.length) } : {};
  const file = findFile(resolvePath(decodeAddress(bare), from), assets);
  return { ...at, form: "path", wants: "file", target: node.url, words, ...target, ...file };
}

function shortened({ path, start }: Span, length: number): Span {
  const { line, column, offset } = start;
  return { path, start, end: { line, column: column + length, offset: offset + length } };
}

function findFile(path: string | undefined, assets: Assets): Pick<Reference, "found" | "via"> {
  if (path === undefined) return {};
  if (assets.paths.has(path)) return { found: path, via: "path" };
  const alike = assets.byFoldedPath.get(foldPath(path));
  return alike === undefined ? {} : { found: alike, via: "letter-case" };
}

function isLocal(url: string): boolean {
  return url !== "" && !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url);
}

/**
 * A declaration that was renamed would leave each of its uses unresolved. Where a name that nothing declares is used more
 * than once, and one declaration that nothing uses is called nearly so, the uses are settled and the declaration reported.
 */
export function settleRenamed(
  references: readonly Reference[],
  agenda: ValidatedAgenda,
  near: (word: string, candidates: Iterable<string>) => string | undefined,
): Reference[] {
  const candidates: Record<string, readonly string[]> = {
    source: agenda.bibliography.map(({ id }) => id),
    scale: agenda.manifest.scales.map(({ id }) => id),
    actor: agenda.manifest.actors.map(({ id }) => id),
    dimension: agenda.manifest.dimensions.map(({ id }) => id),
  };
  const key = (reference: Reference): string => `${reference.wants} ${reference.target}`;
  const lost = groupBy(
    references.filter(({ found }) => found === undefined),
    key,
  );
  if (lost.size === 0) return [...references];
  const used = new Set(references.filter((reference) => reference.found !== undefined).map(key));
  const meant = new Map<string, string>();
  for (const [name, [first, second]] of lost) {
    if (first === undefined || second === undefined) continue;
    const unused = (candidates[first.wants] ?? []).filter((id) => !used.has(`${first.wants} ${id}`));
    const found = near(first.target, unused);
    if (found !== undefined) meant.set(name, found);
  }
  return references.map((reference) => {
    const found = reference.found === undefined ? meant.get(key(reference)) : undefined;
    if (found === undefined) return reference;
    const { from, form, wants, target, words, span, targetSpan } = reference;
    return { from, form, wants, target, words, span, targetSpan, found, via: "renamed" };
  });
}

/** A copy of a tree in which every node may be changed without touching the parsed one. */
export function copyTree(root: Root): Root {
  return copy(root) as Root;
}

function copy(node: Parents | Parents["children"][number]): Parents | Parents["children"][number] {
  if (!("children" in node)) return { ...node };
  return { ...node, children: node.children.map((child) => copy(child)) } as Parents;
}
