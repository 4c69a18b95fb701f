/** More than any drawing has: elements inside each other, and attributes of one element. What reads SVGs takes the square of either. */
const most = { depth: 500, attributes: 1000 } as const;

const blank = /\s/u;

/** Goes through the tags of an SVG, letter by letter, without reading what they mean. */
export function isOverloaded(svg: string): boolean {
  let depth = 0;
  for (let at = svg.indexOf("<"); at !== -1; at = svg.indexOf("<", at + 1)) {
    if (svg[at + 1] === "/") {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (!/[a-z]/iu.test(svg[at + 1] ?? "")) continue;
    const tag = tagAt(svg, at + 1);
    if (tag.attributes > most.attributes) return true;
    if (!tag.isEmpty) depth += 1;
    if (depth > most.depth) return true;
    at = tag.end;
  }
  return false;
}

interface Tag {
  readonly end: number;
  readonly attributes: number;
  readonly isEmpty: boolean;
}

function tagAt(svg: string, start: number): Tag {
  let attributes = 0;
  for (let at = start; at < svg.length; at += 1) {
    const letter = svg[at] ?? "";
    if (letter === ">") return { end: at, attributes, isEmpty: svg[at - 1] === "/" };
    if (letter === '"' || letter === "'") {
      const close = svg.indexOf(letter, at + 1);
      at = close === -1 ? svg.length : close;
    } else if (blank.test(letter) && !blank.test(svg[at + 1] ?? " ")) attributes += 1;
    if (attributes > most.attributes) break;
  }
  return { end: svg.length, attributes, isEmpty: true };
}
