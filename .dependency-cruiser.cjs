// The layers of ARCHITECTURE.md as rules: `npx depcruise src`. Imports of types count like any other import.

/** Folders of src/ that are pure functions between core and pipeline, and never import each other. */
const stages = "parse|validate|resolve|rules|settle|fix|render|report|query|edit|completion";

/** Folders of src/ that may touch files, clock, network and processes. Whatever is not named here is pure. */
const edge = "files|load|write|cache|serve|external|cli|devtools";

/** Node's modules that reach outside the program. */
const outside =
  "fs|child_process|cluster|dgram|dns|http|http2|https|inspector|net|os|perf_hooks|process|readline|repl|tls|tty|vm|worker_threads";

/** The packages that the bundle carries: package.json has them among the development packages, as nobody installs them. */
const bundled = [
  "ajv",
  "ajv-formats",
  "bidi-js",
  "chokidar",
  "commander",
  "diff",
  "github-slugger",
  "gray-matter",
  "harfbuzzjs",
  "hast-util-from-html",
  "hast-util-sanitize",
  "hast-util-to-html",
  "property-information",
  "hyphen",
  "jsonc-parser",
  "liquidjs",
  "mdast-util-from-markdown",
  "mdast-util-to-hast",
  "mdast-util-to-string",
  "micromark-util-character",
  "parse5",
  "pdfkit",
  "picocolors",
  "qrcode-generator",
  "@resvg/resvg-wasm",
  "remark-gfm",
  "remark-parse",
  "remark-stringify",
  "syllable",
  "tex-linebreak",
  "unified",
  "unist-util-visit",
  "unist-util-visit-parents",
  "xast-util-to-xml",
  "xastscript",
  "yaml",
];

