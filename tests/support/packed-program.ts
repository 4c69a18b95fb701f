import { execFile } from "node:child_process";
import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { inject } from "vitest";

const runFile = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const packageName = "agenda-compiler";

let installed: Promise<string> | undefined;

/**
 * The folder of the program as who installs it gets it: packed, and installed by npm without a registry. It is made when a
 * test of a run first asks for it, by one of the test processes while the others wait, and removed after the run.
 */
export function packedProgram(): Promise<string> {
  installed ??= installOnce(inject("packedFolder"));
  return installed;
}

/** The tarball that the packed program was installed from. */
export async function packedTarball(): Promise<string> {
  const folder = join(await packedProgram(), "../..");
  const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
  return join(folder, name);
}

/** The file that starts the packed program. */
export async function packedCommand(): Promise<string> {
  return join(await packedProgram(), "bin/agenda.js");
}

async function installOnce(folder: string): Promise<string> {
  const program = join(folder, "node_modules", packageName);
  const done = join(folder, "done");
  const isFirst = await mkdir(join(folder, "begun")).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    try {
      await install(folder);
    } finally {
      await mkdir(done);
    }
  }
  while (!(await exists(done))) await setTimeout(100);
  if (!(await exists(program))) throw new Error("The program could not be packed and installed.");
  return program;
}

async function install(folder: string): Promise<void> {
  // `npm test` has bundled before: bundling once more, while other tests read the bundle, would pull it away from them.
  await runFile("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  const options = ["--offline", "--no-save", "--no-audit", "--no-fund", "--silent"];
  await runFile("npm", ["install", ...options, "--prefix", folder, join(folder, tarball)], { cwd: folder });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
