import { catalogue } from "../catalogue.ts";
import { describeCatalogue } from "./catalogue.ts";
import type { Schemas } from "./json-schema.ts";
import { describeSchemas } from "./schema-docs.ts";

/** What generated documents are made from, beside what they import. */
export interface DocumentInput {
  readonly schemas: Schemas;
}

/** A generated document of the repository. */
export interface GeneratedDocument {
  /** Relative to the repository's top, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All generated documents, as they should stand in the repository. */
export function generateDocuments({ schemas }: DocumentInput): GeneratedDocument[] {
  return [
    { path: "schemas/README.md", text: describeSchemas(schemas) },
    { path: "src/rules/README.md", text: describeCatalogue(catalogue) },
  ];
}
