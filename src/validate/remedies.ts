import type { SchemaObject } from "ajv/dist/2020.js";
import { slugOf } from "../core/slug.ts";
import { dateAnew } from "./dates.ts";

/** A value as an author would type it in YAML. */
export function show(value: unknown): string {
  return `\`${typeof value === "string" ? value : inYaml(value)}\``;
}

function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  const isPlain =
    typeof value !== "string" || /^[\p{L}\p{N}](?:[\p{L}\p{N} ._'/-]*[\p{L}\p{N}.])?$/u.test(value);
  return isPlain ? String(value) : JSON.stringify(value);
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** How a value of the wrong type would be written, where that follows from what is there; `undefined` where it does not. */
export function typedAnew(
  { value, written }: { readonly value: unknown; readonly written?: string | undefined },
  wanted: readonly string[],
  schema: SchemaObject,
): string | undefined {
  // YAML reads `007` as 7 and `1.10` as 1.1: the author means what was typed.
  if ((typeof value === "number" || typeof value === "boolean") && wanted.includes("string"))
    return `Put it into quotation marks: "${written ?? value}".`;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (wanted.includes("array") && text !== "") return asList(text, schema);
  if (wanted.includes("object") && idForm.test(text) && hasKeys(schema, "type", "to"))
    return `Say how the two are related: ${show({ type: "supports", to: text })}.`;
  const isNumber = wanted.includes("number") || wanted.includes("integer");
  if (isNumber && /^-?\d+(?:[.,]\d+)?$/.test(text)) {
    const how = text.includes(",") ? "with a point" : "without quotation marks";
    return `Write it ${how}: \`${text.replace(",", ".")}\`.`;
  }
  return undefined;
}

/** A text that was meant as a list: by commas, or by marks at the start of its lines. */
function asList(text: string, schema: SchemaObject): string | undefined {
  const items = (schema.items ?? {}) as SchemaObject;
  const isOfIds = /\/id$/.test(String(items.$ref)) || hasIdPattern(items);
  const parts = text
    .split(/[,;\n]|\s(?=[-•*]\s?\S)/)
    .map((part) => part.replace(/^[\s[•*-]+|(?<![\s\]])[\s\]]+$/g, ""));
  const words = parts.map((part) => (isOfIds ? slugOf(part) : part)).filter((part) => part !== "");
  const areShort = words.length > 0 && words.every((part) => part.split(" ").length < 5);
  if (isOfIds || (items.type === "string" && areShort)) return `Write it as ${show(words)}.`;
  return items.type === "string" ? "Write each on a line of its own, after `- `." : undefined;
}

/** Whether a schema asks for an id. */
export function hasIdPattern({ pattern }: SchemaObject): boolean {
  return typeof pattern === "string" && pattern.startsWith("^[a-z0-9]+(-");
}

function hasKeys({ properties }: SchemaObject, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn((properties ?? {}) as object, key));
}

/** What a value has to be in the form of: "id", "date", "web address". */
export function formOf({ title, format }: SchemaObject): string {
  if (format === "date") return "date";
  return typeof title === "string" ? title.toLowerCase() : "this form";
}

/** How a value would be in the form that is asked for: a date, a web address. */
export function formAnew(form: string, value: unknown): string | undefined {
  if (form === "date") return dateAnew(value);
  return form === "web address" ? addressAnew(value) : undefined;
}

/** An address without its scheme: "www.example.org". */
function addressAnew(value: unknown): string | undefined {
  const isHost =
    typeof value === "string" &&
    /^(?:www\.|[\w-]+\.(?:org|com|net|info|eu|[a-z]{2})(?:\/|$))\S*$/i.test(value);
  return isHost ? `Write the whole address: \`https://${value}\`.` : undefined;
}
