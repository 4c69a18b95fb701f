/** A comment of HTML: where it begins and ends, marks included, and what stands in it. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

const [opening, closing] = ["<!--", "-->"];

/** The comments of a piece of HTML that are closed. An open one is looked for once, however many there are. */
export function htmlComments(html: string): HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = html.indexOf(opening); start !== -1; start = html.indexOf(opening, start)) {
    const inside = start + opening.length;
    const end = html.indexOf(closing, inside);
    if (end === -1) break;
    comments.push({ start, end: end + closing.length, content: html.slice(inside, end) });
    start = end + closing.length;
  }
  return comments;
}

/** A piece of HTML without its comments. */
export function withoutComments(html: string): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of htmlComments(html)) {
    rest += html.slice(at, start);
    at = end;
  }
  return rest + html.slice(at);
}
