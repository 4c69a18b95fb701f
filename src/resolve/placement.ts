import { compareText } from "../core/compare-text.ts";
import { folderOf } from "../core/file-path.ts";
import { groupBy } from "../core/group-by.ts";
import type { Manifest } from "../core/manifest.ts";
import type { Section } from "../core/section.ts";
import type { Directory } from "./directory.ts";

/** Where a section stands, before its references are looked up. */
export interface Place {
  readonly section: Section;
  readonly line?: string;
  readonly partOf?: string;
  readonly number?: string;
}

export interface Placement {
  /** In reading order. */
  readonly places: readonly Place[];
  readonly front: readonly string[];
  readonly lines: readonly string[];
  readonly issues: readonly string[];
  readonly themes: readonly string[];
  readonly back: readonly string[];
  readonly unplaced: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly strategies: ReadonlyMap<string, readonly string[]>;
}

/** The sections sorted into the parts of the book. */
interface Parts {
  readonly front: readonly Section[];
  readonly lines: readonly Section[];
  readonly issues: readonly Section[];
  readonly themes: readonly Section[];
  readonly back: readonly Section[];
  readonly unplaced: readonly Section[];
  /** What hangs on each line beside its strategies, and its strategies, by the line's id. */
  readonly beside: ReadonlyMap<string, readonly Section[]>;
  readonly trees: ReadonlyMap<string, readonly Branch[]>;
  readonly lineOf: (section: Section) => Section | undefined;
}

/** Puts every section in its place: by the manifest's lists, by the folder of its line, by its `order`, by its path. */
export function placeSections(directory: Directory, manifest: Manifest): Placement {
  const parts = sortIntoParts(directory, manifest);
  const { front, lines, issues, themes, back, unplaced, beside, trees, lineOf } = parts;
  const strategies = new Map([...trees].map(([line, tree]) => [line, tree.map(({ section }) => section)]));
  const ofLine = (line: Section) => [
    line,
    ...(beside.get(line.id) ?? []),
    ...(strategies.get(line.id) ?? []),
  ];
  const reading = [...front, ...lines.flatMap(ofLine), ...issues, ...themes, ...back];
  const numbers = numberSections(reading, lines, trees, manifest);
  const parents = new Map([...trees.values()].flat().map(({ section, parent }) => [section.id, parent]));
  return {
    places: reading.map((section) =>
      place(section, lineOf(section), parents.get(section.id), numbers.get(section.id)),
    ),
    front: ids(front),
    lines: ids(lines),
    issues: ids(issues),
    themes: ids(themes),
    back: ids(back),
    unplaced: ids(unplaced),
    parts: new Map([...beside].map(([line, sections]) => [line, ids(sections)])),
    strategies: new Map([...strategies].map(([line, sections]) => [line, ids(sections)])),
  };
}

function sortIntoParts(directory: Directory, manifest: Manifest): Parts {
  const listed = (names: readonly string[]): Section[] =>
    unique(names.flatMap((id) => directory.findId(id)?.section ?? []));
  const sorted = [...directory.sections].sort(byOrderThenPath);
  const allLines = sorted.filter((section) => section.kind === "line");
  const lines = unique([...listed(manifest.lines).filter(({ kind }) => kind === "line"), ...allLines]);
  const lineOf = membership(lines);
  const front = listed(manifest.front).filter((section) => !lineOf(section));
  const listedBack = listed(manifest.back).filter((section) => !(lineOf(section) || front.includes(section)));
  const taken = new Set([...lines, ...front, ...listedBack]);
  const rest = sorted.filter((section) => !taken.has(section));
  const others = rest.filter(({ kind }) => kind !== "issue" && kind !== "theme");
  const byLine = groupBy(others, lineOf);
  const unplaced = byLine.get(undefined) ?? [];
  const beside = (line: Section) => (byLine.get(line) ?? []).filter(({ kind }) => kind !== "strategy");
  return {
    front,
    lines,
    issues: rest.filter(({ kind }) => kind === "issue"),
    themes: rest.filter(({ kind }) => kind === "theme"),
    back: [...listedBack, ...unplaced],
    unplaced,
    beside: new Map(lines.map((line) => [line.id, beside(line)])),
    trees: new Map(lines.map((line) => [line.id, strategyTree(byLine.get(line) ?? [], directory)])),
    lineOf,
  };
}

