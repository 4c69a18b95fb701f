import type { Place } from "./markdown.ts";
import type { YamlPlace } from "./parsed.ts";
import type { Positions } from "./positions.ts";
import type { Point, Span } from "./span.ts";

/**
 * The place of a node of a Markdown tree, as two offsets: lines and columns are worked out when they are asked for. Few are,
 * and written out for every node they would take more room than the tree.
 */
export class TextPlace implements Place {
  readonly #positions: Positions;
  readonly #start: number;
  readonly #end: number;

  constructor(positions: Positions, start: number, end: number) {
    this.#positions = positions;
    this.#start = start;
    this.#end = end;
  }

  get start(): Point {
    return this.#positions.point(this.#start);
  }

  get end(): Point {
    return this.#positions.point(this.#end);
  }
}

/** A stretch of a file whose lines and columns are worked out when they are asked for: few spans ever are in a finding. */
export class TextSpan extends TextPlace implements Span {
  readonly path: string;

  constructor(positions: Positions, start: number, end: number) {
    super(positions, start, end);
    this.path = positions.path;
  }

  /** Written like any other span. */
  toJSON(): Span {
    return { path: this.path, start: this.start, end: this.end };
  }
}

/** A stretch of a text, from and up to an offset. */
export type Stretch = readonly [start: number, end: number];

/** The same for a value of a YAML text and its key: four numbers, since an agenda has hundreds of thousands of values. */
export class TextYamlPlace implements YamlPlace {
  readonly #positions: Positions;
  readonly #start: number;
  readonly #end: number;
  /** -1 where there is no key. */
  readonly #keyStart: number;
  readonly #keyEnd: number;

  constructor(positions: Positions, [start, end]: Stretch, key: Stretch | undefined) {
    this.#positions = positions;
    this.#start = start;
    this.#end = end;
    this.#keyStart = key?.[0] ?? -1;
    this.#keyEnd = key?.[1] ?? -1;
  }

  get value(): Span {
    return this.#positions.span(this.#start, this.#end);
  }

  get written(): string {
    return this.#positions.slice(this.#start, this.#end);
  }

  get key(): Span | undefined {
    return this.#keyStart < 0 ? undefined : this.#positions.span(this.#keyStart, this.#keyEnd);
  }
}
