import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { ProseBlock } from "./prose.ts";
import type { TypedNumberFinder, TypedNumbers } from "./typed-numbers.ts";

/** Signs and words by which a text speaks of laws and treaties, whose articles and sections have numbers of their own. */
const law =
  /(?<![\p{L}\p{N}])(?:Act|Acts|Bill|Code|Law|Regulation|Directive|Treaty|Convention|Constitution|Charter|Loi|loi|Code|Règlement|Décret|décret|Traité|Ley|ley|Código|Reglamento|Decreto|Tratado|Lei|lei|Regulamento|Diretiva)(?:\s+(?:\(?[\p{L}]*\)?\s?n?[°º]?\s?)?[\d/.-]+)?\s*,?\s*\(?$/u;
const quotes = /[“„«]([^“”„«»]*)[”»]|"([^"]*)"/gu;
/** What may follow a number that is given out: "Action 3: more trees", "Action 3. More trees", nothing at all. */
const givenOut = /^\s*(?:[:.–—|)-]|$|\p{Lu}|[“"«])/u;

/**
 * Says which numbers of a section's texts are other things' numbers than the agenda's: those in quotations, of a law, and of a
 * plan's own counting, which its headings give out ("Action 3: more trees").
 */
export function numbersOfItsOwn(
  agenda: Agenda,
  section: PlacedSection,
  finder: TypedNumberFinder,
): (block: ProseBlock, group: TypedNumbers) => boolean {
  const given = new Set<string>();
  const titles = section.headings.map(({ text }) => text).concat(agenda.sections.map(({ title }) => title));
  for (const title of titles) {
    if (!/\d/.test(title)) continue;
    const [first] = finder.find(title);
    if (first?.start !== 0 || first.numbers.length !== 1 || !givenOut.test(title.slice(first.end))) continue;
    given.add(keyOf(title, first));
  }
  return (block, group) =>
    given.has(keyOf(block.text, group)) ||
    isQuoted(block.text, group) ||
    law.test(block.text.slice(Math.max(0, group.start - 80), group.start));
}

function keyOf(text: string, { start, end }: TypedNumbers): string {
  return text.slice(start, end).replace(/\s+/g, "").toLowerCase();
}

/** Whether a number stands inside quotation marks with other words: a title, or what somebody else says. */
function isQuoted(text: string, { start, end }: TypedNumbers): boolean {
  return [...text.matchAll(quotes)].some(
    (match) =>
      match.index < start &&
      match.index + match[0].length > end &&
      /\p{L}/u.test(match[0].replace(text.slice(start, end), "")),
  );
}
