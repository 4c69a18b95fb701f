import type { Anchors, PlacedSchema, SchemaNode, Schemas } from "./json-schema.ts";
import { hasProperties, resolveReference } from "./schema-reference.ts";
import { describeType } from "./schema-type.ts";

/** What the docs say about one key. `key` is a path: "dimensions[].title" is the title of each dimension. */
export interface SchemaRow {
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly examples: readonly unknown[];
}

/** The mapping whose keys are told right after a key: the key's own, or that of its items. Linked ones are told elsewhere. */
function nestedMapping(
  schemas: Schemas,
  value: PlacedSchema,
  anchors: Anchors,
): { readonly suffix: string; readonly mapping: PlacedSchema } | undefined {
  if (value.definition !== undefined && anchors.has(value.definition)) {
    return undefined;
  }
  if (hasProperties(value.node)) {
    return { suffix: ".", mapping: value };
  }
  if (value.node.items === undefined) {
    return undefined;
  }
  const nested = nestedMapping(
    schemas,
    resolveReference(schemas, { file: value.file, node: value.node.items }),
    anchors,
  );
  return nested === undefined ? undefined : { ...nested, suffix: `[]${nested.suffix}` };
}

function rowOf(
  schemas: Schemas,
  key: string,
  placed: PlacedSchema,
  required: boolean,
  anchors: Anchors,
): SchemaRow {
  const { node } = resolveReference(schemas, placed);
  return {
    key,
    type: describeType(schemas, placed, anchors),
    required,
    description: node.description ?? "",
    examples: node.examples ?? [],
  };
}

/** The keys of a mapping in the schema's order, each followed by the keys inside it. */
export function rowsOf(schemas: Schemas, mapping: PlacedSchema, anchors: Anchors, prefix = ""): SchemaRow[] {
  const { file, node } = mapping;
  const required = new Set(node.required);
  return Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const placed = { file, node: property };
    const nested = nestedMapping(schemas, resolveReference(schemas, placed), anchors);
    const row = rowOf(schemas, prefix + key, placed, required.has(key), anchors);
    const rows =
      nested === undefined ? [] : rowsOf(schemas, nested.mapping, anchors, `${prefix}${key}${nested.suffix}`);
    return [row, ...rows];
  });
}

/** A mapping that holds the required keys alone, with the first example of each. */
export function shortestExample(schemas: Schemas, mapping: PlacedSchema): Record<string, unknown> {
  const properties: Readonly<Record<string, SchemaNode>> = mapping.node.properties ?? {};
  const pairs = (mapping.node.required ?? []).flatMap((key): [string, unknown][] => {
    const property = properties[key];
    if (property === undefined) {
      return [];
    }
    const [example] = resolveReference(schemas, { file: mapping.file, node: property }).node.examples ?? [];
    return example === undefined ? [] : [[key, example]];
  });
  return Object.fromEntries(pairs);
}
