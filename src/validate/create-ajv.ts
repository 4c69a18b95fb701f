import { createRequire } from "node:module";
import type { Ajv2020, CodeOptions } from "ajv/dist/2020.js";
import type { FormatsPlugin } from "ajv-formats";
import common from "../../schemas/common.schema.json" with { type: "json" };

/** Ajv takes long to start, and few agendas need it: it is loaded at the first call. The bundle has the file beside it, too. */
const load = createRequire(import.meta.url);

interface AjvPackages {
  readonly Ajv2020: typeof Ajv2020;
  readonly addFormats: FormatsPlugin;
}

/** A compiler of JSON Schemas (2020-12) that knows the definitions which our schemas share. */
export function createAjv(code: CodeOptions = {}): Ajv2020 {
  const { Ajv2020: Compiler, addFormats } = load("./ajv.cjs") as AjvPackages;
  // `verbose` gives each error its schema, which holds the title and the description that we explain with.
  const ajv = new Compiler({ strict: true, strictRequired: false, allErrors: true, verbose: true, code });
  addFormats(ajv);
  ajv.addSchema(common, "common.schema.json");
  return ajv;
}
