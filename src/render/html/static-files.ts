import type { Artifact } from "../../core/artifact.ts";
import type { Staged } from "../../core/diagnostic.ts";
import { foldPath } from "../../core/file-path.ts";
import { outputListName } from "../../core/output-list.ts";
import { startOf } from "../../core/positions.ts";
import { stamp } from "../../core/stamp.ts";
import { takenAddress } from "./diagnostics.ts";

/** Files that formats beside the site write at its top: a file that takes the name of one would win or lose by chance. */
const ofOtherFormats = [
  "agenda.pdf",
  "agenda.json",
  "summary.html",
  "summary.pdf",
  "summary.md",
  "summary.txt",
  outputListName,
];

/**
 * The files that a publisher wants on the site as they are. One whose address is taken is left out and reported: disks that
 * don't tell capital letters from small ones count, too.
 *
 * @param files by their path below `static/`
 * @param made the paths of all else that the site has
 */
export function staticFiles(
  files: ReadonlyMap<string, Uint8Array>,
  made: Iterable<string>,
): Staged<readonly Artifact[]> {
  const taken = new Set([...made, ...ofOtherFormats].map(foldPath));
  const isTaken = (path: string): boolean =>
    taken.has(foldPath(path)) || taken.has(foldPath(path.split("/")[0] ?? ""));
  return {
    value: [...files].filter(([path]) => !isTaken(path)).map(([path, bytes]) => ({ path, bytes })),
    diagnostics: [...files.keys()].filter(isTaken).map((path) =>
      stamp(takenAddress, {
        span: startOf(`static/${path}`),
        message: `The site has a file of its own at \`${path}\`, which this one would replace.`,
        hint: "Give the file another name. What pages look like is changed in `templates/`.",
      }),
    ),
  };
}
