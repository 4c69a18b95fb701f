import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic } from "../core/diagnostic.ts";
import { closest } from "../core/did-you-mean.ts";
import { fileNameOf } from "../core/file-name.ts";
import { type BuiltInKind, builtInKinds, type IssueRole, issueRoles } from "../core/kind.ts";
import type { Manifest } from "../core/manifest.ts";
import type { ParsedSection, ParsedYaml } from "../core/parsed.ts";
import { startOf } from "../core/positions.ts";
import type { DeclaredRelation, FrontMatterText, Named, Section, SectionFields } from "../core/section.ts";
import { stamp } from "../core/stamp.ts";
import { unseenHint } from "../core/unseen.ts";
import { unknownKind } from "./diagnostics.ts";
import type { ManifestResult } from "./manifest.ts";
import { present, Reader } from "./reader.ts";
import { readReaderTests } from "./reader-tests.ts";
import type { SchemaRegistry } from "./schema-registry.ts";

export interface SectionResult {
  readonly section: Section;
  readonly diagnostics: readonly Diagnostic[];
}

interface KindResult {
  readonly kind: string;
  readonly declared: boolean;
  /** Whether the front matter has no `kind` at all. */
  readonly missing?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a section's front matter against the schema of its kind and gives it a typed form. A section never gets lost: what
 * is wrong is left out, a missing id is taken from the file's name, an unknown kind is read as the nearest.
 */
export function validateSection(
  parsed: ParsedSection,
  { manifest, doubts }: ManifestResult,
  registry: SchemaRegistry,
): SectionResult {
  const yaml = parsed.frontMatter ?? emptyFrontMatter(parsed.path);
  const data = yaml.data === null || yaml.data === undefined ? {} : yaml.data;
  const source: ParsedYaml = { ...yaml, data };
  const kind = kindOf(source, manifest, doubts.has("kinds"));
  const label = kind.missing ? "section" : (manifest.labels[kind.kind]?.name.toLowerCase() ?? kind.kind);
  const errors = yaml.wellFormed ? errorsOf(data, kind, registry) : [];
  const reader = new Reader(source, errors, `the ${label}`, manifest.language);
  const id = reader.name("/id");
  const title = reader.name("/title");
  const fallback = fileNameOf(parsed.path);
  const diagnostics = [...kind.diagnostics, ...reader.diagnostics];
  const section: Section = {
    path: parsed.path,
    id: id?.id ?? fallback,
    idSpan: id?.span ?? reader.span("/id"),
    idDeclared: id !== undefined,
    kind: kind.kind,
    kindDeclared: kind.declared,
    intact: yaml.wellFormed && diagnostics.length === 0,
    title: title?.id ?? titleFrom(fallback),
    titleSpan: title?.span ?? reader.span("/title"),
    fields: readFields(reader, kind.kind, manifest),
    body: parsed.body,
    headings: parsed.headings,
    undefinedLabels: parsed.undefinedLabels,
    mentions: parsed.mentions,
    frontMatterTexts: readFreeTexts(reader, source),
    text: parsed.text,
  };
  return { section, diagnostics };
}

/** What every kind needs. */
const commonKeys: readonly unknown[] = ["id", "kind", "title"];

/** What is wrong by the schema of the kind. Where there is no kind, only what is missing from any: no other key can be judged. */
function errorsOf(data: unknown, { kind, declared, missing }: KindResult, registry: SchemaRegistry) {
  if (!(declared || missing)) return [];
  const errors = registry.check(kind, data).filter((error) => !isForRules(error));
  return declared
    ? errors
    : errors.filter(
        ({ keyword, instancePath, params }) =>
          (keyword === "type" && instancePath === "") ||
          commonKeys.includes(params.missingProperty) ||
          (instancePath === "" && closest(String(params.additionalProperty), ["kind"]) !== undefined),
      );
}

/** The keys that name something declared elsewhere. */
const references =
  /^\/(?:relations\/\d+\/to|part-of|dimension|(?:addresses|lines|scales|actors|sources)\/\d+)$/;

/**
 * A reference that is no id ("SL 3", a title) is left to the rules that look references up: they know the one that was meant.
 */
function isForRules({ keyword, instancePath, data }: ErrorObject): boolean {
  return (
    keyword === "pattern" && references.test(instancePath) && typeof data === "string" && data.trim() !== ""
  );
}

function emptyFrontMatter(path: string): ParsedYaml {
  return { path, data: {}, places: new Map(), head: startOf(path), wellFormed: false };
}

/** The folders that usually hold sections of one kind. */
const usualFolders: readonly (readonly [kind: BuiltInKind, path: RegExp])[] = [
  ["line", /(^|\/)index\.md$/],
  ["strategy", /(^|\/)strategies\//],
  ["issue", /^issues\//],
  ["theme", /^themes\//],
];

/** The kind as declared. A kind that nobody knows is reported; a missing one is the schema's to report. */
function kindOf(yaml: ParsedYaml, manifest: Manifest, doubtful: boolean): KindResult {
  const declared = (yaml.data as Record<string, unknown>).kind;
  const known: string[] = [...builtInKinds, ...manifest.kinds.map(({ id }) => id)];
  const guess = usualFolders.find(([, path]) => path.test(yaml.path))?.[0] ?? "section";
  if (typeof declared === "string" && known.includes(declared))
    return { kind: declared, declared: true, diagnostics: [] };
  if (declared === undefined || !yaml.wellFormed) {
    const kind = typeof declared === "string" ? (closest(declared, known) ?? guess) : guess;
    return { kind, declared: false, missing: declared === undefined, diagnostics: [] };
  }
  const near = closest(String(declared), known);
  if (doubtful) return { kind: near ?? guess, declared: false, diagnostics: [] };
  const message = `There is no kind \`${String(declared)}\`; this section's keys can't be checked before it has one.`;
  const choice = `Kinds: ${known.join(", ")}.`;
  const suggestion = near === undefined ? choice : `Did you mean \`${near}\`? ${choice}`;
  const hint = unseenHint(String(declared)) ?? suggestion;
  const span = yaml.places.get("/kind")?.value ?? yaml.head;
  return { kind: near ?? guess, declared: false, diagnostics: [stamp(unknownKind, { span, message, hint })] };
}

function titleFrom(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readFields(reader: Reader, kind: string, manifest: Manifest): SectionFields {
  const role = reader.text("/role");
  return {
    ...present({
      short: reader.text("/short"),
      summary: reader.text("/summary"),
      dimension: reader.name("/dimension"),
      order: reader.number("/order"),
      orderSpan: reader.number("/order") === undefined ? undefined : reader.span("/order"),
      status: reader.text("/status"),
      role: issueRoles.find((known): known is IssueRole => known === role),
      answer: reader.text("/answer"),
      plainReviewed: reader.text("/plain-reviewed"),
      plainReviewedSpan:
        reader.text("/plain-reviewed") === undefined ? undefined : reader.span("/plain-reviewed"),
      plainReviewedBy: reader.text("/plain-reviewed-by"),
      plainReviewedOn: reader.text("/plain-reviewed-on"),
    }),
    scales: reader.names("/scales"),
    actors: reader.names("/actors"),
    sources: reader.names("/sources"),
    indicators: reader.texts("/indicators"),
    openQuestions: reader.texts("/open-questions"),
    aliases: reader.names("/aliases"),
    readerTests: readReaderTests(reader, "/reader-tests"),
    history: reader.items("/history").flatMap((pointer) => {
      const date = reader.text(`${pointer}/date`);
      const note = reader.text(`${pointer}/note`);
      return date === undefined || note === undefined ? [] : [{ date, note }];
    }),
    relations: readRelations(reader),
    custom: customFields(reader, kind, manifest),
  };
}

/** The keys of the front matter that hold sentences. */
const freeText =
  /^\/(short|summary|answer|indicators\/\d+|open-questions\/\d+|history\/\d+\/note|relations\/\d+\/note)$/;

function readFreeTexts(reader: Reader, yaml: ParsedYaml): FrontMatterText[] {
  const pointers = [...yaml.places.keys()].filter((pointer) => freeText.test(pointer));
  return pointers.flatMap((pointer) => {
    const text = reader.text(pointer);
    return text === undefined ? [] : [{ text, span: reader.span(pointer) }];
  });
}

/** The `relations` list, and the keys that are short for a relation: `part-of`, `addresses`, and a theme's `lines`. */
function readRelations(reader: Reader): DeclaredRelation[] {
  const short = (type: string, key: string, names: readonly Named[]): DeclaredRelation[] =>
    names.map(({ id, span }) => ({ type, to: id, span, typeSpan: reader.span(`/${key}`) }));
  const partOf = reader.name("/part-of");
  const listed = reader.items("/relations").flatMap((pointer) => {
    const type = reader.text(`${pointer}/type`);
    const to = reader.text(`${pointer}/to`);
    if (type === undefined || to === undefined) return [];
    const note = present({ note: reader.text(`${pointer}/note`) });
    return {
      type,
      to,
      ...note,
      span: reader.span(`${pointer}/to`),
      typeSpan: reader.span(`${pointer}/type`),
    };
  });
  return [
    ...short("part-of", "part-of", partOf === undefined ? [] : [partOf]),
    ...short("addresses", "addresses", reader.names("/addresses")),
    ...short("concerns", "lines", reader.names("/lines")),
    ...listed,
  ];
}

function customFields(reader: Reader, kind: string, manifest: Manifest): Record<string, unknown> {
  const own = manifest.kinds.find(({ id }) => id === kind);
  const all = reader.record("");
  const keys = Object.keys(own?.fields ?? {}).filter((key) => Object.hasOwn(all, key));
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}
