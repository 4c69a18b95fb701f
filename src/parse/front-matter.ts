import matter from "gray-matter";
import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic, Finding } from "../core/diagnostic.ts";
import { endOfFrontMatter, frontMatterOpening } from "../core/front-matter.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import { Positions, startOf } from "../core/positions.ts";
import type { Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { missingFrontMatter, refusedFrontMatterLanguage, unclosedFrontMatter } from "./diagnostics.ts";
import { parseYaml, type YamlResult } from "./yaml.ts";

export interface FrontMatterResult {
  readonly frontMatter?: ParsedYaml;
  /** The text with its front matter turned into spaces, so that every later position is true to the file. */
  readonly body: string;
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a file into front matter and body. Front matter in any other language than YAML is refused, not run. */
export function splitFrontMatter(source: Source): FrontMatterResult {
  const { path, text } = source;
  const opened = frontMatterOpening.exec(text);
  if (opened === null) {
    const slip = slippedOpening.exec(text);
    if (slip !== null) return afterSlip(source, slip);
    const finding = {
      span: startOf(path),
      message: "This file has no front matter, so that it has no id, kind or title.",
      hint: "Begin with `---`, then `id:`, `kind:` and `title:`, then `---`. A file that is no section gets a name that starts with an underscore.",
    };
    return { body: text, allowances: [], diagnostics: [stamp(missingFrontMatter, finding)] };
  }
  const language = opened[1]?.trim() ?? "";
  const positions = new Positions(path, text);
  const firstLine = positions.span(0, opened[0].trimEnd().length);
  const end = endOfFrontMatter(text, opened[0].length);
  if (end === undefined) {
    const finding = unclosed(positions, text, opened[0].length);
    const result = readYaml(source, opened[0].trimEnd().length, endOfKeys(text));
    return {
      frontMatter: { ...result.yaml, wellFormed: false },
      body: blank(text, text.length),
      allowances: [],
      diagnostics: [stamp(unclosedFrontMatter, finding)],
    };
  }
  if (language !== "" && language !== "yaml" && language !== "yml") {
    const finding = {
      span: firstLine,
      message: `Front matter in "${language}" is refused: agenda reads YAML alone, and runs nothing.`,
      hint: "Write the keys in YAML and open the front matter with `---` alone.",
    };
    const diagnostics = [stamp(refusedFrontMatterLanguage, finding)];
    return { body: blank(text, end.after), allowances: [], diagnostics };
  }
  const { yaml, allowances, diagnostics } = readYaml(source, opened[0].trimEnd().length, end.before);
  return { frontMatter: yaml, body: blank(text, end.after), allowances, diagnostics };
}

/**
 * Hands the block to gray-matter with our own YAML engine. The engine is given everything between the delimiters, which
 * we read from the file itself so that positions hold. Options are always passed: without them gray-matter answers a
 * second call from a cache that forgets errors.
 */
function readYaml(source: Source, start: number, end: number): YamlResult {
  const read = (): YamlResult => parseYaml({ path: source.path, text: source.text, start, end });
  let result: YamlResult | undefined;
  const engine = {
    parse: (): object => {
      result = read();
      const { data } = result.yaml;
      return typeof data === "object" && data !== null ? data : {};
    },
  };
  matter(`---${source.text.slice(start, end)}\n---\n`, { language: "yaml", engines: { yaml: engine } });
  // gray-matter does not call the engine for a block without any key.
  return result ?? read();
}

/** An opening that is not quite one, before a line that is a key: after empty lines, or with a hyphen too many. */
const slippedOpening = /^(?<space>\s*)(?<fence>-{3,})[ \t]*\r?\n(?=[\w-]+:(?:\s|$))/;

/** Reads what follows as the front matter that it was meant to be. */
function afterSlip({ path, text }: Source, slip: RegExpExecArray): FrontMatterResult {
  const { space = "", fence = "" } = slip.groups ?? {};
  const span = new Positions(path, text).span(space.length, space.length + fence.length);
  const hasSpace = space !== "";
  const finding = {
    span,
    message: hasSpace
      ? "Empty lines or spaces stand before the `---` that opens the front matter, so that it would be printed as text."
      : `\`${fence}\` does not open front matter, so that the keys below would be printed as text.`,
    hint: hasSpace ? "Begin the file with `---`." : "Write exactly three hyphens: `---`.",
  };
  const start = slip[0].length;
  const end = endOfFrontMatter(text, start);
  const diagnostics = [stamp(missingFrontMatter, finding)];
  if (end === undefined) return { body: blank(text, text.length), allowances: [], diagnostics };
  const { yaml } = readYaml({ path, text }, slip[0].trimEnd().length, end.before);
  return {
    frontMatter: { ...yaml, wellFormed: false },
    body: blank(text, end.after),
    allowances: [],
    diagnostics,
  };
}

/** A line of front matter: a key, an item, a continued or empty line, a comment, the end of a bracket. */
const lineOfKeys = /^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]|-[ \t]|#[^#]|[\]}]|$)/;

/** Points at the first line that is surely no part of the front matter; at its opening where there is none. */
function unclosed(positions: Positions, text: string, from: number): Finding {
  let offset = from;
  for (const raw of text.slice(from).split("\n")) {
    const line = raw.trimEnd();
    const isHeading = /^#{1,6} \S/.test(line);
    if (!lineOfKeys.test(line) || isHeading) {
      const isFence = /^(?:-{2,}|[—–]-?)$/.test(line);
      return {
        span: positions.span(offset, offset + line.length),
        message: isFence
          ? `\`${line}\` does not close the front matter, so that the text below can't be told from it.`
          : "The front matter is not closed before this line, which is no `key: value`.",
        hint: isFence ? "Write exactly three hyphens: `---`." : "Put a line with nothing but `---` above it.",
      };
    }
    offset += raw.length + 1;
  }
  return {
    span: positions.span(0, text.slice(0, from).trimEnd().length),
    message:
      "The front matter is opened here and never closed, so that the text below can't be told from it.",
    hint: "Put a line with nothing but `---` where the text begins.",
  };
}

/** Where a block that is never closed stops looking like keys: its first blank line. */
function endOfKeys(text: string): number {
  const blankLine = /\r?\n[ \t]*\r?\n/.exec(text);
  return blankLine === null ? text.length : blankLine.index;
}

/** Turns everything up to `end` into spaces and keeps the line ends. */
function blank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}
