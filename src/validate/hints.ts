import type { ErrorObject, SchemaObject } from "ajv/dist/2020.js";
import { fileNameOf } from "../core/file-name.ts";
import { slugOf } from "../core/slug.ts";
import { languageMeant } from "./language-tags.ts";
import { show } from "./remedies.ts";

/** What a schema says of a value, with its example. */
export function hintFrom(schema: SchemaObject): { hint: string } | Record<string, never> {
  const { description, examples } = schema as { description?: unknown; examples?: unknown };
  if (typeof description !== "string") return {};
  const [example] = Array.isArray(examples) ? examples : [];
  const shown = example === undefined ? "" : ` For example: ${show(example)}.`;
  return { hint: `${description}${shown}` };
}

/** What an entry of a list is called by its author: its term, title or id. */
export function called(value: unknown): string {
  const { term, title, name, id } = (value ?? {}) as Record<string, unknown>;
  const word = [term, title, name, id].find((one) => typeof one === "string" && one.trim() !== "");
  return word === undefined ? "" : ` (${show(word)})`;
}

/** The schema's own words on a missing key, else the line to write. */
export function lineFor(key: string, own: SchemaObject, path: string): { hint: string } {
  const described = hintFrom(own);
  if (described.hint !== undefined) return { hint: described.hint };
  const id = key === "id" && path.endsWith(".md") ? slugOf(fileNameOf(path)) : "";
  const [example] = Array.isArray(own.examples) ? own.examples : [];
  const value = example === undefined ? "…" : JSON.stringify(example);
  return { hint: `Add the line \`${key}: ${id || value}\`.` };
}

/** The tag for a language that was called by its name. */
export function languageHint({ instancePath }: ErrorObject, given: unknown): string | undefined {
  const meant = /(?:^|\/)language$/.test(instancePath) ? languageMeant(given) : undefined;
  return meant === undefined || meant === given ? undefined : `Did you mean \`${meant}\`?`;
}
