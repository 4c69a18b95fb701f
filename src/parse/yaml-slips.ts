import type { YAMLError } from "yaml";
import { openBracket } from "./open-bracket.ts";

/** A mistake that authors make in YAML, known by the text around the place where the parser stumbled. Offsets count in the YAML. */
export interface YamlSlip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/** Where the parser stumbled, with the line around it. */
interface Stumble {
  readonly error: YAMLError;
  readonly yaml: string;
  /** Where it stumbled, and where in the text its line begins. */
  readonly at: number;
  readonly lineStart: number;
  readonly line: string;
}

/** The most telling comes first: what one of them knows, the others need not guess. */
const recognisers: readonly ((stumble: Stumble) => YamlSlip | undefined)[] = [
  strangeSpace,
  neverClosed,
  missingSpace,
  starredKey,
  indentedKey,
  colonInValue,
  afterQuotation,
  strayBracket,
  specialStart,
];

/** What the author did, where it can be told; `undefined` where only the parser's own words are left. */
export function slipAt(error: YAMLError, yaml: string): YamlSlip | undefined {
  const at = error.pos[0];
  const lineStart = yaml.lastIndexOf("\n", at - 1) + 1;
  const line = lineFrom(yaml, lineStart);
  for (const recognise of recognisers) {
    const slip = recognise({ error, yaml, at, lineStart, line });
    if (slip !== undefined) return slip;
  }
  return undefined;
}

function lineFrom(yaml: string, start: number): string {
  return /^[^\r\n]*/.exec(yaml.slice(start))?.[0] ?? "";
}

/** `key: value` on a line, perhaps the first of an item. */
const entry = /^(?<before> *(?:- +)*)(?<key>\w[\w-]*):(?: +(?<value>\S.*)?)?$/;

/** Characters that look like a space, or like nothing, where YAML asks for a space. */
const notASpace =
  /^[ \t]*(?:- *)?(?:\w[\w-]*: *)?(?<odd>[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+)/;

function strangeSpace({ line, lineStart }: Stumble): YamlSlip | undefined {
  const found = notASpace.exec(line);
  const odd = found?.groups?.odd;
  if (found === null || odd === undefined) return undefined;
  // The letter behind it is underlined as well: nobody sees a line under nothing.
  const end = lineStart + found[0].length + 1;
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    start: end - 1 - odd.length,
    end,
    message: `What looks like a space or like nothing here is a special character (U+${code}), which YAML takes for a letter. It often comes with pasted text.`,
    hint: "Delete it, and type a plain space where one is needed.",
  };
}

function neverClosed({ error, yaml, at }: Stumble): YamlSlip | undefined {
  if (!["BAD_INDENT", "MISSING_CHAR", "BLOCK_IN_FLOW", "UNEXPECTED_TOKEN"].includes(error.code))
    return undefined;
  const start = openBracket(yaml, at);
  if (start === undefined) return undefined;
  const isList = yaml[start] === "[";
  return {
    start,
    end: start + 1,
    message: `This ${isList ? "bracket" : "brace"} is never closed.`,
    hint: isList ? "Write `]` where the list ends." : "Write `}` where its last key ends.",
  };
}

function missingSpace({ error, line, lineStart }: Stumble): YamlSlip | undefined {
  if (!["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR"].includes(error.code)) return undefined;
  const found = /^( *(?:- +)?)([\w-]+):(?!\/\/)(\S.*)$/.exec(line);
  if (found === null) return undefined;
  const [, before = "", key = "", value = ""] = found;
  const start = lineStart + before.length;
  return {
    start,
    end: start + key.length + 1,
    message: `After the colon of \`${key}\` a space is missing, so that YAML reads no key here.`,
    hint: `Write \`${shorten(`${key}: ${value.trimEnd()}`)}\`.`,
  };
}

/** `**order**: 40`: Markdown's marks around a key. */
function starredKey({ line, lineStart }: Stumble): YamlSlip | undefined {
  const found = /^( *(?:- +)?)([*_]{1,2}([\w-]+?)[*_]{0,2}:?[*_]{0,2}):?(?=\s|$)/.exec(line);
  const [, before = "", starred = "", key = ""] = found ?? [];
  if (found === null || !line.includes(":")) return undefined;
  const start = lineStart + before.length;
  return {
    start,
    end: start + starred.length,
    message: "Keys take no marks of Markdown: YAML reads a star or a low line as something else.",
    hint: `Write \`${key}:\`.`,
  };
}

/** A line that is indented though no list or group begins above: it runs into the value of the line before. */
function indentedKey({ error, yaml, at, line, lineStart }: Stumble): YamlSlip | undefined {
  const value = entry.exec(line)?.groups?.value;
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || value === undefined || /:(\s|$)/.test(value))
    return undefined;
  const next = /^(?:[^\n]*\n)(?:[ \t]*\r?\n)*( +)([\w-]+):(?=\s)/.exec(yaml.slice(lineStart));
  const [whole = "", , key = ""] = next ?? [];
  if (next === null || at >= lineStart + whole.length) return undefined;
  const end = lineStart + whole.length - 1;
  return {
    start: end - key.length,
    end,
    message: `\`${key}\` is indented, so that YAML takes it for a part of the value above.`,
    hint: "Begin it in the same column as the keys above.",
  };
}

