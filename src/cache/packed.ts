/**
 * The packed form of what is known of a file: JSON in which what is frequent is an array that begins with one of these
 * numbers. Places are offsets, since line and column follow from the text; texts that stand in the file letter by letter
 * are places.
 */
export const packed = {
  /** Then its items. */
  list: 0,
  /** A span of the file itself. Then start and end. */
  span: 1,
  /** The place of a node. Then start and end. */
  place: 2,
  /** The places of a YAML text by pointer. Then, for each: pointer, start and end of the value, start and end of the key or -1. */
  yamlPlaces: 3,
  /** A node that holds others. Then type, start, end, its other properties or 0, its children. */
  parent: 4,
  /** A node that holds none. Then type, start, end, its other properties or 0. */
  leaf: 5,
  /** A text node whose value is what stands in the file. Then start and end. */
  text: 6,
} as const;

/** A packed value: JSON. */
export type Packed =
  | null
  | boolean
  | number
  | string
  | readonly Packed[]
  | { readonly [key: string]: Packed };

/** What of a file is asked for seldom or late: the front matter and the children of the body, each "" where there is none. */
export interface PackedTrees {
  readonly frontMatter: string;
  readonly body: string;
}

/** A packed file: JSON texts of one line and in ASCII. `file` is what is always asked for. */
export interface PackedFile extends PackedTrees {
  readonly file: string;
}
