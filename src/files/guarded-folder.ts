import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { isHiddenPath, isPlainPath } from "./plain-path.ts";
import { codeOf, FileRefusal } from "./refusal.ts";
import { largestFile, readRegularFile } from "./regular-file.ts";

/** What stands at a path. `other`: a pipe, a socket, a device. */
export type EntryKind = "file" | "folder" | "link" | "other";

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a link is that a reader may follow. */
export interface FollowedLink {
  /** The real path from the folder, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
}

/**
 * A folder that somebody else has filled: an agenda out of a repository, an output of an earlier run. The only way to what
 * lies in it. Its rules:
 *
 * 1. A path leads downwards: `isPlainPath`.
 * 2. A link is followed for reading alone, and only to what could be read in its own place: a file in this folder, hidden
 *    from nobody. `.git/config` and `.env` are no texts, whatever links to them.
 * 3. What is opened is a file, looked at while it is open: never a pipe, a device or a folder. It has a largest size.
 * 4. Nothing is written, moved or removed through a link: see `FolderWriter`.
 *
 * The folder itself may be reached through links: whoever runs agenda has named it. Paths have `/` on every system.
 */
export class GuardedFolder {
  /** The real path. */
  readonly root: string;

  /** @throws what the system says, where there is no such folder */
  constructor(folder: string) {
    this.root = realpathSync.native(folder);
    if (!statSync(this.root).isDirectory()) throw new FileRefusal("it is no folder");
  }

  /** The path for the system. @throws FileRefusal where it could lead elsewhere */
  absolute(path: string): string {
    if (path === "") return this.root;
    if (!isPlainPath(path)) throw new FileRefusal("its name can't be used on every system");
    return join(this.root, path);
  }

  /** What stands at a path; `undefined` where nothing does. The last step is not followed, if it is a link. */
  kindOf(path: string): EntryKind | undefined {
    try {
      return kindOf(lstatSync(this.absolute(path)));
    } catch (error) {
      if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
      throw error;
    }
  }

  /** Whether a file stands at a path, which is no link and lies behind none. */
  isFile(path: string): boolean {
    try {
      const place = this.absolute(path);
      if (this.kindOf(path) !== "file") return false;
      this.refuseDetour(path, place);
      return true;
    } catch {
      return false;
    }
  }

  /** What lies in a folder, which is not followed if it is a link, nor reached through one. */
  list(path: string): Entry[] {
    const place = this.absolute(path);
    this.refuseDetour(path, place);
    const entries = readdirSync(place, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  }

  /** The bytes that a file has, or one that a link leads to. */
  sizeOf(path: string): number {
    const { kind, path: real } = this.follow(path);
    if (kind !== "file") throw wrongKind(kind);
    return lstatSync(this.absolute(real)).size;
  }

  /** Which place on the disk a file has, and for how long it has been as it is, in milliseconds; nothing where it is gone. */
  placeOf(path: string): { readonly inode: string; readonly age: number } | undefined {
    const stats = lstatSync(this.absolute(path), { bigint: true, throwIfNoEntry: false });
    return stats && { inode: String(stats.ino), age: Date.now() - Number(stats.mtimeMs) };
  }

  /** Where a path leads that may be a link. @throws FileRefusal where it is not to be followed */
  follow(path: string): FollowedLink {
    const place = this.absolute(path);
    const real = realpathSync.native(place);
    if (!this.#holds(real))
      throw new FileRefusal("it is a link out of the agenda's folder, which is not followed");
    const inner = real.slice(this.root.length + 1).replaceAll(sep, "/");
    if (real !== place && isHiddenPath(inner))
      throw new FileRefusal("it is a link to something hidden, which is not followed");
    return { path: inner, kind: kindOf(lstatSync(real)) };
  }

  /** Reads a file, or what a link leads to by the rules above. */
  read(path: string, most: number = largestFile): Uint8Array<ArrayBuffer> {
    try {
      return this.readOwn(path, most);
    } catch (error) {
      // A link, or a folder on the way that is one.
      if (!(error instanceof Detour) && !isLinkError(error)) throw error;
      const { path: real, kind } = this.follow(path);
      if (kind !== "file") throw wrongKind(kind);
      return this.readOwn(real, most);
    }
  }

  /** Reads a file that agenda itself has written: no link is followed. */
  readOwn(path: string, most: number = largestFile): Uint8Array<ArrayBuffer> {
    const place = this.absolute(path);
    return readRegularFile(place, most, () => this.refuseDetour(path, place));
  }

  /** Throws where there is a link on the way to a path, or at it. */
  protected refuseDetour(path: string, place: string): void {
    const real = realpathSync.native(place);
    if (real === place) return;
    // A disk that takes upper for lower case says how it writes a name.
    if (this.#holds(real) && folded(real) === folded(place)) return;
    throw new Detour(`a folder on the way to ${path} is a link, which is not followed`);
  }

  #holds(real: string): boolean {
    return real === this.root || real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
  }
}

/** A name as disks compare it that take upper for lower case, and an accent for a letter with it. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** A path with a link in it. */
class Detour extends FileRefusal {}

/** What systems say of a link that is not to be followed: ELOOP, and EMLINK or EFTYPE on the BSDs. */
function isLinkError(error: unknown): boolean {
  return ["ELOOP", "EMLINK", "EFTYPE"].includes(codeOf(error));
}

function wrongKind(kind: EntryKind): FileRefusal {
  return new FileRefusal(
    kind === "folder"
      ? "it is a link to a folder, which is not followed"
      : "it is neither a file nor a folder",
  );
}

function kindOf(entry: Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}
