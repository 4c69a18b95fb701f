import type { Diagnostic } from "../core/diagnostic.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import type { BibliographicSource, SourceName, Term } from "../core/reference.ts";
import { present, Reader } from "./reader.ts";
import type { SchemaRegistry } from "./schema-registry.ts";

export interface EntriesResult<Entry> {
  readonly entries: readonly Entry[];
  /** Whether every entry of the file could be read. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks glossary.yml and reads its terms. */
export function validateGlossary(
  yaml: ParsedYaml | undefined,
  registry: SchemaRegistry,
): EntriesResult<Term> {
  return readEntries(yaml, registry, "glossary", (reader, pointer) => {
    const id = reader.text(`${pointer}/id`);
    const term = reader.text(`${pointer}/term`);
    if (id === undefined || term === undefined) return undefined;
    const home = reader.name(`${pointer}/home`);
    return {
      id,
      term,
      aliases: reader.texts(`${pointer}/aliases`),
      avoid: reader.texts(`${pointer}/avoid`),
      definition: reader.text(`${pointer}/definition`) ?? "",
      definitionSpan: reader.span(`${pointer}/definition`),
      span: reader.span(`${pointer}/id`),
      ...present({
        acronym: reader.text(`${pointer}/acronym`),
        plain: reader.text(`${pointer}/plain`),
        plainSpan:
          reader.text(`${pointer}/plain`) === undefined ? undefined : reader.span(`${pointer}/plain`),
        home: home?.id,
        homeSpan: home?.span,
      }),
    };
  });
}

/** Checks sources.yml and reads its entries. */
export function validateBibliography(
  yaml: ParsedYaml | undefined,
  registry: SchemaRegistry,
): EntriesResult<BibliographicSource> {
  return readEntries(yaml, registry, "sources", (reader, pointer) => {
    const id = reader.text(`${pointer}/id`);
    const title = reader.text(`${pointer}/title`);
    if (id === undefined || title === undefined) return undefined;
    return {
      id,
      title,
      type: reader.text(`${pointer}/type`) ?? "book",
      author: names(reader, `${pointer}/author`),
      editor: names(reader, `${pointer}/editor`),
      span: reader.span(`${pointer}/id`),
      ...present({
        language: reader.text(`${pointer}/language`),
        issued: reader.text(`${pointer}/issued`),
        containerTitle: reader.text(`${pointer}/container-title`),
        publisher: reader.text(`${pointer}/publisher`),
        publisherPlace: reader.text(`${pointer}/publisher-place`),
        eventTitle: reader.text(`${pointer}/event-title`),
        number: reader.text(`${pointer}/number`),
        url: reader.text(`${pointer}/URL`),
        urlSpan: reader.text(`${pointer}/URL`) === undefined ? undefined : reader.span(`${pointer}/URL`),
        note: reader.text(`${pointer}/note`),
      }),
    };
  });
}

function readEntries<Entry>(
  yaml: ParsedYaml | undefined,
  registry: SchemaRegistry,
  schema: "glossary" | "sources",
  read: (reader: Reader, pointer: string) => Entry | undefined,
): EntriesResult<Entry> {
  if (yaml === undefined || yaml.data === null || yaml.data === undefined)
    return { entries: [], complete: yaml?.wellFormed ?? true, diagnostics: [] };
  const errors = yaml.wellFormed ? registry.check(schema, yaml.data) : [];
  const reader = new Reader(yaml, errors, `the ${schema === "glossary" ? "glossary" : "list of sources"}`);
  const entries = reader.items("").flatMap((pointer) => read(reader, pointer) ?? []);
  const complete = yaml.wellFormed && Array.isArray(yaml.data) && entries.length === yaml.data.length;
  return { entries, complete, diagnostics: reader.diagnostics };
}

function names(reader: Reader, pointer: string): SourceName[] {
  return reader.items(pointer).map((item) =>
    present({
      family: reader.text(`${item}/family`),
      given: reader.text(`${item}/given`),
      literal: reader.text(`${item}/literal`),
    }),
  );
}
