import type { Typographer } from "../../typography/types.ts";
import { type PageNumbers, pageText } from "./pages.ts";
import type { InlineLink, InlineNode, PagesInline, ParagraphShape } from "./types.ts";

/** Words as they are heard: without hyphens that divide, and with plain spaces. */
function heard(words: string): string {
  return words.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim();
}

const wordAtEnd = /[\p{L}\p{N}]$/u;
const wordAtStart = /^[\p{L}\p{N}]/u;

/** Whether `part` stands in `text`, cut off inside no word or number. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + part.length);
    const cutsBefore = wordAtEnd.test(before) && wordAtStart.test(part);
    const cutsAfter = wordAtStart.test(after) && wordAtEnd.test(part);
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

/**
 * What a reader is told of a link. It holds the words that are seen, so that who hears them and who speaks to the computer
 * means the same (WCAG 2.2, 2.5.3), and where it leads, unless the words say so.
 *
 * @param words what is printed as the link
 * @param about what it leads to
 */
export function announcement(words: string, about: string): string {
  const [seen, target] = [heard(words), heard(about)];
  if (seen === "" || holds(target, seen)) return target;
  return target === "" || holds(seen, target) ? seen : `${seen} – ${target}`;
}

/** `link` with what is told of it where `words` are printed. */
export function announced(link: InlineLink, words: string, about = link.about): InlineLink {
  return { ...link, said: announcement(words, about) };
}

/** What `pages` lead to: "Solidarity, p. 22–23". */
export function pagesSaid(link: InlineLink, pages: string, { named }: PagesInline): string {
  return `${link.about}, ${named.replace("{page}", pages)}`;
}

function wordsOf(node: InlineNode, pages: PageNumbers): string {
  switch (node.kind) {
    case "page":
      return node.before + pageText(pages, node.destination) + node.after;
    case "text":
    case "note":
      return node.text;
    case "break":
      return " ";
    case "anchor":
    case "pages":
      return "";
  }
}

/** What a paragraph is set from, each link with what is told of it: all its words, on however many lines they stand. */
export function withSpokenLinks(
  nodes: readonly InlineNode[],
  leader: ParagraphShape["leader"],
  { pages, typographer }: { readonly pages: PageNumbers; readonly typographer: Typographer },
): { readonly nodes: readonly InlineNode[]; readonly leader: ParagraphShape["leader"] } {
  const words = new Map<InlineLink, string>();
  for (const node of nodes) {
    const { link } = node;
    if (link !== undefined) words.set(link, (words.get(link) ?? "") + wordsOf(node, pages));
  }
  if (words.size === 0) return { nodes, leader };
  if (leader?.link !== undefined) {
    const before = words.get(leader.link) ?? "";
    words.set(leader.link, `${before} ${pageText(pages, leader.destination)}`);
  }
  const told = new Map(
    [...words].map(([link, seen]) => [link, announced(link, seen, typographer.set([link.about]).join(""))]),
  );
  const withTold = <Owner extends { readonly link?: InlineLink }>(owner: Owner): Owner => {
    const link = owner.link === undefined ? undefined : told.get(owner.link);
    return link === undefined ? owner : { ...owner, link };
  };
  return { nodes: nodes.map(withTold), leader: leader === undefined ? undefined : withTold(leader) };
}
