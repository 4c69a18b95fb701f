import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The rights that a new version of a file takes over from the old one. */
export type Rights = Pick<Awaited<ReturnType<typeof stat>>, "mode" | "uid" | "gid">;

/**
 * Writes bytes into a new hidden file beside a target and brings them to the disk: renaming it onto the target then
 * replaces that at one stroke.
 *
 * @returns The path of the new file.
 */
export async function writeBeside(target: string, bytes: Uint8Array, rights?: Rights): Promise<string> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(bytes);
    if (rights !== undefined) {
      // Only the superuser may give files away; for everybody else the owner is right already.
      await file.chown(Number(rights.uid), Number(rights.gid)).catch(() => undefined);
      await file.chmod(Number(rights.mode));
    }
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Writes a file whole or not at all, over an older one if there is one; a link to a file stays a link. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const rights = await stat(target).catch(() => undefined);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const temporary = await writeBeside(target, bytes, rights);
  try {
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
