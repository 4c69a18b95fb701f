import type { RootContent } from "mdast";
import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";
import { sentencesOf } from "../plain/sentences.ts";
import { statementNodes } from "../plain/statement-nodes.ts";
import type { Sentence } from "../plain/types.ts";
import { type ProseBlock, proseIn } from "./prose.ts";

/** A sentence of a statement. Its places count from the start of its block's text. */
export interface StatementSentence extends Sentence {
  readonly block: ProseBlock;
}

/** A statement in plain words, read. */
export interface Statement {
  readonly section: PlacedSection;
  readonly nodes: readonly RootContent[];
  readonly blocks: readonly ProseBlock[];
  readonly sentences: readonly StatementSentence[];
  readonly words: number;
}

/** Twenty rules read the same statements. */
const known = new WeakMap<PlacedSection, Statement | null>();

/** The statement of one section; `undefined` where it has none, or where only a placeholder stands in its place. */
function statementOf(section: PlacedSection, language: string): Statement | undefined {
  const before = known.get(section);
  if (before !== undefined) return before ?? undefined;
  const read = readStatement(section, language);
  known.set(section, read ?? null);
  return read;
}

/** The statements of an agenda's sections, in reading order. */
export function* statementsOf({
  sections,
  manifest,
}: Pick<Agenda, "sections" | "manifest">): Iterable<Statement> {
  for (const section of sections) {
    const statement = statementOf(section, manifest.language);
    if (statement !== undefined) yield statement;
  }
}

function readStatement(section: PlacedSection, language: string): Statement | undefined {
  const found = statementNodes(section);
  if (found === undefined) return undefined;
  const blocks = proseIn(section, found.blocks);
  const sentences = blocks.flatMap((block) =>
    sentencesOf(block.text, language).map((sentence) => ({ ...sentence, block })),
  );
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return { section, nodes: found.blocks, blocks, sentences, words };
}

/** Where a sentence stands in its file. */
export function spanOfSentence({ block, start, end }: StatementSentence): Span {
  return block.spanOf(start, end);
}

/** Where a stretch of a sentence stands in its file. Offsets count from the start of the sentence. */
export function spanInSentence({ block, start }: StatementSentence, from: number, to: number): Span {
  return block.spanOf(start + from, start + to);
}

/** A sentence in a message: in quotation marks, its middle left out where it is long. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/g, " ").split(" ");
  if (words.length <= 12) return `"${words.join(" ")}"`;
  return `"${words.slice(0, 6).join(" ")} … ${words.slice(-4).join(" ")}"`;
}

/** Whether a place of a section's file is inside its statement. */
export function isInStatement(section: PlacedSection, { start }: Span): boolean {
  const blocks = statementNodes(section)?.blocks ?? [];
  const from = blocks[0]?.position?.start.offset ?? Number.POSITIVE_INFINITY;
  const to = blocks.at(-1)?.position?.end.offset ?? 0;
  return start.offset >= from && start.offset < to;
}

/** The prose of a section's body beside its statement. */
export function proseBeside(section: PlacedSection): readonly ProseBlock[] {
  const found = statementNodes(section);
  const taken = new Set<RootContent>(found === undefined ? [] : [found.heading, ...found.blocks]);
  return proseIn(
    section,
    section.body.children.filter((node) => !taken.has(node)),
  );
}

/** All that a section says beside its statement: title, texts of the front matter, body. */
export function textsBeside(section: PlacedSection): string[] {
  const own = [section.title, ...section.frontMatterTexts.map(({ text }) => text)];
  return [...own, ...proseBeside(section).map(({ text }) => text)];
}
