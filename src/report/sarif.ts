import { compareText } from "../core/compare-text.ts";
import type { Diagnostic, DiagnosticMeta, Fix, Severity } from "../core/diagnostic.ts";
import { fingerprintOf } from "../core/fingerprint.ts";
import { groupBy } from "../core/group-by.ts";
import type { Span } from "../core/span.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

const levels: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

/**
 * SARIF 2.1.0 (OASIS), as GitHub's code scanning and editors read it. Addresses are relative to the top of the checkout,
 * which is taken to be the working directory; columns count UTF-16 code units.
 */
export const sarifFormat: ReportFormat = {
  name: "sarif",
  sink: "output",
  write(input) {
    const codes = [...new Set(input.diagnostics.map(({ code }) => code))].sort(compareText);
    const [name = "", semanticVersion = ""] = input.generator.split(" ");
    const rules = codes.flatMap((code) => describeRule(input.metaOf(code)));
    const results = new Results(input, codes);
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "agenda", fullName: input.generator, semanticVersion, rules } },
          automationDetails: { id: `${name}/lint/` },
          columnKind: "utf16CodeUnits",
          results: input.diagnostics.map((diagnostic) => results.describe(diagnostic)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function describeRule(meta: DiagnosticMeta | undefined): object[] {
  if (meta === undefined) return [];
  const { code, name, summary, severity, docs } = meta;
  const text = `${docs.what}\n\nWhy it matters: ${docs.why}\n\nHow to fix it: ${docs.fix}`;
  const markdown = `${docs.what}\n\n**Why it matters.** ${docs.why}\n\n**How to fix it.** ${docs.fix}`;
  return [
    {
      id: code,
      name,
      shortDescription: { text: `${summary}.` },
      fullDescription: { text: docs.what },
      help: { text, markdown },
      defaultConfiguration: { level: levels[severity] },
    },
  ];
}

/** Describes results; remembers how many alike there were, since a fingerprint must name one alone. */
class Results {
  readonly #input: ReportInput;
  readonly #codes: readonly string[];
  readonly #seen = new Map<string, number>();

  constructor(input: ReportInput, codes: readonly string[]) {
    this.#input = input;
    this.#codes = codes;
  }

  describe(diagnostic: Diagnostic): object {
    const { code, severity, message, hint, span, related = [], fix } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: this.#codes.indexOf(code),
      level: levels[severity],
      message: { text: hint === undefined ? message : `${message} ${hint}` },
      locations: [{ physicalLocation: this.#location(span) }],
      ...(related.length === 0 ? {} : { relatedLocations: related.map(this.#related) }),
      ...(fix === undefined ? {} : { fixes: [this.#fix(fix)] }),
      partialFingerprints: { "agendaFinding/v1": this.#fingerprint(diagnostic) },
    };
  }

  readonly #related = ({ message, span }: { message: string; span: Span }, id: number): object => ({
    id,
    message: { text: message },
    physicalLocation: this.#location(span),
  });

  #location(span: Span): object {
    const snippet = this.#input.texts.get(span.path)?.slice(span.start.offset, span.end.offset) ?? "";
    const region = regionOf(span);
    return {
      artifactLocation: this.#artifact(span.path),
      region: snippet === "" ? region : { ...region, snippet: { text: snippet } },
    };
  }

  #artifact(path: string): object {
    const uri = this.#input.shown(path).split("/").map(encodeURIComponent).join("/");
    return { uri, uriBaseId: "%SRCROOT%" };
  }

  #fix({ title, edits }: Fix): object {
    const artifactChanges = [...groupBy(edits, ({ span }) => span.path)].map(([path, list]) => ({
      artifactLocation: this.#artifact(path),
      replacements: list.map(({ span, text }) => ({
        deletedRegion: regionOf(span),
        ...(text === "" ? {} : { insertedContent: { text } }),
      })),
    }));
    return { description: { text: `${title}.` }, artifactChanges };
  }

  #fingerprint(diagnostic: Diagnostic): string {
    const fingerprint = fingerprintOf(diagnostic, this.#input.texts.get(diagnostic.span.path));
    const count = (this.#seen.get(fingerprint) ?? 0) + 1;
    this.#seen.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  }
}

/** Lines and columns as ours: they count from 1, and the end column is the one after the last. */
function regionOf({ start, end }: Span): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}
