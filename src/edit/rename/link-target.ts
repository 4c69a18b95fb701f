import { decodeAddress, folderOf, foldPath } from "../../core/file-path.ts";
import type { Move } from "../moves.ts";

/**
 * A relative link as it must be typed after a move: the step that names what has moved gets its new name, all else stays.
 *
 * @param typed the link without anchor and query
 * @param from the file that it stands in, before the move
 */
export function movedLink(typed: string, from: string, move: Move): string {
  const wanted = foldPath(move.from);
  const newName = move.to.slice(folderOf(move.to).length).replace("/", "");
  const way = typed.startsWith("/")
    ? []
    : folderOf(from)
        .split("/")
        .filter((step) => step !== "");
  const steps = typed.split("/").map((step) => {
    const name = decodeAddress(step);
    if (name === "..") way.pop();
    else if (name !== "" && name !== ".") way.push(name);
    else return step;
    const isMoved = name !== ".." && foldPath(way.join("/")) === wanted;
    return isMoved ? newName : step;
  });
  return steps.join("/");
}
