import { pointerStep } from "../core/json-pointer.ts";
import type { YamlPlace } from "../core/parsed.ts";
import type { Positions } from "../core/positions.ts";
import { type Stretch, TextYamlPlace } from "../core/text-place.ts";
import { readScalar, reserved } from "./plain-scalar.ts";

/** A line with content. Offsets count from the start of the YAML text. */
interface Line {
  readonly number: number;
  readonly indent: number;
  /** Where its content begins and ends: white space around it is left out. */
  readonly start: number;
  readonly end: number;
  readonly isPadded: boolean;
}

export interface PlainYaml {
  readonly data: unknown;
  readonly places: ReadonlyMap<string, YamlPlace>;
}

/** What only the full parser may judge: rare characters, comments beside a value or with an indentation, lines of spaces. */
const unusual = /[^\S \n\r\u00a0\u2000-\u200a\u202f\u3000]|(?![\n\r])\p{Cc}|\r(?!\n)| #|\n +\r?(?:\n|$)/u;

/** A key that stands for itself. */
const plainKey = /([A-Za-z][\w-]{0,99}):(?= |\r?\n|$)/y;

/**
 * Reads the YAML that nearly all sections have, at a fraction of a full parser's cost: maps and lists whose values are numbers
 * or texts of one line, quoted or not, brackets within a line, and folded texts without empty lines. Of such a text it reads
 * exactly what the full parser reads (tests/properties/plain-yaml.test.ts); of any other, faulty ones included, nothing.
 *
 * @param start where the YAML text begins in the file: places are those of the file
 * @returns `undefined` for whatever is not surely plain
 */
export function readPlainYaml(yaml: string, start: number, positions: Positions): PlainYaml | undefined {
  if (unusual.test(yaml)) return undefined;
  const lines = linesOf(yaml);
  const [first] = lines;
  if (first === undefined) return undefined;
  const reader = new PlainReader(yaml, start, positions, lines);
  const data = reader.readBlock(first.indent, "", undefined);
  return data === undefined || !reader.isAtEnd ? undefined : { data, places: reader.places };
}

/** The lines that have content and are no comments. */
function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (let from = 0; from < yaml.length; number++) {
    const newline = yaml.indexOf("\n", from);
    const after = newline < 0 ? yaml.length : newline;
    const rawEnd = yaml[after - 1] === "\r" && after > from ? after - 1 : after;
    let start = from;
    while (yaml[start] === " ") start++;
    let end = rawEnd;
    while (end > start && yaml[end - 1] === " ") end--;
    if (start < end && yaml[start] !== "#")
      lines.push({ number, indent: start - from, start, end, isPadded: end < rawEnd });
    from = after + 1;
  }
  return lines;
}

type Value = string | number | Value[] | { [key: string]: Value };

/** One reading. Whatever a method cannot read surely, it answers with `undefined`, and the whole reading ends. */
class PlainReader {
  readonly places = new Map<string, YamlPlace>();
  readonly #yaml: string;
  readonly #start: number;
  readonly #positions: Positions;
  readonly #lines: Line[];
  #at = 0;
  /** Where the value that was read last ends. */
  #end = 0;

