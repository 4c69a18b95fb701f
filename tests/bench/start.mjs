// Starts the benchmarks: `npm run bench` for all, `npm run bench -- lint pdf` for some of them, `--quick` for one round of the
// small ones.
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
  const { parts, runBenchmarks } = await import(pathToFileURL(join(scratch, "main.mjs")).href);
  const named = process.argv.slice(2).filter((word) => word !== "--quick");
  const unknown = named.filter((name) => !parts.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`No benchmark is called ${unknown.join(", ")}: there are ${parts.join(", ")}.\n`);
    process.exitCode = 2;
  } else {
    const wanted = named.length === 0 ? parts : named;
    await runBenchmarks({ scratch, quick: process.argv.includes("--quick"), wanted });
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
