import colours from "picocolors";
import type { DiagnosticMeta, ExampleFiles, Severity } from "../core/diagnostic.ts";
import { displayWidth } from "../core/display-width.ts";

/** How wide prose is set, in columns. */
const measure = 88;

type Paint = ReturnType<typeof colours.createColors>;

function paintSeverity(severity: Severity, paint: Paint): string {
  if (severity === "error") return paint.red(severity);
  return severity === "warning" ? paint.yellow(severity) : paint.cyan(severity);
}

/** What a rule is about, for a terminal: what it finds, why, what it looks like wrong and right, how to mend it. */
export function explainRule(meta: DiagnosticMeta, colour: boolean): string {
  const paint = colours.createColors(colour);
  const { code, name, severity, mandatory, summary, docs } = meta;
  const fixed =
    mandatory === true ? " Its severity can't be lowered, since what it finds makes an output wrong." : "";
  return [
    `${paint.bold(code)} ${paint.bold(name)} ${paintSeverity(severity, paint)}`,
    wrap(`${summary}.${fixed}`, ""),
    wrap(docs.what, ""),
    `${paint.bold("Why it matters")}\n${wrap(docs.why, "  ")}`,
    ...example("Wrong", docs.bad, paint.red, paint),
    ...example("Right", docs.good, paint.green, paint),
    `${paint.bold("What to do")}\n${wrap(docs.fix, "  ")}`,
    "",
  ]
    .join("\n\n")
    .replace(/(?<!\n)\n+$/, "\n");
}

function example(
  title: string,
  files: ExampleFiles,
  mark: (words: string) => string,
  paint: Paint,
): string[] {
  return Object.entries(files).map(([path, content]) => {
    const head = `${paint.bold(title)} ${paint.dim(content === null ? `without ${path}` : path)}`;
    if (content === null) return head;
    const text = typeof content === "string" ? content : inHex(content);
    const lines = text.trimEnd().split("\n");
    return [head, ...lines.map((line) => `  ${mark("|")} ${line}`.trimEnd())].join("\n");
  });
}

/** The bytes of a file that no text can show, 16 on a line. */
function inHex(bytes: readonly number[]): string {
  const words = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
  return Array.from({ length: Math.ceil(words.length / 16) }, (_, row) =>
    words.slice(row * 16, row * 16 + 16).join(" "),
  ).join("\n");
}

/** Prose in lines of at most {@link measure} columns. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && displayWidth(`${indent}${line} ${word}`) > measure) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line].join("\n");
}

/** Every rule on a line: code, name, severity, summary. */
export function listRules(catalogue: readonly DiagnosticMeta[], colour: boolean): string {
  const paint = colours.createColors(colour);
  const longest = Math.max(0, ...catalogue.map(({ name }) => name.length));
  const lines = catalogue.map(({ code, name, severity, summary }) => {
    const gap = " ".repeat("warning".length - severity.length);
    return `${paint.bold(code)}  ${name.padEnd(longest)}  ${paintSeverity(severity, paint)}${gap}  ${paint.dim(summary)}\n`;
  });
  return lines.join("");
}
