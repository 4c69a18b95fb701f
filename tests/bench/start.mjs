// Starts the benchmarks: `npm run bench`, or `npm run bench -- --quick` for one round of the small ones.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// Inside the package, so that what stays outside the bundle is found.
const scratch = await mkdtemp(join(import.meta.dirname, "../../node_modules/.agenda-bench-"));
try {
  await build({
    entryPoints: ["main", "parse-alone", "pdf/with-pdfkit", "pdf/with-typst", "pdf/side-by-side"].map(
      (name) => join(import.meta.dirname, `${name}.ts`),
    ),
    outdir: scratch,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["esbuild", "pdfkit", "@myriaddreamin/typst-ts-node-compiler"],
    // CommonJS packages ask for Node's own modules by a function that ES modules lack.
    banner: {
      js: 'import { createRequire as requireFor } from "node:module";\nconst require = requireFor(import.meta.url);',
    },
  });
  const { runBenchmarks } = await import(pathToFileURL(join(scratch, "main.mjs")).href);
  await runBenchmarks({ scratch, quick: process.argv.includes("--quick") });
} finally {
  await rm(scratch, { recursive: true, force: true });
}
