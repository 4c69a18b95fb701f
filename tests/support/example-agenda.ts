import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic, ExampleFiles } from "../../src/core/diagnostic.ts";
import { listTemplates } from "../../src/load/agenda-templates.ts";
import { listWordings } from "../../src/load/package-files.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { loadEnglishSyllables } from "../../src/plain/syllables/english.ts";

await loadEnglishSyllables();

const example = join(import.meta.dirname, "../fixtures/example");

/** Runs `use` with a folder that holds the example agenda with files laid over it; the folder goes away afterwards. */
export async function withExample<Result>(
  files: ExampleFiles,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "agenda-example-"));
  try {
    await cp(example, folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      const target = join(folder, path);
      if (content === null) {
        await rm(target, { force: true });
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, typeof content === "string" ? content : new Uint8Array(content));
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every diagnostic of the example agenda with files laid over it, up to and including the rules. */
export function lintExample(files: ExampleFiles): Promise<Diagnostic[]> {
  return withExample(files, lintFolder);
}

/** Every diagnostic of the agenda in a folder, up to and including the rules. */
export async function lintFolder(folder: string): Promise<Diagnostic[]> {
  const { value, diagnostics } = await readAgenda(folder);
  const files = { ...value, wordings: listWordings(listTemplates(folder).value) };
  return [...diagnostics, ...compileAgenda(files).diagnostics];
}

/** "path:1:2-1:9 error AG201 message", the form of the expected.txt files. */
export function line({ span, severity, code, message }: Diagnostic): string {
  const { path, start, end } = span;
  return `${path}:${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${code} ${message}`;
}
