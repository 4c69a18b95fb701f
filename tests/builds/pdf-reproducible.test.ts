import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Below node_modules, so that the program finds the packages it needs. */
const cache = join(root, "node_modules/.cache");
let folder = "";

/** The program lies elsewhere than its sources: each of these finds the package's files from where it stands itself. */
const atHome: Plugin = {
  name: "at-home",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8"))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "pdf-process-"));
  await build({
    entryPoints: [fileURLToPath(new URL("../support/pdf-process.ts", import.meta.url))],
    outfile: join(folder, "process.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    plugins: [atHome],
    logLevel: "silent",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function digestIn(agenda: string, zone: string, locale: string): string {
  const bytes = execFileSync(process.execPath, [join(folder, "process.mjs"), agenda], {
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
    maxBuffer: 1 << 28,
  });
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  return createHash("sha256").update(bytes).digest("hex");
}

test.each(["demanding", "default"])(
  "the %s agenda gives the same PDF, byte for byte, in another process, time zone and locale",
  { timeout: 180_000 },
  (agenda) => {
    const east = digestIn(agenda, "Pacific/Kiritimati", "tr_TR.UTF-8");
    expect(digestIn(agenda, "America/St_Johns", "C")).toBe(east);
  },
);
