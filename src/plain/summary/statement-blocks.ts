import type { FootnoteDefinition, List, Nodes, Root } from "mdast";
import { closedUp, type Piece, piecesIn, type Reading, taskMark } from "../../core/text-of.ts";
import { walk } from "../../core/walk.ts";
import { oneLine } from "./one-line.ts";
import type { Run, StatementBlock, StatementItem } from "./types.ts";

/**
 * A statement as the public summary has it: paragraphs, lists with their bullets or numbers, tables. Where a note is called,
 * its number stands in brackets, and its text follows at the end. In place of pictures stand their alternative texts.
 *
 * @param body what holds the texts of the notes
 */
export function statementBlocks(blocks: readonly Nodes[], body: Root): readonly StatementBlock[] {
  return new StatementReader(body).read(blocks);
}

/** The texts of blocks in their order, one a line, without what is struck out and the numbers of notes. */
export function textsOfBlocks(blocks: readonly StatementBlock[]): readonly string[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: StatementBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [textOfRuns(block.runs)];
    case "list":
      return block.items.flatMap(textsOfBlocks);
    case "table":
      return [block.head, ...block.rows].flat().map(textOfRuns);
  }
}

function textOfRuns(runs: readonly Run[]): string {
  return oneLine(
    runs
      .filter(({ struck, isCall }) => !struck && isCall !== true)
      .map(({ text }) => text)
      .join(""),
  );
}

class StatementReader {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  /** The notes that were called, in the order of their numbers. */
  readonly #called: FootnoteDefinition[] = [];

  constructor(body: Root) {
    walk(body, (node) => {
      if (node.type === "footnoteDefinition" && !this.#definitions.has(node.identifier)) {
        this.#definitions.set(node.identifier, node);
      }
    });
  }

  read(blocks: readonly Nodes[]): readonly StatementBlock[] {
    const text = blocks.flatMap((block) => this.#block(block));
    const notes: StatementBlock[] = [];
    // Notes may call others: the list grows while it is read.
    for (let place = 0; place < this.#called.length; place++) {
      const note = this.#called[place];
      const runs = note === undefined ? [] : runsOf(piecesIn(note, this.#reading));
      notes.push({ kind: "paragraph", runs: [{ text: `[${place + 1}] `, struck: false }, ...runs] });
    }
    return [...text, ...notes];
  }

  readonly #reading: Reading = (node) => {
    if (node.type !== "footnoteReference") return undefined;
    const definition = this.#definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    if (!this.#called.includes(definition)) this.#called.push(definition);
    return [{ text: ` [${this.#called.indexOf(definition) + 1}]`, closesUp: true }];
  };

  #block(node: Nodes): readonly StatementBlock[] {
    switch (node.type) {
      case "list":
        return [this.#list(node)];
      case "table": {
        const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => this.#runs(cell)));
        return [{ kind: "table", head, rows }];
      }
      case "blockquote":
        return node.children.flatMap((child) => this.#block(child));
      case "code":
        return node.value
          .split(/\r\n?|\n/u)
          .flatMap((line) => paragraph([{ text: oneLine(line), struck: false }]));
      default:
        return paragraph(this.#runs(node));
    }
  }

  #list({ ordered, start, children }: List): StatementBlock {
    const items = children.map((item): StatementItem => {
      const blocks = item.children.flatMap((child) => this.#block(child));
      return marked(taskMark(item), blocks);
    });
    return { kind: "list", start: ordered === true ? (start ?? 1) : null, items };
  }

  #runs(node: Nodes): readonly Run[] {
    return runsOf(piecesIn(node, this.#reading));
  }
}

function paragraph(runs: readonly Run[]): readonly StatementBlock[] {
  return runs.some(({ text }) => text.trim() !== "") ? [{ kind: "paragraph", runs }] : [];
}

/** Blocks whose first one begins with a mark. */
function marked(mark: string, blocks: readonly StatementBlock[]): readonly StatementBlock[] {
  const [first, ...others] = blocks;
  if (mark === "") return blocks;
  if (first?.kind !== "paragraph") return [...paragraph([{ text: mark.trim(), struck: false }]), ...blocks];
  return [{ kind: "paragraph", runs: [{ text: mark, struck: false }, ...first.runs] }, ...others];
}

/** Pieces as runs: one for all words that are struck alike, with single spaces, and none at the ends. */
function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, struck = false, closesUp } of closedUp(pieces)) {
    const last = runs.at(-1);
    if (closesUp === true) runs.push({ text, struck: false, isCall: true });
    else if (last !== undefined && last.struck === struck && last.isCall !== true) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ text, struck });
  }
  return runs
    .map((run, place) => {
      const text = run.text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, " ").replace(/\s+/gu, " ");
      const start = place === 0 ? text.trimStart() : text;
      return { ...run, text: place === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== "");
}
