import GithubSlugger from "github-slugger";
import { stringify } from "yaml";
import { builtInKinds } from "../core/kind.ts";
import type { Anchors, PlacedSchema, SchemaNode, Schemas } from "./json-schema.ts";
import { codeBlock, inlineCode, page, table } from "./markdown.ts";
import { definitionKey, hasSection, resolveReference } from "./schema-reference.ts";
import { rowsOf, shortestExample } from "./schema-rows.ts";
import { describeType } from "./schema-type.ts";

/** A heading of the page with the schema it tells about. */
interface SchemaSection extends PlacedSchema {
  readonly title: string;
  readonly depth: 2 | 3;
}

const suffix = ".schema.json";

/** Manifest first, then the kinds as core lists them, then the rest by name; definitions shared by all come last. */
function readingOrder(schemas: Schemas): string[] {
  const first = ["manifest", ...builtInKinds]
    .map((name) => name + suffix)
    .filter((file) => schemas.has(file));
  const rest = [...schemas.keys()].filter((file) => !first.includes(file)).sort();
  const isShared = (file: string): boolean => schemas.get(file)?.type === undefined;
  return [...first, ...rest.filter((file) => !isShared(file)), ...rest.filter(isShared)];
}

/** The sections of one schema: itself, and its larger definitions. The others are told where they are used. */
function sectionsOf(file: string, node: SchemaNode): SchemaSection[] {
  const definitions = Object.entries(node.$defs ?? {})
    .filter(([, definition]) => hasSection(definition))
    .map(([name, definition]): SchemaSection => {
      const title = definition.title ?? name;
      return { file, node: definition, definition: definitionKey(file, name), title, depth: 3 };
    });
  return [{ file, node, title: node.title ?? file, depth: 2 }, ...definitions];
}

/** Anchors as GitHub makes them: from the page's headings, in their order. */
function anchorsOf(pageTitle: string, sections: readonly SchemaSection[]): Anchors {
  const slugger = new GithubSlugger();
  slugger.slug(pageTitle);
  const anchors = new Map<string, { title: string; anchor: string }>();
  for (const { title, definition } of sections) {
    const anchor = slugger.slug(title);
    if (definition !== undefined) {
      anchors.set(definition, { title, anchor });
    }
  }
  return anchors;
}

/** A value as YAML on one line. */
function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: "flow",
    flowCollectionPadding: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  }).trim();
}

/** The mapping that a section's table lists: the schema itself, or the items of a list. */
function mappingOf(schemas: Schemas, section: SchemaSection): PlacedSchema {
  const { file, node } = section;
  return node.items === undefined ? section : resolveReference(schemas, { file, node: node.items });
}

function exampleBlock(schemas: Schemas, section: SchemaSection, mapping: PlacedSchema): string[] {
  const example = shortestExample(schemas, mapping);
  if (section.depth > 2 || Object.keys(example).length === 0) {
    return [];
  }
  const value = mapping === section ? example : [example];
  return [
    "The shortest that is valid:",
    codeBlock("yaml", stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })),
  ];
}

/** What may stand for a definition that is a single value: its own section has no table. */
function valueBlock(schemas: Schemas, { file, node }: SchemaSection): string {
  const [example] = node.examples ?? [];
  const type = describeType(schemas, { file, node }, new Map());
  return example === undefined ? `Type: ${type}.` : `Type: ${type}. Example: ${inlineCode(flow(example))}.`;
}

function describeSection(schemas: Schemas, section: SchemaSection, anchors: Anchors): string[] {
  const { file, node, title, depth } = section;
  const mapping = mappingOf(schemas, section);
  const rows = rowsOf(schemas, mapping, anchors).map((row) => [
    inlineCode(row.key),
    row.type,
    row.required ? "yes" : "",
    row.description,
    row.examples.length === 0 ? "" : inlineCode(flow(row.examples[0])),
  ]);
  return [
    `${"#".repeat(depth)} ${title}`,
    node.description ?? "",
    depth === 2
      ? `Schema: [${file}](${file}).${mapping === section ? "" : " A list; the keys of each item:"}`
      : "",
    rows.length === 0 && depth === 3 ? valueBlock(schemas, section) : "",
    rows.length === 0 ? "" : table(["Key", "Type", "Required", "Description", "Example"], rows),
    ...exampleBlock(schemas, section, mapping),
  ];
}

/**
 * The page about all schemas: one section a schema, one row a key. The same schemas give the same text, in whichever
 * order they come.
 *
 * @throws Error when a schema refers to a definition that does not exist.
 */
export function describeSchemas(schemas: Schemas): string {
  const title = "The keys of an agenda";
  const sections = readingOrder(schemas).flatMap((file) => {
    const node = schemas.get(file);
    return node === undefined ? [] : sectionsOf(file, node);
  });
  const anchors = anchorsOf(title, sections);
  return page([
    `# ${title}`,
    "<!-- Generated from the schemas by `npm run docs`. Change the schemas instead. -->",
    "What may stand in the front matter of a section, in the manifest and in the lists beside it. Unknown keys are errors. " +
      "A key written `authors[].name` is the `name` of each item of `authors`.",
    ...sections.flatMap((section) => describeSection(schemas, section, anchors)),
  ]);
}
