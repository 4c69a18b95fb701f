/** A stretch of a paragraph: plain, or with a look, a link, or a note that hangs on it. */
export interface Passage {
  readonly text: string;
  readonly look?: "bold" | "italic";
  readonly link?: string;
  readonly note?: string;
}

export type BenchParagraph = readonly Passage[];

const vocabulary =
  "the economy of a region works for people who live there and care about what their responsibilities towards each other mean in practice when institutions comprehensive infrastructure communities cooperation sustainability or representation change over time".split(
    " ",
  );

/** The same words for the same `start`: a walk through the vocabulary that does not repeat for a long time. */
function phrase(start: number, count: number): string {
  const word = (index: number): string =>
    vocabulary[(index * 7 + Math.floor(index / 5) * 11 + (index % 13)) % vocabulary.length] ?? "";
  return Array.from({ length: count }, (_, index) => word(start + index)).join(" ");
}

/** About `words` words in paragraphs of 80, each with bold and italic words, a link and, in one of three, a note. */
export function benchParagraphs(words: number): readonly BenchParagraph[] {
  return Array.from({ length: Math.ceil(words / 80) }, (_, index): BenchParagraph => {
    const at = index * 80;
    const note = index % 3 === 0 ? { note: `${phrase(at + 3, 12)}.` } : {};
    return [
      { text: `${phrase(at, 24)} ` },
      { text: phrase(at + 24, 3), look: "bold" },
      { text: ` ${phrase(at + 27, 20)} ` },
      { text: phrase(at + 47, 2), look: "italic" },
      { text: ` ${phrase(at + 49, 15)} ` },
      { text: phrase(at + 64, 3), link: `https://www.example.org/${index}` },
      { text: ` ${phrase(at + 67, 13)}.`, ...note },
    ];
  });
}
