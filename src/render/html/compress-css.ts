/** A comment, a text in quotation marks, or a run of blanks; what is never closed goes on to the end. */
const piece = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?|\s+/gu;

/** A style sheet without its comments, and without blanks where none is needed. Texts in quotation marks stay as they are. */
export function compressCss(css: string): string {
  const oneLine = css.replace(piece, (found) => {
    if (found.startsWith("/*")) return "";
    return /^\s/u.test(found) ? " " : found;
  });
  return oneLine
    .split(/("(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)/u)
    .map((part, place) => (place % 2 === 1 ? part : closeUp(part)))
    .join("")
    .trim();
}

function closeUp(css: string): string {
  return css
    .replace(/(?<! ) *([{};,]) */gu, "$1")
    .replace(/: (?=[^:{}]*[;})])/gu, ":")
    .replace(/;\}/gu, "}");
}