  constructor(yaml: string, start: number, positions: Positions, lines: Line[]) {
    this.#yaml = yaml;
    this.#start = start;
    this.#positions = positions;
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** A map or a list whose entries begin in one column. */
  readBlock(indent: number, pointer: string, key: Stretch | undefined): Value | undefined {
    const from = this.#lines[this.#at]?.start ?? 0;
    // The place's end is known when all is read, but outer values come before inner ones.
    this.#note(pointer, from, from, key);
    const value = this.#isItem(from) ? this.#readList(indent, pointer) : this.#readMap(indent, pointer);
    if (value !== undefined) this.#note(pointer, from, this.#end, key);
    return value;
  }

  #readMap(indent: number, pointer: string): Value | undefined {
    const map: { [key: string]: Value } = {};
    for (let line = this.#line(indent); line !== undefined; line = this.#line(indent)) {
      if (this.#isItem(line.start)) break;
      const name = this.#readKey(line.start);
      if (name === undefined || Object.hasOwn(map, name)) return undefined;
      const key: Stretch = [this.#start + line.start, this.#start + line.start + name.length];
      const value = this.#readValue(line, line.start + name.length + 1, pointer + pointerStep(name), key);
      if (value === undefined) return undefined;
      map[name] = value;
    }
    return map;
  }

  #readList(indent: number, pointer: string): Value | undefined {
    const list: Value[] = [];
    for (let line = this.#line(indent); line !== undefined; line = this.#line(indent)) {
      if (!this.#isItem(line.start)) break;
      const start = this.#skipSpaces(line.start + 1);
      const inner = pointer + pointerStep(list.length);
      let value: Value | undefined;
      if (this.#readKey(start) === undefined) value = this.#readValue(line, start, inner, undefined);
      else {
        const column = indent + start - line.start;
        this.#lines[this.#at] = { ...line, indent: column, start };
        value = this.readBlock(column, inner, undefined);
      }
      if (value === undefined) return undefined;
      list.push(value);
    }
    return list;
  }

  /** The current line where it begins in this column. */
  #line(indent: number): Line | undefined {
    const line = this.#lines[this.#at];
    return line?.indent === indent ? line : undefined;
  }

  #isItem(offset: number): boolean {
    return this.#yaml[offset] === "-" && this.#yaml[offset + 1] === " ";
  }

  #readKey(offset: number): string | undefined {
    plainKey.lastIndex = offset;
    const name = plainKey.exec(this.#yaml)?.[1];
    return name === undefined || reserved.test(name) ? undefined : name;
  }

  #skipSpaces(offset: number): number {
    let at = offset;
    while (this.#yaml[at] === " ") at++;
    return at;
  }

  /** What stands behind a key or a dash, or below a key that has nothing behind it. */
  #readValue(line: Line, after: number, pointer: string, key: Stretch | undefined): Value | undefined {
    const from = this.#skipSpaces(after);
    this.#at++;
    if (from >= line.end) return key === undefined ? undefined : this.#readBelow(line, pointer, key);
    if (this.#yaml.startsWith(">-", from)) return this.#readFolded(line, from, pointer, key);
    const value = this.#readInLine(from, line.end, pointer, key, false);
    return this.#end === line.end ? value : undefined;
  }

  #readBelow({ indent }: Line, pointer: string, key: Stretch): Value | undefined {
    const next = this.#lines[this.#at];
    if (next === undefined) return undefined;
    const isBelow = next.indent > indent || (next.indent === indent && this.#isItem(next.start));
    return isBelow ? this.readBlock(next.indent, pointer, key) : undefined;
  }

  /** A folded text (`>-`): its lines are joined by spaces. Empty or padded lines and deeper ones would make it another. */
  #readFolded(head: Line, from: number, pointer: string, key: Stretch | undefined): Value | undefined {
    if (head.end !== from + 2) return undefined;
    const indent = this.#lines[this.#at]?.indent ?? 0;
    if (indent <= head.indent) return undefined;
    const words: string[] = [];
    let number = head.number;
    for (let line = this.#line(indent); line !== undefined; line = this.#line(indent)) {
      if (line.number !== ++number || line.isPadded) return undefined;
      const part = this.#yaml.slice(line.start, line.end);
      if (part.trim() !== part) return undefined;
      words.push(part);
      this.#end = line.end;
      this.#at++;
    }
    this.#note(pointer, from, this.#end, key);
    return words.join(" ");
  }

  /** A value within one line. `#end` is left behind it. */
  #readInLine(
    from: number,
    end: number,
    pointer: string,
    key: Stretch | undefined,
    inBrackets: boolean,
  ): Value | undefined {
    const first = this.#yaml[from];
    if (first === "[" || first === "{") return this.#readBrackets(from, end, pointer, key);
    const read = readScalar(this.#yaml, from, end, inBrackets);
    if (read === undefined) return undefined;
    this.#end = read.end;
    this.#note(pointer, from, read.end, key);
    return read.value;
  }

  #readBrackets(from: number, end: number, pointer: string, key: Stretch | undefined): Value | undefined {
    this.#note(pointer, from, from, key);
    const value =
      this.#yaml[from] === "[" ? this.#flowList(from, end, pointer) : this.#flowMap(from, end, pointer);
    if (value !== undefined) this.#note(pointer, from, this.#end, key);
    return value;
  }

  #flowList(from: number, end: number, pointer: string): Value | undefined {
    const list: Value[] = [];
    for (let at = this.#skipSpaces(from + 1); ; at = this.#skipSpaces(this.#end + 1)) {
      const isEmpty = list.length === 0 && this.#yaml[at] === "]";
      if (isEmpty) this.#end = at;
      else {
        const value = this.#readInLine(at, end, pointer + pointerStep(list.length), undefined, true);
        if (value === undefined) return undefined;
        list.push(value);
        this.#end = this.#skipSpaces(this.#end);
      }
      if (this.#end >= end) return undefined;
      if (this.#yaml[this.#end] === "]") return this.#closed(list);
      if (this.#yaml[this.#end] !== ",") return undefined;
    }
  }

  #flowMap(from: number, end: number, pointer: string): Value | undefined {
    const map: { [key: string]: Value } = {};
    for (let at = this.#skipSpaces(from + 1); ; at = this.#skipSpaces(this.#end + 1)) {
      const name = this.#readKey(at);
      if (name === undefined || Object.hasOwn(map, name)) return undefined;
      const key: Stretch = [this.#start + at, this.#start + at + name.length];
      const start = this.#skipSpaces(at + name.length + 1);
      const value = this.#readInLine(start, end, pointer + pointerStep(name), key, true);
      if (value === undefined) return undefined;
      map[name] = value;
      this.#end = this.#skipSpaces(this.#end);
      if (this.#end >= end) return undefined;
      if (this.#yaml[this.#end] === "}") return this.#closed(map);
      if (this.#yaml[this.#end] !== ",") return undefined;
    }
  }

  #closed<T>(value: T): T {
    this.#end++;
    return value;
  }

  #note(pointer: string, from: number, to: number, key: Stretch | undefined): void {
    const value: Stretch = [this.#start + from, this.#start + to];
    this.places.set(pointer, new TextYamlPlace(this.#positions, value, key));
  }
}
