import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostic } from "../core/diagnostic.ts";
import { pointerStep, pointerSteps } from "../core/json-pointer.ts";
import type { ParsedYaml } from "../core/parsed.ts";
import type { Named } from "../core/section.ts";
import type { Span } from "../core/span.ts";
import { explainErrors } from "./explain.ts";

/**
 * Reads checked YAML data. A value that its schema found wrong, or of another type than asked for, reads as absent: it has
 * its diagnostic already, and nothing that follows may stumble over it.
 */
export class Reader {
  readonly diagnostics: readonly Diagnostic[];
  readonly #yaml: ParsedYaml;
  readonly #wrong: ReadonlySet<string>;

  constructor(yaml: ParsedYaml, errors: readonly ErrorObject[], owner: string, language?: string) {
    const explained = explainErrors(errors, yaml, owner, language);
    this.#yaml = yaml;
    this.#wrong = new Set(explained.map(({ pointer }) => pointer));
    this.diagnostics = explained.flatMap(({ diagnostic }) => diagnostic ?? []);
  }

  /** The keys at the top under which something is wrong. */
  get wrongKeys(): string[] {
    return [...new Set([...this.#wrong].flatMap((pointer) => pointerSteps(pointer)[0] ?? []))];
  }

  /** Where a value is written: its own place, else that of the nearest value around it. */
  span(pointer: string): Span {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const place = this.#yaml.places.get(at);
      if (place !== undefined) return place.value;
    }
    return this.#yaml.head;
  }

  /** Where a value's key is written; the value's place where it has none. */
  keySpan(pointer: string): Span {
    return this.#yaml.places.get(pointer)?.key ?? this.span(pointer);
  }

  text(pointer: string): string | undefined {
    const value = this.#at(pointer);
    return typeof value === "string" ? value.trim() : undefined;
  }

  number(pointer: string): number | undefined {
    const value = this.#at(pointer);
    return typeof value === "number" ? value : undefined;
  }

  flag(pointer: string): boolean | undefined {
    const value = this.#at(pointer);
    return typeof value === "boolean" ? value : undefined;
  }

  /** The data at a pointer as it stands, or an empty object. */
  record(pointer: string): Readonly<Record<string, unknown>> {
    const value = this.#at(pointer);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  }

  /** The pointers of a list's items that are not wrong. */
  items(pointer: string): string[] {
    const value = this.#at(pointer);
    if (!Array.isArray(value)) return [];
    return value.map((_, index) => pointer + pointerStep(index)).filter((item) => !this.#wrong.has(item));
  }

  texts(pointer: string): string[] {
    return this.items(pointer).flatMap((item) => this.text(item) ?? []);
  }

  /** A list of names, each with its place. */
  names(pointer: string): Named[] {
    return this.items(pointer).flatMap((item) => this.name(item) ?? []);
  }

  name(pointer: string): Named | undefined {
    const id = this.text(pointer);
    return id === undefined ? undefined : { id, span: this.span(pointer) };
  }

  #at(pointer: string): unknown {
    let value: unknown = this.#yaml.data;
    let at = "";
    for (const step of pointer === "" ? [] : pointer.slice(1).split("/")) {
      at += `/${step}`;
      if (this.#wrong.has(at) || typeof value !== "object" || value === null) return undefined;
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      if (!Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }
}

/** An object of the given optional values, without those that are undefined. */
export function present<Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}
