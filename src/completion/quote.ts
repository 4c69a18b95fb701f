/** A word in single quotes, as bash and zsh read it. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A word in single quotes, as fish reads it: there a backslash escapes. */
export function quoteFish(word: string): string {
  return `'${word.replace(/[\\']/g, "\\$&")}'`;
}
