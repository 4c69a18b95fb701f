import { createRequire } from "node:module";
import type { Ajv2020, CodeOptions } from "ajv/dist/2020.js";
import common from "../../schemas/common.schema.json" with { type: "json" };

/** Ajv takes long to start and compile, and few agendas need it: it is loaded at the first call, from its package. */
const load = createRequire(import.meta.url);

/** A compiler of JSON Schemas (2020-12) that knows the definitions which our schemas share. */
export function createAjv(code: CodeOptions = {}): Ajv2020 {
  const { Ajv2020: Compiler } = load("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const { default: addFormats } = load("ajv-formats") as typeof import("ajv-formats");
  // `verbose` gives each error its schema, which holds the title and the description that we explain with.
  const ajv = new Compiler({ strict: true, strictRequired: false, allErrors: true, verbose: true, code });
  addFormats.default(ajv);
  ajv.addSchema(common, "common.schema.json");
  return ajv;
}