/** `title: Finance: a common good`, also between braces. */
function colonInValue({ error, at, line, lineStart }: Stumble): YamlSlip | undefined {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && error.code !== "BLOCK_IN_FLOW") return undefined;
  const before = line.slice(0, at - lineStart);
  const key = /(?:^|[\s{,[])([\w-]+): *$/.exec(before)?.[1];
  const rest = line.slice(at - lineStart);
  const value = (error.code === "BLOCK_IN_FLOW" ? rest.replace(/[}\]].*/s, "") : rest).trim();
  if (key === undefined || !/:(\s|$)/.test(value) || /^["'“”„«]/.test(value)) return undefined;
  return {
    start: at,
    end: at + (/^[^\s:,]+/.exec(value)?.[0].length ?? 1),
    message: 'A value holds ": ", so that YAML reads a second key in the same line.',
    hint: `Put the whole value into quotation marks: \`${quotedEntry(key, value)}\`.`,
  };
}

/** `"Adopt" the footprint`, `'the town's rooms'`: the value goes on where its quotation has ended. */
function afterQuotation({ error, yaml, at, line, lineStart }: Stumble): YamlSlip | undefined {
  const quote = yaml.slice(0, at).trimEnd().at(-1);
  if (error.code !== "UNEXPECTED_TOKEN" || (quote !== '"' && quote !== "'")) return undefined;
  const start = yaml.slice(0, at).trimEnd().length - 1;
  if (start < lineStart) return undefined;
  const found = entry.exec(line)?.groups;
  const isApostrophe =
    quote === "'" && /[\p{L}]$/u.test(yaml.slice(0, start)) && /^\p{L}/u.test(yaml.slice(at));
  const other = `Put all of it between quotation marks of the other kind: \`${quote === '"' ? "'" : '"'}\`.`;
  const whole =
    found?.value === undefined
      ? other
      : `Put all of it into quotation marks: \`${quotedEntry(found.key ?? "", found.value)}\`.`;
  return {
    start,
    end: start + 1,
    message: "This mark ends the quotation, but the value goes on behind it.",
    hint: isApostrophe ? "Write it twice, `''`, where it is meant as an apostrophe." : whole,
  };
}

/** `[local, national]]` */
function strayBracket({ error, yaml, at }: Stumble): YamlSlip | undefined {
  if (error.code !== "UNEXPECTED_TOKEN" || !/[\]}]/.test(yaml[at] ?? "")) return undefined;
  return {
    start: at,
    end: at + 1,
    message: "This bracket closes nothing: all that were opened are closed already.",
    hint: "Take it out, or write the one that opens what it closes.",
  };
}

const meanings: Readonly<Record<string, string>> = {
  "[": "the start of a list",
  "{": "the start of a group of keys",
  "*": "the name of another value",
  "&": "a name for the value",
  "-": "an item of a list",
  ">": "the start of a text of several lines",
  "|": "the start of a text of several lines",
  "?": "the start of a key",
  "`": "a sign that it keeps for itself",
  "@": "a sign that it keeps for itself",
  "%": "a sign that it keeps for itself",
};

/** `title: [Draft] Reform taxes`, `title: *Reform* taxes`: the first character has a meaning in YAML. */
function specialStart({ error, at, line, lineStart }: Stumble): YamlSlip | undefined {
  if (error.code !== "UNEXPECTED_TOKEN" && error.code !== "BAD_SCALAR_START") return undefined;
  const groups = entry.exec(line)?.groups;
  const { before = "", key = "", value = "" } = groups ?? {};
  const meaning = meanings[value[0] ?? ""];
  const isInBrackets = /^[[{]/.test(value) && at < lineStart + line.search(/[\]}]/);
  if (meaning === undefined || isInBrackets) return undefined;
  const start = lineStart + before.length + line.slice(before.length).indexOf(value, key.length + 1);
  return {
    start,
    end: start + 1,
    message: `A value that begins with ${value.startsWith("`") ? "a backtick" : `\`${value[0] ?? ""}\``} needs quotation marks: YAML reads this as ${meaning}.`,
    hint: `Write \`${quotedEntry(key, value)}\`.`,
  };
}

/** `key: "value"`, with the marks that the value does not hold. */
function quotedEntry(key: string, value: string): string {
  const text = value.trim();
  const hasDouble = /["\\]/.test(text);
  const quoted = hasDouble ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
  return shorten(`${key}: ${quoted}`);
}

/** Long values are shown by their start. */
function shorten(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 100)}…`;
}
