import { basename, dirname, join, relative, sep } from "node:path";
import { watch } from "chokidar";

/** A folder that is being watched. */
export interface Watch {
  close(): Promise<void>;
}

/**
 * Watches what is in a folder, and the folder itself. What has happened is not told apart: editors write a file, replace it
 * by another, or take it away for a moment, and whoever is told reads the folder anew anyway.
 *
 * @param matters whether something with this path in the folder is worth a look; `isFolder` where it is known to be one
 * @param changed is called for each change, often several times
 */
export async function watchFolder(
  folder: string,
  matters: (path: string, isFolder: boolean) => boolean,
  changed: () => void,
): Promise<Watch> {
  const pathOf = (path: string): string => relative(folder, path).split(sep).join("/");
  const isOutside = (path: string): boolean => path === ".." || path.startsWith("../");
  const watcher = watch([folder, dirname(folder)], {
    ignoreInitial: true,
    followSymlinks: false,
    atomic: false,
    ignored: (path, stats) => {
      const own = pathOf(path);
      if (own === "" || path === dirname(folder)) return false;
      // Of what lies beside the folder nothing matters: its parent is watched to see it come back.
      return isOutside(own) || !matters(own, stats?.isDirectory() ?? false);
    },
  });
  watcher.on("all", changed);
  // Sooner than what the watcher makes of it, and complete: it passes over some of what follows quickly on each other.
  watcher.on("raw", (_event, name, details) => {
    const own = pathOf(rawPath(name, details));
    if (own === "" || (!isOutside(own) && matters(own, false))) changed();
  });
  watcher.on("error", changed);
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return { close: () => watcher.close() };
}

/** The file that the system tells of: by its name in the folder that is watched, or by the watched path itself. */
function rawPath(name: string | null, details: unknown): string {
  const isKnown = typeof details === "object" && details !== null && "watchedPath" in details;
  const watched = isKnown ? String(details.watchedPath) : "";
  return name === null || basename(watched) === name ? watched : join(watched, name);
}
