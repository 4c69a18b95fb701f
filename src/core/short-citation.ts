import type { BibliographicSource, SourceName } from "./reference.ts";

/** The year of a source, or "" where it has none. */
export function yearOf(source: BibliographicSource): string {
  return source.issued?.slice(0, 4) ?? "";
}

/** "Arruda 2003", "Arruda & Quiñones 2003", "Arruda et al. 2003"; a title where nobody signed. */
export function shortCitation(source: BibliographicSource): string {
  const names = (source.author.length > 0 ? source.author : source.editor).map(familyName);
  const [first, second] = names;
  let who = first ?? source.title;
  if (names.length === 2) who = `${first} & ${second}`;
  if (names.length > 2) who = `${first} et al.`;
  return [who, yearOf(source)].filter((part) => part !== "").join(" ");
}

function familyName(name: SourceName): string {
  return name.literal ?? name.family ?? name.given ?? "";
}
