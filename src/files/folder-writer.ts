import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { GuardedFolder } from "./guarded-folder.ts";
import { codeOf, FileRefusal } from "./refusal.ts";
import { temporaryName } from "./temporary-name.ts";

/** The rights that a new version of a file takes over from the old one. */
export type Rights = Pick<Stats, "mode" | "uid" | "gid">;

export interface NewFile {
  readonly rights?: Rights;
  /** Whether it is on the disk when this ends, and not only on its way there. */
  readonly sync?: boolean;
}

/**
 * Writes, moves and removes in a folder, never through a link: each step looks first where the folder that it works in
 * really is. Each throws what the system says, and then has done nothing.
 */
export class FolderWriter extends GuardedFolder {
  /** Makes a folder and those on the way to it. */
  makeFolder(path: string): void {
    if (path === "") return;
    this.makeFolder(parentOf(path));
    const place = this.#place(path);
    if (this.kindOf(path) !== "folder") mkdirSync(place);
  }

  /** Writes a file that is not there yet. What a failure has begun is taken away again. */
  write(path: string, content: string | Uint8Array, { rights, sync = false }: NewFile = {}): void {
    const place = this.#place(path);
    const file = openSync(place, "wx");
    try {
      try {
        writeFileSync(file, content);
        if (rights !== undefined) giveRights(place, rights);
        if (sync) fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      this.removeIfThere(path);
      throw error;
    }
  }

  /** Writes into a file that has just been made and is still empty. */
  fill(path: string, content: string): void {
    const file = openSync(this.#place(path), constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      writeFileSync(file, content);
    } finally {
      closeSync(file);
    }
  }

  /** Writes a file in one step, over an older one if there is one: what others see is the old or the new. */
  replace(path: string, content: string | Uint8Array, options: NewFile = {}): void {
    const draft = siblingOf(path, temporaryName(nameOf(path)));
    this.write(draft, content, options);
    try {
      this.move(draft, path);
    } catch (error) {
      this.removeIfThere(draft);
      throw error;
    }
  }

  /** Gives a file or a folder another path, over a file that is there. */
  move(from: string, to: string): void {
    const [source, target] = [this.#place(from), this.#place(to)];
    try {
      renameSync(source, target);
    } catch (error) {
      // A folder in this one may be another disk.
      if (codeOf(error) !== "EXDEV" || this.kindOf(from) !== "file") throw error;
      const draft = siblingOf(to, temporaryName(nameOf(to)));
      copyFileSync(source, this.#place(draft));
      renameSync(this.#place(draft), target);
      unlinkSync(source);
    }
  }

  /** Keeps what a file holds now under another path, whatever takes its place later by `move`. */
  keep(path: string, as: string): void {
    const [source, target] = [this.#place(path), this.#place(as)];
    try {
      linkSync(source, target);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return;
      // Not every disk knows a second name of a file.
      copyFileSync(source, target);
    }
  }

  remove(path: string): void {
    unlinkSync(this.#place(path));
  }

  removeIfThere(path: string): void {
    if (this.kindOf(path) !== undefined) this.remove(path);
  }

  /** Removes a folder, and those around it in this one, as far as they are empty. */
  removeEmpty(path: string): void {
    for (let folder = path; folder !== ""; folder = parentOf(folder)) {
      try {
        rmdirSync(this.#place(folder));
      } catch {
        return;
      }
    }
  }

  /** Removes a folder with all that is in it. A link in it is removed, and what it leads to is not. */
  removeTree(path: string): void {
    for (const { name, kind } of this.list(path)) {
      if (kind === "folder") this.removeTree(`${path}/${name}`);
      else this.remove(`${path}/${name}`);
    }
    rmdirSync(this.#place(path));
  }

  /** Removes the folder itself where it is empty. */
  removeRoot(): void {
    try {
      rmdirSync(this.root);
    } catch {
      // It holds something, or is the root of a disk.
    }
  }

  /** @throws where a file may not be written, though another could be put in its place */
  refuseReadOnly(path: string): void {
    accessSync(this.#place(path), constants.W_OK);
  }

  rightsOf(path: string): Rights {
    const { mode, uid, gid } = lstatSync(this.#place(path));
    return { mode, uid, gid };
  }

  /** Brings to the disk which files a folder holds. Not every system can. */
  syncFolder(path: string): void {
    try {
      const folder = openSync(this.absolute(path), "r");
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch {
      // Windows opens no folder.
    }
  }

  /** The path for the system, in a folder that is no link and lies behind none. */
  #place(path: string): string {
    const place = this.absolute(path);
    if (path === "") throw new FileRefusal("it is the folder itself");
    if (parentOf(path) !== "") this.refuseDetour(parentOf(path), dirname(place));
    return place;
  }
}

/** The folder that a path lies in; "" for the outermost. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function siblingOf(path: string, name: string): string {
  const parent = parentOf(path);
  return parent === "" ? name : `${parent}/${name}`;
}

function giveRights(place: string, { mode, uid, gid }: Rights): void {
  try {
    chownSync(place, uid, gid);
  } catch {
    // Only the superuser may give files away; for everybody else the owner is right already.
  }
  chmodSync(place, mode);
}
