import type { Code, Html } from "mdast";

/**
 * Whether a block of code is opened by a line of backticks or tildes, and has none that closes it (CommonMark 0.31, 4.5).
 *
 * @param text what the block's place counts in
 */
export function isUnclosedCode({ position }: Code, text: string): boolean {
  const written = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (fence === undefined) return false;
  const last = written.slice(Math.max(written.lastIndexOf("\n"), written.lastIndexOf("\r")) + 1);
  const isClosed =
    written.includes("\n") && new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`).test(last);
  return !isClosed;
}

/** Whether a piece of HTML is a comment that nothing ends. */
export function isUnclosedComment({ value }: Html): boolean {
  return /^\s*<!--/.test(value) && !value.includes("-->");
}
