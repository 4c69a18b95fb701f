import { cp, mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Puts generated code in the place of `src/validate/built-in-validators.ts`, which compiles schemas at run time.
 *
 * @param outputFolder where the generator may stand while it runs: it loads Ajv from the packages around it
 */
export function standaloneValidators(outputFolder) {
  return {
    name: "standalone-validators",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]validate[\\/]built-in-validators\.ts$/ }, async () => ({
        contents: await generate(outputFolder),
        loader: "js",
        resolveDir: resolve("."),
      }));
    },
  };
}

async function generate(outputFolder) {
  await mkdir(outputFolder, { recursive: true });
  const outfile = resolve(join(outputFolder, "generate-validators.mjs"));
  // As it is, so that the generator and this file load one and the same Ajv.
  await cp("src/validate/ajv.cjs", join(outputFolder, "ajv.cjs"));
  const entryPoints = ["src/devtools/standalone-validators.ts"];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", target: "node20" });
  try {
    const generator = await import(pathToFileURL(outfile).href);
    return generator.standaloneValidators();
  } finally {
    await rm(outfile);
  }
}
