import type { YAMLError } from "yaml";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { malformedYaml } from "./diagnostics.ts";
import { slipAt } from "./yaml-slips.ts";

/** Where a quotation that is never closed begins: a quotation mark where a value can start. */
export function openingQuote({ message, pos }: YAMLError, yaml: string): number | undefined {
  const quote = /closing (["'])quote/.exec(message)?.[1];
  if (quote === undefined) return undefined;
  const openings = [...yaml.slice(0, pos[0]).matchAll(/(?<=^|[\s[{,:-])["']/gm)];
  return openings.findLast(([mark]) => mark === quote)?.index;
}

type MakeSpan = (from: number, to: number) => Span;

/** What to say of the parser's first error, and where. */
export function malformed(error: YAMLError, yaml: string, span: MakeSpan): Diagnostic {
  const { code, message, pos } = error;
  const [from] = pos;
  const opening = openingQuote(error, yaml);
  if (opening !== undefined) {
    const finding = {
      span: span(opening, opening + 1),
      message: "This quotation mark is never closed.",
      hint: "Close it, or leave it out where the value needs no quotation marks.",
    };
    return stamp(malformedYaml, finding);
  }
  const curly = /^[^\r\n:]*:[ \t]+(?=[“”„«])/.exec(yaml.slice(yaml.lastIndexOf("\n", from - 1) + 1));
  if (code === "BLOCK_AS_IMPLICIT_KEY" && curly !== null) {
    const start = yaml.lastIndexOf("\n", from - 1) + 1 + curly[0].length;
    const finding = {
      span: span(start, start + 1),
      message: `YAML takes the curly quotation mark \`${yaml[start]}\` for a letter, so that this value is not quoted.`,
      hint: 'Write straight quotation marks: `"`.',
    };
    return stamp(malformedYaml, finding);
  }
  const slip = slipAt(error, yaml);
  if (slip !== undefined) {
    const { start, end, message: what, hint } = slip;
    return stamp(malformedYaml, { span: span(start, end), message: what, hint });
  }
  const word = /^[^\s:,]+/.exec(yaml.slice(from))?.[0] ?? "";
  return stamp(malformedYaml, { span: span(from, from + word.length), ...explain(code, message) });
}

/** Says in our own words what the YAML parser's error code stands for. */
export function explain(code: string, message: string): { message: string; hint: string } {
  const known: Record<string, { message: string; hint: string }> = {
    DUPLICATE_KEY: {
      message: "This key stands twice, and only one of its values could count.",
      hint: "Keep one of the two, or join their values.",
    },
    TAB_AS_INDENT: {
      message: "YAML does not allow a tab as indentation.",
      hint: "Indent with spaces.",
    },
    BAD_INDENT: {
      message: "The indentation does not fit the lines above, or a bracket above is not closed.",
      hint: "Put the keys of one level in the same column, and close every bracket.",
    },
    MISSING_CHAR: {
      message: "A closing quotation mark, bracket or comma is missing here.",
      hint: 'Close what was opened; quote values that hold ": ", "#" or quotation marks.',
    },
    BAD_SCALAR_START: {
      message: "A value cannot start with this character unless it is quoted.",
      hint: "Put the value into quotation marks.",
    },
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'A value holds ": ", so that YAML reads a second key in the same line.',
      hint: 'Put the whole value into quotation marks: title: "Finance: a common good".',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: "This line is no `key: value`.",
      hint: "Add the colon and a space, or indent the line so that it belongs to the value above.",
    },
    MULTIPLE_DOCS: {
      message: "A second YAML document begins here, of which nothing would be read.",
      hint: "Take the line `---` or `...` out, so that all keys stand in one document.",
    },
    ALIAS: {
      message:
        "This alias cannot be expanded: it has no anchor, stands inside its own, or is expanded too often.",
      hint: "Write the values out.",
    },
  };
  return (
    known[code] ?? {
      message: `This is not well-formed YAML: ${message.replace(/\s+/g, " ").trim().replace(/\.$/, "")}.`,
      hint: "Mend this place first: what follows may only look wrong because of it.",
    }
  );
}
