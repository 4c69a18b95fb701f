import type { Root, RootContent } from "mdast";
import type { ParsedSection, ParsedYaml, YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { ParsedFile } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { type Stretch, TextPlace, TextSpan, TextYamlPlace } from "../core/text-place.ts";
import type { LateTrees } from "./kept-trees.ts";
import { type Packed, packed } from "./packed.ts";

/** Gives back what was packed for one file, which must be the same. */
export class Unpacker {
  readonly #source: Source;
  readonly #text: string;
  readonly #positions: Positions;

  constructor(source: Source) {
    this.#source = source;
    this.#text = source.text;
    this.#positions = new Positions(source.path, source.text);
  }

  /**
   * What `pack` was given.
   *
   * @param trees front matter and body, for when they are asked for
   */
  file(packedFile: string, trees: LateTrees): ParsedFile {
    const { section, yaml, allowances, diagnostics } = this.result(packedFile) as ParsedFile;
    if (section !== undefined) {
      return { section: new KnownSection(section, this.#source, trees, this), allowances, diagnostics };
    }
    return yaml === undefined ? { allowances, diagnostics } : { yaml, allowances, diagnostics };
  }

  /** What `packResult` was given. */
  result(line: string): unknown {
    return this.#unpack(JSON.parse(line) as Packed);
  }

  /** Lists and objects are unpacked where they are: nobody else has what was just read. */
  #unpack(value: Packed): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (!isList(value)) return this.#properties(value);
    switch (value[0]) {
      case packed.text:
        return this.#textNode(value);
      case packed.parent:
        return this.#parent(value);
      case packed.leaf:
        return { type: value[1], ...this.#others(value[4]), position: this.#place(value[2], value[3]) };
      case packed.span:
        return new TextSpan(this.#positions, Number(value[1]), Number(value[2]));
      case packed.place:
        return this.#place(value[1], value[2]);
      case packed.yamlPlaces:
        return this.#yamlPlaces(value);
      default:
        return this.#items(value, 1);
    }
  }

  #textNode([, start, end]: readonly Packed[]): unknown {
    const value = this.#text.slice(Number(start), Number(end));
    return { type: "text", value, position: this.#place(start, end) };
  }

  #parent(value: readonly Packed[]): unknown {
    const [, type, start, end, others] = value;
    const children = this.#items(value, 5);
    const position = this.#place(start, end);
    return others === 0
      ? { type, children, position }
      : { type, ...this.#others(others), children, position };
  }

  #items(value: readonly Packed[], from: number): unknown[] {
    const items = value as unknown[];
    for (let index = from; index < value.length; index++) {
      items[index - from] = this.#unpack(value[index] ?? null);
    }
    items.length -= from;
    return items;
  }

  #others(value: Packed | undefined): object | undefined {
    return typeof value === "object" && value !== null && !isList(value)
      ? this.#properties(value)
      : undefined;
  }

  #properties(value: Readonly<Record<string, Packed>>): Record<string, unknown> {
    const properties = value as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      const property = value[key];
      if (typeof property === "object" && property !== null) properties[key] = this.#unpack(property);
    }
    return properties;
  }

  #place(start: Packed | undefined, end: Packed | undefined): TextPlace {
    return new TextPlace(this.#positions, Number(start), Number(end));
  }

  #yamlPlaces(value: readonly Packed[]): Map<string, YamlPlace> {
    const places = new Map<string, YamlPlace>();
    for (let index = 1; index + 4 < value.length; index += 5) {
      const place: Stretch = [Number(value[index + 1]), Number(value[index + 2])];
      const key: Stretch = [Number(value[index + 3]), Number(value[index + 4])];
      const written = key[0] === -1 ? undefined : key;
      places.set(String(value[index]), new TextYamlPlace(this.#positions, place, written));
    }
    return places;
  }
}

function isList(value: Packed): value is readonly Packed[] {
  return Array.isArray(value);
}

/** A section of which the front matter and the body come to life when they are asked for: few are. */
class KnownSection implements ParsedSection {
  readonly path: string;
  readonly body: Root;
  readonly headings: ParsedSection["headings"];
  readonly undefinedLabels: ParsedSection["undefinedLabels"];
  readonly mentions: ParsedSection["mentions"];
  readonly text: string;
  readonly #trees: LateTrees;
  readonly #unpacker: Unpacker;

  constructor(known: ParsedSection, { text }: Source, trees: LateTrees, unpacker: Unpacker) {
    this.path = known.path;
    this.body = new KnownBody(known.body.position, trees, unpacker);
    this.headings = known.headings;
    this.undefinedLabels = known.undefinedLabels;
    this.mentions = known.mentions;
    this.text = text;
    this.#trees = trees;
    this.#unpacker = unpacker;
  }

  /** Read once and then in nobody's way: that is why it is not kept. */
  get frontMatter(): ParsedYaml | undefined {
    const trees = this.#trees.packed();
    if (trees === undefined) return this.#trees.parsedAgain().section?.frontMatter;
    return trees.frontMatter === "" ? undefined : (this.#unpacker.result(trees.frontMatter) as ParsedYaml);
  }
}

class KnownBody implements Root {
  readonly type = "root";
  readonly position: Root["position"];
  readonly #trees: LateTrees;
  readonly #unpacker: Unpacker;
  #children: RootContent[] | undefined;

  constructor(position: Root["position"], trees: LateTrees, unpacker: Unpacker) {
    this.position = position;
    this.#trees = trees;
    this.#unpacker = unpacker;
  }

  get children(): RootContent[] {
    this.#children ??= this.#read();
    return this.#children;
  }

  #read(): RootContent[] {
    const trees = this.#trees.packed();
    if (trees === undefined) return this.#trees.parsedAgain().section?.body.children ?? [];
    return this.#unpacker.result(trees.body) as RootContent[];
  }
}
