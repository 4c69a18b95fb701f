const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/;

/**
 * Where a place in the value of a Markdown text node stands in the node's source. The two differ by backslashes, character
 * references, and the indentation and quotation marks that continue a block on its next line (CommonMark 0.31, 2.4, 2.5, 5).
 */
export function offsetInFile(value: string, source: string, index: number): number {
  let at = 0;
  for (let read = 0; read < index; read++) {
    at = skipMarks(value, source, read, at);
    const [reference] = entity.exec(source.slice(at, at + 40)) ?? [];
    if (reference === undefined || value.startsWith(reference, read)) at++;
    else {
      at += reference.length;
      // A reference to a character beyond U+FFFF is two code units of the value.
      if ((value.codePointAt(read) ?? 0) > 0xffff) read++;
    }
  }
  return Math.min(skipMarks(value, source, index, at), source.length);
}

function skipMarks(value: string, source: string, read: number, at: number): number {
  let next = at;
  const wanted = value[read];
  // Spaces before the end of a line are no part of the text, and the end may be written with two characters.
  if (wanted === "\n") while (/[ \t\r]/.test(source[next] ?? "")) next++;
  if (source[next] === "\\" && source[next + 1] === wanted && wanted !== "\\") return next + 1;
  const afterBreak = read === 0 || value[read - 1] === "\n";
  while (afterBreak && next < source.length && source[next] !== wanted && /[\s>]/.test(source[next] ?? ""))
    next++;
  return next;
}
