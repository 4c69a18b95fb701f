import type { Root, RootContent } from "mdast";
import type { ParsedSection, ParsedYaml, YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { ParsedFile } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { type Stretch, TextPlace, TextYamlPlace } from "../core/text-place.ts";
import { type Packed, type PackedFile, packed } from "./packed.ts";

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

  /** What `pack` was given. */
  file({ file, frontMatter, body }: PackedFile): ParsedFile {
    const parsed = this.result(file) as ParsedFile;
    const { section } = parsed;
    if (section === undefined) return parsed;
    const { text } = this.#source;
    const root = this.#lazyBody(section.body, body);
    const whole: ParsedSection = { ...section, body: root, text };
    if (frontMatter === "") return { ...parsed, section: whole };
    // Read once and then in nobody's way: that is why it is not kept.
    const read = (): ParsedYaml => this.result(frontMatter) as ParsedYaml;
    return {
      ...parsed,
      section: {
        ...whole,
        get frontMatter() {
          return read();
        },
      },
    };
  }

  /** Most bodies are not looked at: what is in them comes to life when it is asked for. */
  #lazyBody(body: Root, line: string): Root {
    let children: RootContent[] | undefined;
    const read = (): RootContent[] => this.result(line) as RootContent[];
    return {
      ...body,
      get children() {
        children ??= read();
        return children;
      },
    };
  }

  /** What `packResult` was given. */
  result(line: string): unknown {
    return this.#unpack(JSON.parse(line) as Packed);
  }

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
        return this.#positions.span(Number(value[1]), Number(value[2]));
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
    const items: unknown[] = [];
    for (let index = from; index < value.length; index++) items.push(this.#unpack(value[index] ?? null));
    return items;
  }

  #others(value: Packed | undefined): object | undefined {
    return typeof value === "object" && value !== null && !isList(value)
      ? this.#properties(value)
      : undefined;
  }

  #properties(value: Readonly<Record<string, Packed>>): Record<string, unknown> {
    const properties: Record<string, unknown> = {};
    for (const key of Object.keys(value)) properties[key] = this.#unpack(value[key] ?? null);
    return properties;
  }

  #place(start: Packed | undefined, end: Packed | undefined): TextPlace {
    return new TextPlace(this.#positions, Number(start), Number(end));
  }

  #yamlPlaces(value: readonly Packed[]): Map<string, YamlPlace> {
    const places = new Map<string, YamlPlace>();
    for (let index = 1; index + 4 < value.length; index += 5) {
      const [start, end, keyStart, keyEnd] = value.slice(index + 1, index + 5).map(Number);
      const key: Stretch | undefined = keyStart === -1 ? undefined : [keyStart ?? 0, keyEnd ?? 0];
      places.set(String(value[index]), new TextYamlPlace(this.#positions, [start ?? 0, end ?? 0], key));
    }
    return places;
  }
}

function isList(value: Packed): value is readonly Packed[] {
  return Array.isArray(value);
}
