import { outputListName } from "../core/output-list.ts";
import type { GuardedFolder } from "../files/guarded-folder.ts";
import { isPlainPath } from "../files/plain-path.ts";
import { longestText } from "../files/regular-file.ts";

/** A file that a build wrote, with the format that it belongs to. */
export interface ListedFile {
  readonly path: string;
  /** Absent in lists of the first versions. */
  readonly format?: string;
}

/**
 * The files that an output folder's list names and that are there; `undefined` where the folder has no list, and so is none
 * of ours. Whoever has made the folder has made its list as well: what lies outside of it, behind a link, or is git's own is
 * no file of ours, whatever the list says.
 */
export function readOutputList(folder: GuardedFolder): ListedFile[] | undefined {
  const list = parsed(folder);
  if (list === undefined) return undefined;
  const formatOf = new Map(
    Object.entries(list.formats ?? {}).flatMap(([format, made]) =>
      Array.isArray(made) ? made.map((file: unknown) => [file, format] as const) : [],
    ),
  );
  return [...new Set(list.files)].flatMap((path) => {
    if (typeof path !== "string" || !mayBeOurs(path) || !folder.isFile(path)) return [];
    const format = formatOf.get(path);
    return [{ path, ...(format === undefined ? {} : { format }) }];
  });
}

function mayBeOurs(path: string): boolean {
  return isPlainPath(path) && path !== outputListName && !path.split("/").includes(".git");
}

function parsed(folder: GuardedFolder): { files: readonly unknown[]; formats?: object } | undefined {
  try {
    const text = new TextDecoder().decode(folder.readOwn(outputListName, longestText));
    const data = JSON.parse(text) as { files?: unknown; formats?: object } | null;
    return data !== null && Array.isArray(data.files) ? { ...data, files: data.files } : undefined;
  } catch {
    return undefined;
  }
}

/** The list of these files, sorted: two builds of the same text list the same. */
export function outputListText(files: readonly ListedFile[]): string {
  const formats = [...new Set(files.flatMap(({ format }) => format ?? []))].sort();
  const byFormat = formats.map((name) => [
    name,
    files.flatMap(({ path, format }) => (format === name ? [path] : [])).sort(),
  ]);
  const list = {
    note: "Written by agenda: the files that a build may replace.",
    files: files.map(({ path }) => path).sort(),
    formats: Object.fromEntries(byFormat),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
