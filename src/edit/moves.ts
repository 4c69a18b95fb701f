/** A file or a folder that gets another name. Paths count from the agenda's folder, with `/`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file lies after a move. */
export function moved(path: string, move: Move | undefined): string {
  if (move === undefined) return path;
  if (path === move.from) return move.to;
  return path.startsWith(`${move.from}/`) ? move.to + path.slice(move.from.length) : path;
}