const layers = [
  {
    name: "core-stands-alone",
    comment: "core/ is the bottom: it imports nothing else of src/.",
    from: { path: "^src/core/" },
    to: { path: "^src/", pathNot: "^src/core/" },
  },
  {
    name: "core-has-no-library-values",
    comment: "core/ may name types of libraries, but runs none of them.",
    from: { path: "^src/core/" },
    to: { path: "node_modules/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "stages-import-core-alone",
    comment:
      "A stage imports itself, core/, markdown/ and plain/. What two stages share lives in these three.",
    from: { path: `^src/(${stages})/`, pathNot: "^src/render/html/pages/" },
    to: { path: "^src/", pathNot: "^src/($1|core|markdown|plain)/" },
  },
  {
    name: "pages-show-what-queries-find",
    comment:
      "The site's pages of coverage and links show the figures of `agenda report`: they ask the same query.",
    from: { path: "^src/render/html/pages/" },
    to: { path: "^src/", pathNot: "^src/(render|query|core|markdown|plain)/" },
  },
  {
    name: "markdown-imports-core-alone",
    comment: "markdown/ reads and writes our Markdown for every stage, and knows none of them.",
    from: { path: "^src/markdown/" },
    to: { path: "^src/", pathNot: "^src/(markdown|core)/" },
  },
  {
    name: "plain-imports-core-alone",
    comment: "plain/ measures texts for rules, renderers and the command line, and knows none of them.",
    from: { path: "^src/plain/" },
    to: { path: "^src/", pathNot: "^src/(plain|core)/" },
  },
  {
    name: "edge-imports-core-alone",
    comment: "load/, write/, serve/ and external/ know core/, files/ and themselves, not the stages.",
    from: { path: "^src/(load|write|cache|serve|external)/" },
    to: { path: "^src/", pathNot: "^src/($1|core|files)/" },
  },
  {
    name: "files-stand-alone",
    comment: "files/ knows folders and files, and nothing of agendas.",
    from: { path: "^src/files/" },
    to: { path: "^src/", pathNot: "^src/files/" },
  },
  {
    name: "pipeline-is-pure",
    comment: "pipeline.ts orders the stages; files come in and go out through the command line.",
    from: { path: "^src/[^/]+\\.ts$" },
    to: { path: `^src/(${edge})/`, pathNot: `^src/(${edge})/diagnostics\\.ts$` },
  },
  {
    name: "edge-from-cli-and-devtools-alone",
    comment:
      "Only the command line and the developers' tools may read, write and serve. What can be found is plain data.",
    from: { path: "^src/([^/]+)", pathNot: "^src/(cli|devtools|load|write|cache|serve|external)/" },
    to: {
      path: "^src/(files|load|write|cache|serve|external)/",
      pathNot: ["^src/$1/", "/diagnostics\\.ts$"],
    },
  },
  {
    name: "nothing-imports-cli",
    comment: "Exit codes and streams stay in cli/. The developers' tools read the commands to document them.",
    from: { path: "^src/", pathNot: "^src/(cli|devtools)/" },
    to: { path: "^src/cli/" },
  },
  {
    name: "nothing-imports-devtools",
    comment: "The developers' tools are no part of the program.",
    from: { path: "^src/", pathNot: "^src/devtools/" },
    to: { path: "^src/devtools/" },
  },
  {
    name: "src-without-tests",
    comment: "The program never imports its tests or tool configurations.",
    from: { path: "^src/" },
    to: { path: "^(tests/|bin/|[^/]+\\.config\\.)" },
  },
];

const purity = [
  {
    name: "pure-code-stays-inside",
    comment:
      "Files, clock, network and processes are for the edge: load/, write/, serve/, external/, cli/, devtools/.",
    from: { path: "^src/", pathNot: `^src/(${edge})/` },
    to: { path: `^(node:)?(${outside})(/|$)`, dependencyTypes: ["core"] },
  },
  {
    name: "network-in-one-place",
    comment:
      "What is asked and what an answer means is decided without the network, which is met in external/network/ alone.",
    from: { path: "^src/external/[^/]+\\.ts$", pathNot: "^src/external/(check|status)\\.ts$" },
    to: { path: [`^(node:)?(${outside})(/|$)`, "^src/external/network/"] },
  },
  {
    name: "files-behind-their-wall",
    comment:
      "Links, pipes and hostile names are met in files/ alone, by the rules in files/guarded-folder.ts. Beside it, only what reads our own package knows the file system.",
    from: { path: "^src/", pathNot: ["^src/files/", "^src/load/package-files\\.ts$", "^src/devtools/"] },
    to: { path: "^(node:)?fs(/|$)", dependencyTypes: ["core"] },
  },
  {
    name: "pdfkit-behind-its-wall",
    comment: "pdfkit's own members are kept in one place; nothing else may know of pdfkit.",
    from: { path: "^src/", pathNot: "^src/render/pdf/pdfkit-compat(\\.ts$|/)" },
    to: { path: "node_modules/(@types/)?(pdfkit|fontkit)/" },
  },
];

const hygiene = [
  {
    name: "no-circular",
    comment: "No cycles, not even between types.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-orphans",
    comment: "A module that nothing imports and that imports nothing is dead.",
    from: {
      orphan: true,
      path: "^src/",
      pathNot: [
        "\\.d\\.ts$",
        "^src/devtools/bundle/no-(?:js-yaml|part-of-pdfkit)\\.cjs$",
        "^src/validate/ajv\\.cjs$",
      ],
    },
    to: {},
  },
  {
    name: "not-to-unresolvable",
    comment: "The import leads nowhere.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-undeclared-packages",
    comment: "The package must be declared in package.json.",
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "bundled-packages-alone",
    comment:
      "What src/ imports is bundled and shipped: a package needs its place in the list above and its reason in ARCHITECTURE.md. Types may be named.",
    // What bundles the program is a development tool itself.
    from: { path: "^src/", pathNot: "^src/devtools/bundle/" },
    to: {
      path: "node_modules/",
      pathNot: `node_modules/(@types/|(${bundled.join("|")})/)`,
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "no-deprecated-node-modules",
    comment: "Node has deprecated this module.",
    from: {},
    to: { dependencyTypes: ["deprecated"] },
  },
];

module.exports = {
  forbidden: [...layers, ...purity, ...hygiene].map((rule) => ({ ...rule, severity: "error" })),
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
