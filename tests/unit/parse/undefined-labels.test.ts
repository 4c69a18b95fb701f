import { describe, expect, it } from "vitest";
import { parseBody } from "../../../src/parse/body.ts";

/** The labels that nothing defines, each as the source has it at its place. */
function labelsIn(text: string): string[] {
  return parseBody("1-care/visiting.md", text).undefinedLabels.map(({ wants, label, span }) => {
    const written = text.slice(span.start.offset, span.end.offset);
    return `${wants} ${label}: ${written}`;
  });
}

describe("labels that nothing defines", () => {
  it("are found in paragraphs, headings, cells, list items and quotations, at their exact place", () => {
    expect(labelsIn("# The [plan][a]\n\nSee [it][b], ![it][c] and [d][].")).toEqual([
      "definition a: [plan][a]",
      "definition b: [it][b]",
      "definition c: ![it][c]",
      "definition d: [d][]",
    ]);
    expect(labelsIn("| [one][a] | 2[^n] |\n| - | - |\n| [x\\|y][b] | 1 |\n")).toEqual([
      "definition a: [one][a]",
      "footnote n: [^n]",
      "definition b: [x\\|y][b]",
    ]);
    expect(labelsIn("- > [over\n  > two lines][a]")).toEqual(["definition a: [over\n  > two lines][a]"]);
  });

  it("are found around emphasis, code and links, which are no labels themselves", () => {
    expect(labelsIn("[*so* `it` is][a] and [`code`][b]")).toEqual([
      "definition a: [*so* `it` is][a]",
      "definition b: [`code`][b]",
    ]);
    expect(
      labelsIn("`[a][b]` [x](https://example.org)[y](z.md) [[id|words]][[other]] [@source][@other]"),
    ).toEqual([]);
  });

  it("are not what is defined, in whichever capitals", () => {
    expect(
      labelsIn("[it][A b], [a  B][] and [a b] n[^N]\n\n[a B]: https://example.org\n\n[^n]: A note."),
    ).toEqual([]);
  });

  it("are not the brackets of prose", () => {
    const prose = [
      "He said [sic] that [our common] ground […] is lost [both our translation].",
      "Take row[2][3], a box [ ][x], [x][ ], […][…], and [our][^1] note.",
      "An escape \\[a\\]\\[b\\], \\[a][b\\], and a pattern [^a-z]+ or [^0-9]{2}.",
      "- [ ] to do\n- [x] done",
      "[^1]: A note.",
    ];
    expect(labelsIn(prose.join("\n\n"))).toEqual([]);
  });
});

describe("the place of an address", () => {
  /** What stands at the places that the nodes of a text keep of their addresses. */
  function addressesIn(text: string): unknown[] {
    const found: unknown[] = [];
    const walk = (node: object): void => {
      const { data, children } = node as {
        data?: { address?: { start: { offset: number }; end: { offset: number } } };
        children?: object[];
      };
      if (data?.address !== undefined)
        found.push(text.slice(data.address.start.offset, data.address.end.offset));
      for (const child of children ?? []) walk(child);
    };
    walk(parseBody("1-care/visiting.md", text).root);
    return found;
  }

  it("is the address alone, in each way to write a link", () => {
    expect(
      addressesIn('[a](x.pdf "A title") ![b](<a b.svg>) <https://c.org> https://d.org [[e#f|g]]'),
    ).toEqual(["x.pdf", "a b.svg", "https://c.org", "https://d.org", "e"]);
  });

  it("is the target without its anchor for links to sections", () => {
    expect(addressesIn("[a](../x/index.md#part) and [b](<y z.md>) and [c](#part)")).toEqual([
      "../x/index.md",
      "y z.md",
      "",
    ]);
  });

  it("is that of the definition for reference-style links", () => {
    expect(addressesIn("> [a][l] and [b][m]\n\n[l]: x.pdf\n[m]: <../y.md#part>")).toEqual([
      "x.pdf",
      "../y.md",
      "x.pdf",
      "../y.md#part",
    ]);
  });

  it("is not kept where the source writes it otherwise than it is", () => {
    expect(addressesIn("[a](../x&#46;md) and [[\nb]]")).toEqual([]);
  });
});
