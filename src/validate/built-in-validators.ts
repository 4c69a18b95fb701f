import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { createAjv } from "./create-ajv.ts";
import { type SchemaName, schemas } from "./schemas.ts";

// The bundle holds the code that Ajv makes of these schemas in the place of this module: see standalone-validators.ts.

let ajv: Ajv2020 | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

function isBuiltIn(name: string): name is SchemaName {
  return Object.hasOwn(schemas, name);
}

/** The check of a schema that agenda brings, by its name; `undefined` where none is called so. Compiled when first needed. */
export function builtInValidator(name: string): ValidateFunction | undefined {
  if (!isBuiltIn(name)) return undefined;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  ajv ??= createAjv();
  const validate = ajv.compile(schemas[name]);
  compiled.set(name, validate);
  return validate;
}
