import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { Block } from "../blocks/types.ts";
import type { InlineNode } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, sectionTitle, shortTitle, toneIn } from "./book.ts";
import { entryBlocks, groupHeading, narrativeBlocks } from "./entries.ts";
import { type Fact, factList } from "./facts.ts";
import { sectionReference } from "./links.ts";
import { mapFigure } from "./map-figure.ts";
import { plainText } from "./paragraphs.ts";
import { leadBlocks, sectionBody, sectionHead } from "./section-body.ts";
import { bookmarkOf, chapterTitle, enterContents, eyebrow } from "./titles.ts";

/** Parts of a line in runs of one kind: what the order puts side by side stands under one heading. */
function runsOf(parts: readonly PlacedSection[]): readonly (readonly PlacedSection[])[] {
  const runs: PlacedSection[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.kind === part.kind && part.kind !== "section") last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** "Strategic Line 3 · Practices": the kind with its number, and the dimension. */
function lineEyebrow(line: PlacedSection, book: Book): string {
  const { labels, dimensions } = book.agenda.manifest;
  const label = labels[line.kind];
  const digits = line.number?.slice(label?.short?.length ?? 0).trim() ?? "";
  const dimension = dimensions.find(({ id }) => id === line.fields.dimension?.id)?.title;
  const name = `${label?.name ?? line.kind} ${digits}`.trim();
  return dimension === undefined ? name : `${name} · ${dimension}`;
}

function partBlocks(line: PlacedSection, parent: Tag, chapter: string, book: Book): readonly Block[] {
  const seen = new Map<string, number>();
  return runsOf(book.agenda.partsOfLine.get(line.id) ?? []).flatMap((run): readonly Block[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (first.kind === "section") return narrativeBlocks(first, parent, 2, chapter, book);
    if (run.length === 1) return entryBlocks(first, parent, 2, chapter, book);
    const count = (seen.get(first.kind) ?? 0) + 1;
    seen.set(first.kind, count);
    const title = book.agenda.manifest.labels[first.kind]?.plural ?? first.kind;
    const tag = parent.child("Sect", { title });
    const destination = `group:${line.id}.${first.kind}.${count}`;
    return [
      ...groupHeading(title, destination, tag, line, book),
      ...run.flatMap((part) => entryBlocks(part, tag, 3, chapter, book)),
    ];
  });
}

function strategyBlocks(line: PlacedSection, parent: Tag, chapter: string, book: Book): readonly Block[] {
  const strategies = book.agenda.strategiesOfLine.get(line.id) ?? [];
  if (strategies.length === 0) return [];
  const title = book.agenda.manifest.labels.strategy?.plural ?? "";
  const tag = parent.child("Sect", { title });
  const depthOf = (strategy: PlacedSection): number => {
    const whole = strategies.find(({ id }) => id === strategy.partOf);
    return whole === undefined ? 0 : 1 + depthOf(whole);
  };
  return [
    ...groupHeading(title, `group:${line.id}.strategies`, tag, line, book),
    ...strategies.flatMap((strategy) =>
      entryBlocks(strategy, tag, Math.min(6, 3 + depthOf(strategy)), chapter, book),
    ),
  ];
}

/** The line's place among the others: all of them, by dimension, this one marked. */
function placeBlocks(line: PlacedSection, parent: Tag, book: Book): readonly Block[] {
  const { agenda, design } = book;
  if (agenda.lines.length < 2) return [];
  const { small, smallBold } = design.looks;
  const facts = [...groupBy(agenda.lines, ({ fields }) => fields.dimension?.id)].map(([id, lines]): Fact => {
    const values = lines.map((other): readonly InlineNode[] => {
      if (other !== line) return sectionReference(other, book, small);
      return plainText(book.words("thisLine", { title: sectionTitle(other) }), smallBold);
    });
    return { label: agenda.manifest.dimensions.find((known) => known.id === id)?.title ?? "", values };
  });
  const rule = design.style.colors.rule;
  const blocks: readonly Block[] = [
    { kind: "rule", color: rule, thickness: 0.4, spacing: { before: 0, after: 5 }, keepWithNext: true },
    ...factList(facts, parent, book),
    { kind: "rule", color: rule, thickness: 0.4, spacing: { before: 6, after: 0 } },
  ];
  return [{ kind: "group", blocks, together: true, spacing: { before: 2, after: 14 } }];
}

/** A strategic line: a chapter that opens with its number, title and summary, then its parts, then its strategies. */
export function lineChapter(line: PlacedSection, document: Tag, book: Book): readonly Block[] {
  const tag = document.child("Sect", { title: line.title });
  const chapter = shortTitle(line);
  const color = toneIn(book, line);
  enterContents(line, 1, book);
  return [
    { kind: "page-break", spacing: { before: 0, after: 0 } },
    {
      kind: "rule",
      color,
      thickness: 4,
      parts: {
        count: Math.max(1, book.agenda.lines.length),
        current: book.agenda.lines.indexOf(line),
        rest: book.design.style.colors.rule,
      },
      spacing: { before: 0, after: 18 },
      keepWithNext: true,
      head: { left: chapter, right: "", opening: true, color },
    },
    eyebrow(lineEyebrow(line, book), tag, book, color),
    chapterTitle(line.title, tag, book, { destination: line.id, level: 1, bookmark: bookmarkOf(line) }),
    ...leadBlocks(line, tag, book, true),
    ...sectionHead(line, tag, 1, book),
    ...mapFigure(line, tag, book),
    ...placeBlocks(line, tag, book),
    ...sectionBody(line, tag, 1, book),
    ...partBlocks(line, tag, chapter, book),
    ...strategyBlocks(line, tag, chapter, book),
  ];
}
