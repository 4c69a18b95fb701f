import type { PlacedSchema, SchemaNode, Schemas } from "./json-schema.ts";

/** The key of a definition: `common.schema.json#/$defs/id`. */
export function definitionKey(file: string, name: string): string {
  return `${file}#/$defs/${name}`;
}

/** Whether a schema describes a mapping with known keys. */
export function hasProperties(node: SchemaNode): boolean {
  return node.properties !== undefined;
}

/** Whether a definition is told once, in a section of its own: a mapping, or text of a certain shape. */
export function hasSection(node: SchemaNode): boolean {
  return hasProperties(node) || node.pattern !== undefined;
}

/**
 * Follows a schema's `$ref`, over as many steps as there are. Keywords beside the `$ref` (title, description, examples)
 * win over those of the definition.
 *
 * @throws Error when a reference leads nowhere: the schemas are part of the program, so this is a mistake in them.
 */
export function resolveReference(schemas: Schemas, placed: PlacedSchema): PlacedSchema {
  const { $ref: reference, ...own } = placed.node;
  if (reference === undefined) {
    return placed;
  }
  const [fileName = "", name] = reference.split("#/$defs/");
  const file = fileName === "" ? placed.file : fileName;
  const definition = name === undefined ? schemas.get(file) : schemas.get(file)?.$defs?.[name];
  if (definition === undefined) {
    throw new Error(`${placed.file} refers to ${reference}, which does not exist.`);
  }
  const target = resolveReference(schemas, { file, node: definition });
  const key = target.definition ?? (name === undefined ? undefined : definitionKey(file, name));
  const node = { ...target.node, ...own };
  return key === undefined ? { file: target.file, node } : { file: target.file, node, definition: key };
}
