import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { type GeneratedDocument, generateDocuments } from "./documents.ts";
import type { SchemaNode, Schemas } from "./json-schema.ts";

const schemaFolder = "schemas";

async function readSchemas(): Promise<Schemas> {
  const files = (await readdir(schemaFolder)).filter((file) => file.endsWith(".schema.json")).sort();
  const schemas = new Map<string, SchemaNode>();
  for (const file of files) {
    schemas.set(file, JSON.parse(await readFile(join(schemaFolder, file), "utf8")));
  }
  return schemas;
}

async function isCurrent({ path, text }: GeneratedDocument): Promise<boolean> {
  try {
    return (await readFile(path, "utf8")) === text;
  } catch {
    return false;
  }
}

/** Writes the generated documents, or with `check` only says which of them are out of date and makes the run fail. */
async function docs({ check }: { readonly check?: boolean }): Promise<void> {
  for (const document of generateDocuments({ schemas: await readSchemas() })) {
    if (await isCurrent(document)) {
      continue;
    }
    if (check === true) {
      process.stderr.write(`${document.path} is out of date: run \`npm run docs\`.\n`);
      process.exitCode = 1;
    } else {
      await writeFile(document.path, document.text);
      process.stdout.write(`wrote ${document.path}\n`);
    }
  }
}

const program = new Command("devtools").description(
  "Tools for those who work on agenda. Run them at the top folder.",
);
program
  .command("docs")
  .description("write the documents that are generated from schemas and rules")
  .option("--check", "write nothing; fail when one is out of date")
  .action(docs);
await program.parseAsync();
