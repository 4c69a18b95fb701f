import manifestSchema from "../../schemas/manifest.schema.json" with { type: "json" };
import type { Diagnostic } from "../core/diagnostic.ts";
import { pointerStep } from "../core/json-pointer.ts";
import { builtInKinds } from "../core/kind.ts";
import { canonicalLanguage } from "../core/language-tag.ts";
import type {
  Contact,
  CustomKind,
  Dimension,
  ExternalSettings,
  Facet,
  KindLabel,
  Manifest,
  Party,
  PlainLanguageSettings,
  RelationType,
  RuleSetting,
} from "../core/manifest.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { builtInRelationTypes, defaultsFor } from "./defaults.ts";
import { invalidKindSchema, takenName } from "./diagnostics.ts";
import { languageMeant } from "./language-tags.ts";
import { readLook } from "./look.ts";
import { present, Reader } from "./reader.ts";
import { readReaderTests } from "./reader-tests.ts";
import type { SchemaRegistry } from "./schema-registry.ts";
import { readSummary } from "./summary.ts";
import { takenNames, untaken } from "./taken-names.ts";

export interface ManifestResult {
  readonly manifest: Manifest;
  readonly spans: ReadonlyMap<string, Span>;
  /** Keys that are wrong or could not be read. */
  readonly doubts: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands for a manifest that is missing: enough to go on and find everything else that is wrong. */
const emptyManifest: ParsedYaml = {
  path: "agenda.yml",
  data: {},
  places: new Map(),
  head: {
    path: "agenda.yml",
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  },
  wellFormed: false,
};

/** Checks the manifest, fills in its defaults, and makes the publisher's own kinds known to the schemas. */
export function validateManifest(yaml: ParsedYaml | undefined, registry: SchemaRegistry): ManifestResult {
  const source = yaml ?? emptyManifest;
  // An empty file has no keys: each that must be there is reported.
  const data = source.data ?? {};
  const errors = source.wellFormed ? registry.check("manifest", data) : [];
  const reader = new Reader({ ...source, data }, errors, "the manifest");
  const readable = source.wellFormed && isKeyed(source.data);
  const manifest = readManifest(reader, data);
  const taken = takenNames(reader);
  const diagnostics: Diagnostic[] = [
    ...reader.diagnostics,
    ...taken.map(({ finding }) => stamp(takenName, finding)),
  ];
  for (const [index, kind] of manifest.kinds.entries()) {
    registry.addKind(kind);
    const problem = registry.problemOf(kind);
    if (problem === undefined) continue;
    const message = `The fields of the kind \`${kind.id}\` can't be used as JSON Schemas: ${problem}.`;
    const hint = "Write a schema of JSON Schema 2020-12 for each key: { type: number }.";
    diagnostics.push(
      stamp(invalidKindSchema, { span: reader.span(`/kinds/${index}/fields`), message, hint }),
    );
  }
  const usable = manifest.kinds.filter((kind) => registry.problemOf(kind) === undefined);
  const unusable = usable.length < manifest.kinds.length ? ["kinds"] : [];
  const wrong = [...reader.wrongKeys, ...taken.map(({ key }) => key), ...unusable];
  const doubts = new Set(readable ? wrong : Object.keys(manifestSchema.properties));
  return { manifest: { ...manifest, kinds: usable }, spans: spansOf(source, reader), doubts, diagnostics };
}

function isKeyed(data: unknown): boolean {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/**
 * Where the manifest's parts are written. Lists are read without their wrong items, so that what stands third in the file
 * may be the second of the list: pointers into lists follow what was read.
 */
function spansOf(source: ParsedYaml, reader: Reader): Map<string, Span> {
  const spans = new Map([...source.places].map(([pointer, place]) => [pointer, place.value]));
  spans.set("", source.head);
  const names = (list: string, as: string): void => {
    const kept = reader.items(list).filter((item) => reader.text(item) !== undefined);
    for (const [index, item] of kept.entries()) spans.set(as + pointerStep(index), reader.span(item));
  };
  for (const list of ["/front", "/lines", "/back"]) names(list, list);
  for (const list of ["/dimensions", "/scales", "/actors"]) {
    const kept = reader.items(list).filter((item) => reader.text(`${item}/id`) !== undefined);
    for (const [index, item] of kept.entries()) {
      const pointer = list + pointerStep(index);
      spans.set(`${pointer}/id`, reader.span(`${item}/id`));
      if (list !== "/dimensions") continue;
      spans.set(`${pointer}/lines`, reader.span(`${item}/lines`));
      names(`${item}/lines`, `${pointer}/lines`);
    }
  }
  return spans;
}

function readManifest(reader: Reader, data: unknown): Manifest {
  const language =
    readLanguage(reader.text("/language")) ??
    languageMeant((data as Partial<Record<string, unknown>>).language) ??
    "en";
  const defaults = defaultsFor(language);
  const declared = reader.items("/kinds").flatMap((pointer) => customKind(reader, pointer) ?? []);
  const kinds = untaken(declared, builtInKinds);
  const ids = (pointer: string): string[] => reader.names(pointer).map(({ id }) => id);
  const custom = Object.fromEntries(kinds.map((kind) => [kind.id, kind.label]));
  return {
    title: reader.text("/title") ?? "",
    date: reader.text("/date") ?? "1970-01-01",
    language,
    ...present({
      subtitle: reader.text("/subtitle"),
      edition: reader.text("/edition"),
      version: reader.text("/version"),
      description: reader.text("/description"),
      url: reader.text("/url"),
      editUrl: reader.text("/edit-url"),
      licence: party(reader, "/licence"),
      contact: contact(reader),
    }),
    publisher: party(reader, "/publisher") ?? { name: "" },
    authors: reader.items("/authors").flatMap((pointer) => party(reader, pointer) ?? []),
    front: ids("/front"),
    lines: ids("/lines"),
    back: ids("/back"),
    dimensions: reader.items("/dimensions").flatMap((pointer) => dimension(reader, pointer) ?? []),
    scales: reader.items("/scales").flatMap((pointer) => facet(reader, pointer) ?? []),
    actors: reader.items("/actors").flatMap((pointer) => facet(reader, pointer) ?? []),
    labels: { ...defaults.kinds, ...custom, ...ownLabels(reader) },
    plainWordsHeading: reader.text("/plain-words") ?? defaults.plainWordsHeading,
    plainLanguage: plainLanguage(reader),
    summary: readSummary(reader),
    kinds,
    relationTypes: relationTypes(reader, language),
    ruleSettings: ruleSettings(reader),
    external: externalSettings(reader),
    linkTerms: reader.flag("/output/link-terms") ?? true,
    look: readLook(reader),
  };
}

function readLanguage(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : canonicalLanguage(tag);
}

function plainLanguage(reader: Reader): PlainLanguageSettings {
  return {
    profile: reader.text("/plain-language/profile") === "easy" ? "easy" : "public",
    readerTests: readReaderTests(reader, "/plain-language/reader-tests"),
  };
}

const severities = ["error", "warning", "info", "off"] as const;

function ruleSettings(reader: Reader): RuleSetting[] {
  return Object.keys(reader.record("/rules")).flatMap((rule) => {
    const pointer = `/rules${pointerStep(rule)}`;
    const severity = severities.find((known) => known === reader.text(pointer));
    return severity === undefined ? [] : [{ rule, severity, span: reader.keySpan(pointer) }];
  });
}

function externalSettings(reader: Reader): ExternalSettings {
  return {
    ignore: reader.texts("/external/ignore"),
    privateHosts: reader.texts("/external/private-hosts").map((host) => host.toLowerCase()),
    maxAge: reader.number("/external/max-age") ?? 7,
    concurrency: reader.number("/external/concurrency") ?? 8,
    perHost: reader.number("/external/per-host") ?? 2,
    timeout: reader.number("/external/timeout") ?? 20,
    retries: reader.number("/external/retries") ?? 2,
  };
}

function contact(reader: Reader): Contact | undefined {
  const found = present({
    name: reader.text("/contact/name"),
    email: reader.text("/contact/email"),
    telephone: reader.text("/contact/telephone"),
    address: reader.text("/contact/address"),
  });
  return Object.keys(found).length === 0 ? undefined : found;
}

function party(reader: Reader, pointer: string): Party | undefined {
  const name = reader.text(`${pointer}/name`);
  return name === undefined ? undefined : { name, ...present({ url: reader.text(`${pointer}/url`) }) };
}

function facet(reader: Reader, pointer: string): Facet | undefined {
  const id = reader.text(`${pointer}/id`);
  const title = reader.text(`${pointer}/title`) ?? id;
  if (id === undefined || title === undefined) return undefined;
  return { id, title, ...present({ description: reader.text(`${pointer}/description`) }) };
}

function dimension(reader: Reader, pointer: string): Dimension | undefined {
  const named = facet(reader, pointer);
  if (named === undefined) return undefined;
  return { ...named, lines: reader.names(`${pointer}/lines`).map(({ id }) => id) };
}

function kindLabel(reader: Reader, pointer: string): KindLabel | undefined {
  const name = reader.text(`${pointer}/name`);
  if (name === undefined) return undefined;
  const plural = reader.text(`${pointer}/plural`) ?? name;
  return { name, plural, ...present({ short: reader.text(`${pointer}/short`) }) };
}

function ownLabels(reader: Reader): Record<string, KindLabel> {
  const kinds = Object.keys(reader.record("/labels"));
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const label = kindLabel(reader, `/labels/${kind}`);
      return label === undefined ? [] : [[kind, label]];
    }),
  );
}

