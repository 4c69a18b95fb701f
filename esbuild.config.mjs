// Bundles the program into dist/: `node esbuild.config.mjs`.
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { packageOf, shipFiles, shippedFiles } from "./src/devtools/bundle/shipped-files.mjs";
import { standaloneValidators } from "./src/devtools/bundle/standalone-validators.mjs";

const outputFolder = "dist";

/**
 * The programs, by the name of the file they become; dynamic imports in them stay lazy chunks. `program` is what `agenda`
 * starts, for tests that run the packed program many times in one process.
 */
const programs = {
  agenda: "src/cli/main.ts",
  program: "src/cli/program.ts",
  devtools: "src/devtools/main.ts",
};

/** CommonJS packages inside the bundle call `require` for Node's own modules; ES modules have none. */
const banner =
  'import { createRequire as createBundleRequire } from "node:module";\n' +
  "const require = createBundleRequire(import.meta.url);";

const noPartOfPdfkit = resolve("src/devtools/bundle/no-part-of-pdfkit.cjs");

/** Names of the packages that went into the bundle, from esbuild's list of inputs, sorted. */
function bundledPackages(inputs) {
  const inPackage = /^node_modules\//;
  const names = Object.keys(inputs)
    .filter((input) => inPackage.test(input))
    .map((input) => packageOf(input.replace(inPackage, "")));
  return [...new Set([...names, ...shippedFiles.map(packageOf)])].sort();
}

/** The notice of one bundled package: its name, version, licence and, where the package has it, the licence's text. */
async function noticeOf(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const licenceFile = (await readdir(folder)).sort().find((file) => /^licen[cs]e/i.test(file));
  const text = licenceFile === undefined ? "" : `\n${await readFile(join(folder, licenceFile), "utf8")}`;
  return `${name} ${version} (${license ?? "see the package"})\n${text}`;
}

await rm(outputFolder, { recursive: true, force: true });

// The site's scripts as browsers get them: the search's library, and ours without what only people need.
const siteFolder = join(outputFolder, "site/html/scripts");
const { version: searchVersion } = JSON.parse(await readFile("node_modules/minisearch/package.json", "utf8"));
const { metafile: browserFile } = await build({
  entryPoints: { "search/0-minisearch": "src/devtools/bundle/search-for-browsers.mjs" },
  outdir: siteFolder,
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  banner: {
    js: `/*! MiniSearch ${searchVersion}, by Luca Ongaro, MIT: https://github.com/lucaong/minisearch */`,
  },
  metafile: true,
  logLevel: "warning",
});
await build({
  entryPoints: ["templates/html/scripts/**/*.js"],
  outdir: siteFolder,
  outbase: "templates/html/scripts",
  bundle: false,
  target: "es2022",
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
});

const entryPoints = Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file)));
const { metafile } = await build({
  entryPoints,
  outdir: outputFolder,
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  alias: {
    // Its main file asks for its parts in a way that no bundler can follow.
    "jsonc-parser": resolve("node_modules/jsonc-parser/lib/esm/main.js"),
    "js-yaml": resolve("src/devtools/bundle/no-js-yaml.cjs"),
    linebreak: noPartOfPdfkit,
    "@noble/ciphers/aes": noPartOfPdfkit,
    "brotli/decompress.js": noPartOfPdfkit,
  },
  plugins: [standaloneValidators(outputFolder)],
  // Reading the program is a good part of a short run. Names are kept, for messages about faults.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: false,
  banner: { js: banner },
  metafile: true,
  logLevel: "warning",
});

// Ajv stays a file of its own, which few agendas need.
const { metafile: ajvFile } = await build({
  entryPoints: { ajv: "src/validate/ajv.cjs" },
  outdir: outputFolder,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: "warning",
});

await shipFiles(outputFolder);

// pdfkit reads the profile of its colours from beside the file that it is in.
const profile = "data/sRGB_IEC61966_2_1.icc";
await cp(join("node_modules/pdfkit/js", profile), join(outputFolder, profile));
// So does HarfBuzz its WebAssembly.
await cp("node_modules/harfbuzzjs/dist/harfbuzz.wasm", join(outputFolder, "harfbuzz.wasm"));

// The licences of what the bundle carries ask for their notices to travel with it.
const inputs = { ...metafile.inputs, ...browserFile.inputs, ...ajvFile.inputs };
const notices = await Promise.all(bundledPackages(inputs).map(noticeOf));
await writeFile(join(outputFolder, "THIRD-PARTY-NOTICES.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
