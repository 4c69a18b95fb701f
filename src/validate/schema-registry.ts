import type { Ajv2020, ErrorObject, SchemaObject, ValidateFunction } from "ajv/dist/2020.js";
import sectionSchema from "../../schemas/section.schema.json" with { type: "json" };
import type { CustomKind } from "../core/manifest.ts";
import { builtInValidator } from "./built-in-validators.ts";
import { createAjv } from "./create-ajv.ts";

/** The schemas of one agenda: those that agenda brings, and the publisher's own kinds. Compiled when first needed. */
export class SchemaRegistry {
  readonly #custom = new Map<string, SchemaObject>();
  readonly #compiled = new Map<string, ValidateFunction>();
  #ajv: Ajv2020 | undefined;

  /** Makes the schema of a publisher's own kind: the keys of a narrative section, and its own. */
  addKind(kind: CustomKind): void {
    const { properties, ...rest } = sectionSchema;
    this.#custom.set(kind.id, {
      ...rest,
      title: kind.label.name,
      properties: {
        ...properties,
        kind: { ...properties.kind, const: kind.id, examples: [kind.id] },
        ...kind.fields,
      },
      required: [...sectionSchema.required, ...kind.required],
    });
  }

  /** Why a kind's own schema can't be used, in Ajv's words; `undefined` where it can. */
  problemOf(kind: CustomKind): string | undefined {
    try {
      this.#compile(kind.id);
      return undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Ajv joins everything that follows from one mistake: the first part names it.
      const [first = message] = message
        .replace(/^schema is invalid: (data\/(properties\/)?)?/, "")
        .split(", ");
      return first;
    }
  }

  /** Checks data against a schema. An empty list says that it fits. */
  check(name: string, data: unknown): readonly ErrorObject[] {
    const validate = this.#compile(name);
    return validate(data) ? [] : (validate.errors ?? []);
  }

  #compile(name: string): ValidateFunction {
    const custom = this.#custom.get(name);
    const builtIn = custom === undefined ? builtInValidator(name) : undefined;
    if (builtIn !== undefined) return builtIn;
    if (custom === undefined) throw new Error(`No schema is called "${name}".`);
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    this.#ajv ??= createAjv();
    const validate = this.#ajv.compile(custom);
    this.#compiled.set(name, validate);
    return validate;
  }
}
