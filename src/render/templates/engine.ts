import { Liquid, LiquidError } from "liquidjs";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { brokenTemplate, unknownTemplateSlot } from "./diagnostics.ts";
import { templateDiagnostic } from "./findings.ts";
import type { TemplateEngine } from "./types.ts";

/** Filters that would let the clock or chance into a page: the same input must give the same bytes. */
const unrepeatableFilters = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
  "sample",
];

/** Characters, and things made while drawing, that one page may cost: a runaway loop stops instead of hanging the build. */
const limits = { parseLimit: 2_000_000, memoryLimit: 100_000_000 };

/**
 * Makes the engine that draws templates. Templates escape what they print, read no files (they find each other in
 * `templates` alone), run no code, see own properties only, and may not ask for what isn't there.
 *
 * @param templates the text of each template by its path below `templates/`
 * @param globals the slots that every template may use
 */
export function createTemplateEngine(
  templates: ReadonlyMap<string, string>,
  globals: object,
): TemplateEngine {
  const liquid = liquidFor(templates);
  return {
    render(name, slots) {
      try {
        const text: unknown = liquid.renderFileSync(name, slots, { globals });
        return { value: String(text), diagnostics: [] };
      } catch (problem) {
        return { value: undefined, diagnostics: [explain(problem, name, templates)] };
      }
    },
  };
}

/** The templates that were parsed already: whoever draws the same ones again doesn't parse them again. */
const liquids = new WeakMap<ReadonlyMap<string, string>, Liquid>();

function liquidFor(templates: ReadonlyMap<string, string>): Liquid {
  const known = liquids.get(templates);
  if (known !== undefined) return known;
  const liquid = new Liquid({
    templates: Object.fromEntries(templates),
    cache: true,
    relativeReference: false,
    outputEscape: "escape",
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: false,
    ...limits,
  });
  for (const name of unrepeatableFilters) delete liquid.filters[name];
  liquids.set(templates, liquid);
  return liquid;
}

/** Turns what LiquidJS throws into a diagnostic. What isn't LiquidJS's own is a mistake of this program, and goes on. */
function explain(problem: unknown, name: string, templates: ReadonlyMap<string, string>): Diagnostic {
  if (problem instanceof Error && problem.message.startsWith("ENOENT")) return missingTemplate(problem, name);
  if (!LiquidError.is(problem)) throw problem;
  const innermost = innermostError(problem);
  const reason = innermost.message.split(", file:")[0]?.split(", line:")[0] ?? innermost.message;
  if (reason.includes("ENOENT")) return missingTemplate(innermost, name);
  const { token } = innermost;
  const file = token.file ?? fileOf(token.input, name, templates);
  const offset = token.begin;
  const place = { file, offset, ...positionAt(templates.get(file) ?? "", offset) };
  if (/undefined (variable|filter)/u.test(reason)) {
    return templateDiagnostic(
      unknownTemplateSlot,
      place,
      `The template asks for something that isn't there (${reason}).`,
      "templates/README.md lists what each template may use.",
    );
  }
  return templateDiagnostic(
    brokenTemplate,
    place,
    `The template cannot be drawn: ${reason}.`,
    "Correct the tag, or remove your copy of the file to use the one that comes with agenda.",
  );
}

/** The template that a token without a file's name was read from: the one with the same text. */
function fileOf(text: string, name: string, templates: ReadonlyMap<string, string>): string {
  if (templates.get(name) === text) return name;
  return [...templates].find(([, candidate]) => candidate === text)?.[0] ?? name;
}

function innermostError(problem: LiquidError): LiquidError {
  let inner = problem;
  while (LiquidError.is(inner.originalError)) inner = inner.originalError;
  return inner;
}

function missingTemplate(problem: Error, name: string): Diagnostic {
  const wanted = /(?<![\w./-])[\w./-]+\.liquid/u.exec(problem.message)?.[0] ?? name;
  return templateDiagnostic(
    brokenTemplate,
    { file: name, line: 1, column: 1, offset: 0 },
    `There is no template “${wanted}”.`,
    "Templates are named by their whole path below templates/, as in “html/page.liquid”.",
  );
}

function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
