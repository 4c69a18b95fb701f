import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { missingTools } from "./tools.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run alone, for the program as it is packed and installed. */
    packedFolder: string;
  }
}

/** Runs once before all tests: says what is missing in one line, before tests fail one by one for want of it. */
export default async function prepare({ provide }: TestProject): Promise<() => Promise<void>> {
  const missing = missingTools();
  if (missing.length > 0) {
    throw new Error(`Tests need ${missing.join(", ")}. Run \`bash tests/setup\` to install what is missing.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "agenda-packed-"));
  provide("packedFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
