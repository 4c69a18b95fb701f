import type { Diagnostic } from "../core/diagnostic.ts";
import type {
  CustomKind,
  Dimension,
  Facet,
  KindLabel,
  Manifest,
  Party,
  RelationType,
} from "../core/manifest.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { builtInRelationTypes, defaultsFor } from "./defaults.ts";
import { invalidKindSchema } from "./diagnostics.ts";
import { present, Reader } from "./reader.ts";
import { type SchemaRegistry, schemas } from "./schemas.ts";

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
  const readable = source.wellFormed && source.data !== null;
  const reader = new Reader(source, readable ? registry.check("manifest", source.data) : [], "the manifest");
  const manifest = readManifest(reader);
  const diagnostics: Diagnostic[] = [...reader.diagnostics];
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
  const spans = new Map([...source.places].map(([pointer, place]) => [pointer, place.value]));
  spans.set("", source.head);
  const wrong = usable.length < manifest.kinds.length ? [...reader.wrongKeys, "kinds"] : reader.wrongKeys;
  const doubts = new Set(readable ? wrong : Object.keys(schemas.manifest.properties));
  return { manifest: { ...manifest, kinds: usable }, spans, doubts, diagnostics };
}

function readManifest(reader: Reader): Manifest {
  const language = reader.text("/language") ?? "en";
  const defaults = defaultsFor(language);
  const kinds = reader.items("/kinds").flatMap((pointer) => customKind(reader, pointer) ?? []);
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
      licence: party(reader, "/licence"),
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
    kinds,
    relationTypes: relationTypes(reader, language),
    linkTerms: reader.flag("/output/link-terms") ?? true,
  };
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
  const taken = new Set(own.map(({ id }) => id));
  return [...builtInRelationTypes(language).filter(({ id }) => !taken.has(id)), ...own];
}
