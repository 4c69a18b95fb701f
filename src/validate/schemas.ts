import { Ajv2020, type ErrorObject, type SchemaObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import common from "../../schemas/common.schema.json" with { type: "json" };
import glossary from "../../schemas/glossary.schema.json" with { type: "json" };
import issue from "../../schemas/issue.schema.json" with { type: "json" };
import line from "../../schemas/line.schema.json" with { type: "json" };
import manifest from "../../schemas/manifest.schema.json" with { type: "json" };
import myth from "../../schemas/myth.schema.json" with { type: "json" };
import principle from "../../schemas/principle.schema.json" with { type: "json" };
import section from "../../schemas/section.schema.json" with { type: "json" };
import sources from "../../schemas/sources.schema.json" with { type: "json" };
import strategy from "../../schemas/strategy.schema.json" with { type: "json" };
import theme from "../../schemas/theme.schema.json" with { type: "json" };
import value from "../../schemas/value.schema.json" with { type: "json" };
import type { CustomKind } from "../core/manifest.ts";

/** The schemas that agenda brings, by what they describe: the built-in kinds, and the three data files. */
export const schemas = {
  line,
  strategy,
  section,
  principle,
  value,
  myth,
  issue,
  theme,
  manifest,
  glossary,
  sources,
} as const satisfies Record<string, SchemaObject>;

export type SchemaName = keyof typeof schemas;

function createAjv(): Ajv2020 {
  // `verbose` gives each error its schema, which holds the title and the description that we explain with.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, verbose: true });
  formats.default(ajv);
  ajv.addSchema(common, "common.schema.json");
  return ajv;
}

let sharedAjv: Ajv2020 | undefined;

/** The compiled form of the schemas that agenda brings: they never change, so that each is compiled once a process. */
const compiledBuiltIn = new Map<string, ValidateFunction>();

function compileBuiltIn(name: SchemaName): ValidateFunction {
  const known = compiledBuiltIn.get(name);
  if (known !== undefined) return known;
  sharedAjv ??= createAjv();
  const validate = sharedAjv.compile(schemas[name]);
  compiledBuiltIn.set(name, validate);
  return validate;
}

function isBuiltIn(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name);
}

/** The schemas of one agenda: those that agenda brings, and the publisher's own kinds. Compiled when first needed. */
export class SchemaRegistry {
  readonly #custom = new Map<string, SchemaObject>();
  readonly #compiled = new Map<string, ValidateFunction>();
  #ajv: Ajv2020 | undefined;

  /** Makes the schema of a publisher's own kind: the keys of a narrative section, and its own. */
  addKind(kind: CustomKind): void {
    const { properties, ...rest } = schemas.section;
    this.#custom.set(kind.id, {
      ...rest,
      title: kind.label.name,
      properties: {
        ...properties,
        kind: { ...properties.kind, const: kind.id, examples: [kind.id] },
        ...kind.fields,
      },
      required: [...schemas.section.required, ...kind.required],
    });
  }

  /** Why a kind's own schema can't be used, in Ajv's words; `undefined` where it can. */
  problemOf(kind: CustomKind): string | undefined {
    try {
      this.#compile(kind.id);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Checks data against a schema. An empty list says that it fits. */
  check(name: string, data: unknown): readonly ErrorObject[] {
    const validate = this.#compile(name);
    return validate(data) ? [] : (validate.errors ?? []);
  }

  #compile(name: string): ValidateFunction {
    const custom = this.#custom.get(name);
    if (custom === undefined && isBuiltIn(name)) return compileBuiltIn(name);
    if (custom === undefined) throw new Error(`No schema is called "${name}".`);
    const known = this.#compiled.get(name);
    if (known !== undefined) return known;
    this.#ajv ??= createAjv();
    const validate = this.#ajv.compile(custom);
    this.#compiled.set(name, validate);
    return validate;
  }
}
