/** The keywords of JSON Schema 2020-12 that the docs say something about. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly examples?: readonly unknown[];
}

/** All schemas by their file's name ("strategy.schema.json"): references between them name files. */
export type Schemas = ReadonlyMap<string, SchemaNode>;

/** A schema with the file it stands in, against which its references are read. */
export interface PlacedSchema {
  readonly file: string;
  readonly node: SchemaNode;
  /** For a definition that was reached by reference: "common.schema.json#/$defs/relation". */
  readonly definition?: string;
}

/** Where a definition that has a section of its own is documented: its title and its anchor, by its key. */
export type Anchors = ReadonlyMap<string, { readonly title: string; readonly anchor: string }>;
