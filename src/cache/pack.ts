import type { YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { ParsedFile } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import type { Point } from "../core/span.ts";
import { TextPlace, TextSpan } from "../core/text-place.ts";
import { type Packed, type PackedFile, packed } from "./packed.ts";

/** Something that the packed form can't hold, such as a number without an end. */
class Unpackable extends Error {}

/**
 * Packs a parsed file. The text of the file itself is left out.
 *
 * @returns `undefined` where unpacking would not give the same again
 */
export function pack(source: Source, parsed: ParsedFile): PackedFile | undefined {
  const { section, ...rest } = parsed;
  // A file with a conflict of versions is read as one of them: then its text is another one.
  if (section !== undefined && section.text !== source.text) return undefined;
  const packer = new Packer(source);
  return unlessUnpackable(() => {
    if (section === undefined) return { file: asLine(packer.pack(rest)), frontMatter: "", body: "" };
    const { text: _, frontMatter, body, ...others } = section;
    return {
      file: asLine(packer.pack({ ...rest, section: { ...others, body: { ...body, children: [] } } })),
      frontMatter: frontMatter === undefined ? "" : asLine(packer.pack(frontMatter)),
      body: asLine(packer.pack(body.children)),
    };
  });
}

/** Packs what a later stage made of a file, in the same way. */
export function packResult(source: Source, result: object): string | undefined {
  return unlessUnpackable(() => asLine(new Packer(source).pack(result)));
}

function unlessUnpackable<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unpackable) return undefined;
    throw error;
  }
}

function asLine(value: Packed): string {
  const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
}

class Packer {
  readonly #source: Source;
  readonly #positions: Positions;

  constructor(source: Source) {
    this.#source = source;
    this.#positions = new Positions(source.path, source.text);
  }

  pack(value: unknown): Packed {
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0)) return value;
    if (Array.isArray(value)) return [packed.list, ...value.map((item) => this.pack(item))];
    if (value instanceof Map) return this.#yamlPlaces(value);
    if (value instanceof TextSpan)
      return this.#object({ path: value.path, start: value.start, end: value.end });
    if (value instanceof TextPlace) return this.#object({ start: value.start, end: value.end });
    if (typeof value === "object" && isPlain(value)) return this.#object(value as Record<string, unknown>);
    throw new Unpackable();
  }

  #object(value: Readonly<Record<string, unknown>>): Packed {
    const { start, end, path } = value;
    if (this.#isHere(start) && this.#isHere(end)) {
      const { length } = Object.keys(value);
      if (length === 2) return [packed.place, start.offset, end.offset];
      if (length === 3 && path === this.#source.path) return [packed.span, start.offset, end.offset];
    }
    // A list has a start of its own.
    const { type, position, ...rest } = value;
    if (
      typeof type === "string" &&
      isPlace(position) &&
      this.#isHere(position.start) &&
      this.#isHere(position.end)
    ) {
      return this.#node(type, position.start.offset, position.end.offset, rest);
    }
    return this.#properties(value);
  }

  #node(
    type: string,
    start: number,
    end: number,
    { children, ...rest }: Readonly<Record<string, unknown>>,
  ): Packed {
    const isWritten = rest.value === this.#source.text.slice(start, end);
    if (type === "text" && children === undefined && isWritten && Object.keys(rest).length === 1) {
      return [packed.text, start, end];
    }
    const others = Object.keys(rest).length === 0 ? 0 : this.#properties(rest);
    if (!Array.isArray(children)) {
      if (children !== undefined) throw new Unpackable();
      return [packed.leaf, type, start, end, others];
    }
    return [packed.parent, type, start, end, others, ...children.map((child) => this.pack(child))];
  }

  #properties(value: Readonly<Record<string, unknown>>): Packed {
    const entries = Object.entries(value).filter(([, property]) => property !== undefined);
    if (Object.hasOwn(value, "__proto__")) throw new Unpackable();
    return Object.fromEntries(entries.map(([key, property]) => [key, this.pack(property)]));
  }

  #yamlPlaces(places: ReadonlyMap<string, YamlPlace>): Packed {
    const flat = [...places].flatMap(([pointer, { value, key }]): Packed[] => {
      if (
        ![value, key ?? value].every(
          ({ path, start, end }) => path === this.#source.path && this.#isHere(start) && this.#isHere(end),
        )
      ) {
        throw new Unpackable();
      }
      return [pointer, value.start.offset, value.end.offset, key?.start.offset ?? -1, key?.end.offset ?? -1];
    });
    return [packed.yamlPlaces, ...flat];
  }

  /** Whether line and column of a point are those that its offset has in this file. */
  #isHere(value: unknown): value is Point {
    if (!isPoint(value)) return false;
    const { line, column, offset } = this.#positions.point(value.offset);
    return line === value.line && column === value.column && offset === value.offset;
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) return false;
  const { line, column, offset } = value as Partial<Record<keyof Point, unknown>>;
  return Number.isInteger(line) && Number.isInteger(column) && Number.isInteger(offset);
}

function isPlace(value: unknown): value is { readonly start: unknown; readonly end: unknown } {
  if (value instanceof TextPlace) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 2 &&
    "start" in value &&
    "end" in value
  );
}
