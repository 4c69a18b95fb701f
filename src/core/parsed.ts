import type { Root } from "mdast";
import type { Allowance } from "./allowance.ts";
import type { Mention } from "./markdown.ts";
import type { Heading, UndefinedLabel } from "./section.ts";
import type { Asset } from "./source.ts";
import type { Span } from "./span.ts";

/** Where a value of a YAML text is written, and its key where it has one. */
export interface YamlPlace {
  readonly value: Span;
  readonly key?: Span | undefined;
  /** The value as it was typed, quotation marks included; absent where nobody has kept the text. */
  readonly written?: string | undefined;
}

/** A YAML text as plain data, with the place of every value by JSON pointer ("" for the whole, "/relations/0/to"). */
export interface ParsedYaml {
  readonly path: string;
  /** `undefined` where nothing could be read. */
  readonly data: unknown;
  readonly places: ReadonlyMap<string, YamlPlace>;
  /** What to underline when something is missing from the whole: the first line. */
  readonly head: Span;
  /** Whether the text was well-formed. */
  readonly wellFormed: boolean;
}

/** One Markdown file, split and parsed. Parsing cannot fail: what could not be read is absent, and has its diagnostic. */
export interface ParsedSection {
  readonly path: string;
  /** Absent where the file has none. */
  readonly frontMatter?: ParsedYaml | undefined;
  readonly body: Root;
  readonly headings: readonly Heading[];
  readonly undefinedLabels: readonly UndefinedLabel[];
  readonly mentions: readonly Mention[];
  /** The whole file, as read. */
  readonly text: string;
}

/** Every file of the agenda, parsed. */
export interface ParsedAgenda {
  /** Absent where the folder has no agenda.yml. */
  readonly manifest?: ParsedYaml;
  readonly glossary?: ParsedYaml;
  readonly bibliography?: ParsedYaml;
  /** The texts of agenda.yml and of the other .yml files, by path: words of their values are looked for in them. */
  readonly dataTexts: ReadonlyMap<string, string>;
  readonly sections: readonly ParsedSection[];
  /** The comments in all files that allow findings in place. */
  readonly allowances: readonly Allowance[];
  readonly assets: readonly Asset[];
  /** What stands in the folder and is left out because of its name; folders end in a slash. */
  readonly leftOut: readonly string[];
}
