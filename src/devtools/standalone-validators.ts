import { createRequire } from "node:module";
import { createAjv } from "../validate/create-ajv.ts";
import { schemas } from "../validate/schemas.ts";

/**
 * The text of a module that stands for `validate/built-in-validators.ts` in the bundle: the code that Ajv makes of the
 * schemas that agenda brings, so that no run has to load Ajv and compile them again. Its errors are the same.
 */
export function standaloneValidators(): string {
  const load = createRequire(import.meta.url);
  const { default: standaloneCode } = load(
    "ajv/dist/standalone",
  ) as typeof import("ajv/dist/standalone/index.js");
  const ajv = createAjv({ source: true, esm: true });
  const names = Object.keys(schemas);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return `${code}
const validators = new Map([${names.map((name) => `["${name}", ${name}]`).join(", ")}]);
export const builtInValidator = (name) => validators.get(name);
`;
}
