import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Below node_modules, so that the program finds the packages it needs. */
const cache = join(root, "node_modules/.cache");
let folder = "";

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
    logLevel: "silent",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function digestIn(zone: string, locale: string): string {
  const bytes = execFileSync(process.execPath, [join(folder, "process.mjs"), root], {
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
    maxBuffer: 1 << 28,
  });
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  return createHash("sha256").update(bytes).digest("hex");
}

test("the same agenda gives the same PDF, byte for byte, in another process, time zone and locale", () => {
  expect(digestIn("Pacific/Kiritimati", "tr_TR.UTF-8")).toBe(digestIn("America/St_Johns", "C"));
});