function customKind(reader: Reader, pointer: string): CustomKind | undefined {
  const id = reader.text(`${pointer}/id`);
  const label = kindLabel(reader, `${pointer}/label`);
  if (id === undefined || label === undefined) return undefined;
  return {
    id,
    label,
    fields: reader.record(`${pointer}/fields`),
    required: reader.texts(`${pointer}/required`),
  };
}

/** The built-in relation types and the publisher's own. One without an inverse reads the same from both ends. */
function relationTypes(reader: Reader, language: string): RelationType[] {
  const own = reader.items("/relation-types").flatMap((pointer) => {
    const id = reader.text(`${pointer}/id`);
    const label = reader.text(`${pointer}/label`);
    if (id === undefined || label === undefined) return [];
    const inverse = reader.text(`${pointer}/inverse`);
    return {
      id,
      label,
      inverse: inverse ?? label,
      symmetric: inverse === undefined,
      acyclic: reader.flag(`${pointer}/acyclic`) ?? false,
      from: reader.texts(`${pointer}/from`),
      to: reader.texts(`${pointer}/to`),
      sameLine: false,
      excludes: [],
    };
  });
  const builtIn = builtInRelationTypes(language);
  return [
    ...builtIn,
    ...untaken(
      own,
      builtIn.map(({ id }) => id),
    ),
  ];
}
