import type { Anchors, PlacedSchema, SchemaNode, Schemas } from "./json-schema.ts";
import { hasProperties, resolveReference } from "./schema-reference.ts";

/** JSON Schema's types in words that authors of YAML know. */
const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  array: "list",
  object: "mapping",
  null: "nothing",
};

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

function textType({ format, pattern, maxLength }: SchemaNode): string {
  const constraints = [
    maxLength === undefined ? [] : [`at most ${maxLength} characters`],
    pattern === undefined ? [] : [`matching ${code(pattern)}`],
  ].flat();
  return [format ?? "text", ...constraints].join(", ");
}

function numberType(node: SchemaNode, name: string): string {
  const constraints = [
    node.minimum === undefined ? [] : [`at least ${node.minimum}`],
    node.exclusiveMinimum === undefined ? [] : [`more than ${node.exclusiveMinimum}`],
    node.maximum === undefined ? [] : [`at most ${node.maximum}`],
    node.exclusiveMaximum === undefined ? [] : [`less than ${node.exclusiveMaximum}`],
  ].flat();
  return [name, ...constraints].join(", ");
}

function listType(schemas: Schemas, { file, node }: PlacedSchema, anchors: Anchors): string {
  const items =
    node.items === undefined
      ? "list"
      : `list of ${describeType(schemas, { file, node: node.items }, anchors)}`;
  const constraints = [
    node.minItems === undefined ? [] : [`at least ${node.minItems}`],
    node.maxItems === undefined ? [] : [`at most ${node.maxItems}`],
    node.uniqueItems === true ? ["each once"] : [],
  ].flat();
  return [items, ...constraints].join("; ");
}

function mappingType(schemas: Schemas, { file, node }: PlacedSchema, anchors: Anchors): string {
  const values = node.additionalProperties;
  if (typeof values === "object" && !hasProperties(node)) {
    return `mapping of names to ${describeType(schemas, { file, node: values }, anchors)}`;
  }
  return "mapping";
}

function namedType(schemas: Schemas, placed: PlacedSchema, name: string, anchors: Anchors): string {
  switch (name) {
    case "string":
      return textType(placed.node);
    case "number":
    case "integer":
      return numberType(placed.node, typeNames[name] ?? name);
    case "array":
      return listType(schemas, placed, anchors);
    case "object":
      return mappingType(schemas, placed, anchors);
    default:
      return typeNames[name] ?? name;
  }
}

/**
 * What may stand for a schema, in a few words of Markdown: "text, at most 140 characters", "list of [Relation](#relation)".
 * Definitions that have a section of their own are linked, not spelled out.
 */
export function describeType(schemas: Schemas, placed: PlacedSchema, anchors: Anchors): string {
  const resolved = resolveReference(schemas, placed);
  const { file, node, definition } = resolved;
  const section = definition === undefined ? undefined : anchors.get(definition);
  if (section !== undefined) {
    return `[${section.title}](#${section.anchor})`;
  }
  if (node.const !== undefined) {
    return code(node.const);
  }
  if (node.enum !== undefined) {
    return `one of ${node.enum.map(code).join(", ")}`;
  }
  const alternatives = node.oneOf ?? node.anyOf;
  if (alternatives !== undefined) {
    return alternatives
      .map((alternative) => describeType(schemas, { file, node: alternative }, anchors))
      .join(" or ");
  }
  const names = node.type === undefined ? [] : [node.type].flat();
  return names.map((name) => namedType(schemas, resolved, name, anchors)).join(" or ") || "anything";
}
