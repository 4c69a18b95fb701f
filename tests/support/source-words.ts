import type { FootnoteDefinition, Nodes, Parents, Root } from "mdast";
import type { PlacedSection } from "../../src/core/agenda.ts";

/** Words that must be read out as they are written, or what the book adds between them. */
type Token = string | RegExp;

/** Signs that typography puts in the place of those that were typed become the typed ones again. */
export function asTyped(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’‚‹›′]/gu, "'")
    .replace(/\s?[–—]\s?|-{2,3}/gu, "-")
    .replace(/\s?-\s?/gu, "-")
    .replace(/(?<=[/?&=_#])\s/gu, "")
    .replace(/…/gu, "...")
    .replace(/[\s\p{Zs}]+/gu, " ");
}

const pageWords = /(?: \(p\. [0-9ivxl]+\))?/uy;
const numberBefore = /(?:[A-Z]+ \d+(?:\.\d+)*,? )?/uy;
const noteNumber = / ?\d+ ?/uy;
const listLabel = / ?(?:[•◦▪–☐☑-]|\d+\.|[a-z]\.|[ivx]+\.) ?/uy;
/** A citation is read as its source is called: anything, up to the words that follow. */
const citation = /./uy;
const citationRoom = 120;
const captionNumber = / ?Figure \d+\. /uy;

/** What the text of a section is, told from its tree alone. */
class SourceReader {
  readonly tokens: Token[] = [];
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #told = new Set<string>();
  /** The notes of the paragraph that is being read: they are read at its end. */
  #called: FootnoteDefinition[] = [];

  constructor(root: Root) {
    for (const node of root.children)
      if (node.type === "footnoteDefinition") this.#notes.set(node.identifier, node);
  }

  read(node: Nodes): void {
    switch (node.type) {
      case "text":
      case "inlineCode":
        this.#say(node.value);
        return;
      case "code":
        this.#block(() => this.#say(node.value));
        return;
      case "break":
        this.#say(" ");
        return;
      case "termReference":
        this.#say(node.value);
        return;
      case "citation":
        this.tokens.push(citation);
        return;
      case "crossReference":
        this.tokens.push(numberBefore);
        this.#all(node);
        this.tokens.push(pageWords);
        return;
      case "footnoteReference":
        this.#readNote(node.identifier);
        return;
      case "image":
        if (node.title) this.#sayCaption(node.title);
        return;
      case "listItem":
        this.tokens.push(listLabel);
        this.#all(node);
        return;
      case "footnoteDefinition":
      case "html":
      case "definition":
      case "thematicBreak":
        return;
      case "paragraph":
      case "heading":
      case "tableCell":
        this.#block(() => this.#all(node));
        return;
      default:
        if ("children" in node) this.#all(node);
    }
  }

  #sayCaption(title: string): void {
    this.tokens.push(captionNumber);
    this.#say(`${title}\n`);
  }

  #readNote(identifier: string): void {
    this.tokens.push(noteNumber);
    const note = this.#notes.get(identifier);
    if (note === undefined || this.#told.has(identifier)) return;
    this.#told.add(identifier);
    this.#called.push(note);
  }

  #all(node: Parents): void {
    for (const child of node.children) this.read(child);
  }

  #block(read: () => void): void {
    this.#say("\n");
    const before = this.#called;
    this.#called = [];
    read();
    for (const note of this.#called) {
      this.tokens.push(noteNumber);
      this.#all(note);
    }
    this.#called = before;
    this.#say("\n");
  }

  #say(text: string): void {
    const last = this.tokens.at(-1);
    if (typeof last === "string") this.tokens[this.tokens.length - 1] = last + text;
    else this.tokens.push(text);
  }
}

/** The words of a section's text, in order, with what may stand between them. */
function sourceTokens(section: PlacedSection): readonly Token[] {
  const reader = new SourceReader(section.content);
  reader.read(section.content);
  return reader.tokens.map((token) => (typeof token === "string" ? asTyped(token) : token));
}

interface Reading {
  readonly end: number;
  /** What was not found, with what was read in its place. */
  readonly mismatch?: string;
}

/** Where `words` may begin: here, or behind all or the first ones of what the book may have added. */
function beginnings(
  spoken: string,
  start: number,
  added: readonly RegExp[],
  words: string,
): readonly number[] {
  const places = [start];
  let at = start;
  for (const pattern of added) {
    if (pattern === citation) {
      const next = spoken.indexOf(words, at);
      if (next >= 0 && next - at < citationRoom) at = next;
    } else {
      pattern.lastIndex = at;
      at += pattern.exec(spoken)?.[0].length ?? 0;
    }
    places.push(at);
  }
  return places.flatMap((place) => (spoken[place] === " " ? [place + 1] : [place]));
}

function mismatchAt(spoken: string, at: number, words: string): Reading {
  let same = 0;
  while (same < words.length && words[same] === spoken[at + same]) same += 1;
  const from = Math.max(0, same - 30);
  const written = words.slice(from, same + 40);
  return {
    end: at + same,
    mismatch: `“${written}” is read as “${spoken.slice(at + from, at + same + 40)}”`,
  };
}

function readFrom(spoken: string, start: number, tokens: readonly Token[]): Reading {
  let at = start;
  let added: RegExp[] = [];
  for (const token of tokens) {
    const words = typeof token === "string" ? token.trim() : "";
    if (typeof token !== "string") added.push(token);
    if (words === "") continue;
    const places = beginnings(spoken, at, added, words);
    const found = places.find((place) => spoken.startsWith(words, place));
    if (found === undefined) return mismatchAt(spoken, places.at(-1) ?? at, words);
    at = found + words.length;
    added = [];
  }
  return { end: at };
}

/**
 * Where a section's text is read out word for word, and nothing else in between but numbers of notes, pages and labels.
 *
 * @param spoken all that is read out, through `asTyped`
 */
export function findReading(
  spoken: string,
  section: PlacedSection,
): { start: number } | { mismatch: string } {
  const tokens = sourceTokens(section);
  const first = tokens
    .find((token): token is string => typeof token === "string" && token.trim() !== "")
    ?.trim();
  if (first === undefined) return { start: 0 };
  const opening = first.slice(0, 60);
  let best: Reading = { end: -1, mismatch: `“${opening}” is not read at all` };
  for (let at = spoken.indexOf(opening); at >= 0; at = spoken.indexOf(opening, at + 1)) {
    const before = tokens.findIndex((token) => typeof token === "string" && token.trim() !== "");
    const reading = readFrom(spoken, at, tokens.slice(before));
    if (reading.mismatch === undefined) return { start: at };
    if (reading.end > best.end) best = reading;
  }
  return { mismatch: best.mismatch ?? "" };
}