function place(
  section: Section,
  line: Section | undefined,
  partOf: string | undefined,
  number: string | undefined,
): Place {
  return {
    section,
    ...(line === undefined ? {} : { line: line.id }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(number === undefined ? {} : { number }),
  };
}

function ids(sections: readonly Section[]): string[] {
  return sections.map(({ id }) => id);
}

function unique(sections: readonly Section[]): Section[] {
  return [...new Set(sections)];
}

function byOrderThenPath(left: Section, right: Section): number {
  const order =
    (left.fields.order ?? Number.POSITIVE_INFINITY) - (right.fields.order ?? Number.POSITIVE_INFINITY);
  return order !== 0 && !Number.isNaN(order) ? order : compareText(left.path, right.path);
}

/** A section hangs on the line whose folder it stands in, however deep; a line hangs on itself. */
function membership(lines: readonly Section[]): (section: Section) => Section | undefined {
  const byFolder = new Map<string, Section>();
  for (const line of lines) {
    const folder = folderOf(line.path);
    if (!byFolder.has(folder) || line.path.endsWith("/index.md")) byFolder.set(folder, line);
  }
  const itself = new Set(lines);
  return (section) => {
    if (itself.has(section)) return section;
    for (let folder = folderOf(section.path); folder !== ""; folder = folderOf(folder)) {
      const line = byFolder.get(folder);
      if (line !== undefined) return line;
    }
    return undefined;
  };
}

interface Branch {
  readonly section: Section;
  readonly parent?: string;
  /** "3" or "4.1". */
  readonly position: string;
}

/** The strategies of a line as a tree, each part right after what it is part of. A circle of parts is cut open. */
function strategyTree(sections: readonly Section[], directory: Directory): Branch[] {
  const strategies = sections.filter(({ kind }) => kind === "strategy");
  const known = new Set(strategies);
  const parentOf = (section: Section): Section | undefined => {
    const declared = section.fields.relations.find(({ type }) => type === "part-of");
    const parent = declared === undefined ? undefined : directory.findId(declared.to)?.section;
    return parent !== undefined && parent !== section && known.has(parent) ? parent : undefined;
  };
  const children = groupBy(strategies, parentOf);
  const branches: Branch[] = [];
  const seen = new Set<Section>();
  const grow = (siblings: readonly Section[], prefix: string, first: number, parent?: string): void => {
    for (const [index, section] of siblings.filter((sibling) => !seen.has(sibling)).entries()) {
      seen.add(section);
      const position = `${prefix}${first + index}`;
      branches.push({ section, position, ...(parent === undefined ? {} : { parent }) });
      grow(children.get(section) ?? [], `${position}.`, 1, section.id);
    }
  };
  const roots = children.get(undefined) ?? [];
  grow(roots, "", 1);
  let next = roots.length + 1;
  for (const section of strategies) {
    if (!seen.has(section)) grow([section], "", next++);
  }
  return branches;
}

/** Numbers: "SL 3" for lines, "S 3.7" and "S 4.4.1" for strategies, "P 2" for any other kind with a short label. */
function numberSections(
  reading: readonly Section[],
  lines: readonly Section[],
  trees: ReadonlyMap<string, readonly Branch[]>,
  manifest: Manifest,
): Map<string, string> {
  const numbers = new Map<string, string>();
  const short = (kind: string): string | undefined => manifest.labels[kind]?.short;
  for (const [index, line] of lines.entries()) {
    numbers.set(line.id, `${short("line") ?? ""} ${index + 1}`.trim());
    for (const branch of trees.get(line.id) ?? []) {
      numbers.set(branch.section.id, `${short("strategy") ?? ""} ${index + 1}.${branch.position}`.trim());
    }
  }
  const counts = new Map<string, number>();
  for (const { id, kind } of reading) {
    const label = short(kind);
    if (label === undefined || kind === "line" || kind === "strategy") continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    numbers.set(id, `${label} ${count}`);
  }
  return numbers;
}
