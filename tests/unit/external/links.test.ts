import { describe, expect, it } from "vitest";
import { pagesOf, webLinks } from "../../../src/external/links.ts";
import type { WebLink } from "../../../src/external/types.ts";
import { compileTexts, sectionText } from "../../support/compile-texts.ts";

function linksOf(texts: Readonly<Record<string, string>>): WebLink[] {
  return webLinks(compileTexts(texts).value, new Map(Object.entries(texts)));
}

/** Each link as it is written at its place; in angle brackets where the place is not the address alone. */
function written(texts: Readonly<Record<string, string>>): string[] {
  return linksOf(texts).map(({ span, exact, address }) => {
    const text = (texts[span.path] ?? "").slice(span.start.offset, span.end.offset);
    if (exact) expect(text).toBe(address);
    return exact ? text : `<${text}>`;
  });
}

const line = (body: string) => ({
  "1-care/index.md": sectionText(["id: care", "kind: line", "title: For care"], body),
});

describe("links to the web", () => {
  it("are found in texts, in every form of Markdown, where they are written", () => {
    const body = `See [one](https://a.example/1 "at https://a.example/1"), [https://a.example/2](https://a.example/2),
<https://a.example/3>, https://a.example/4. and ![a picture](https://a.example/5.png).
[Six][six], [six] and [seven](https://a.example/7?a=b&amp;c=d) and www.a.example/8.

| A | B |
| --- | --- |
| [nine](https://a.example/9) | a[^note] |

[^note]: In a note: <https://a.example/10>.

[six]: https://a.example/6

## In plain words

Read [eleven](https://a.example/11).`;
    expect(written(line(body))).toEqual([
      "https://a.example/1",
      "https://a.example/2",
      "https://a.example/3",
      "https://a.example/4",
      "https://a.example/5.png",
      "<https://a.example/7?a=b&amp;c=d>",
      "<www.a.example/8>",
      "https://a.example/9",
      "https://a.example/10",
      "https://a.example/6",
      "https://a.example/11",
    ]);
  });

  it("are no others: letters, files, sections, code and what is no address", () => {
    const body =
      "[a](mailto:a@a.example) [b](../2-commons/index.md) [c](#d) `https://a.example` [e](ftp://a.example) [f](http://[x)";
    expect(written(line(body))).toEqual([]);
  });

  it("are found in the sources, the glossary and the manifest", () => {
    const texts = {
      "agenda.yml": `title: An agenda for a caring town
date: "2026-03-01"
language: en
url: "https://town.example/agenda"
publisher: { name: The Town Assembly, url: https://town.example }
authors:
  - { name: A neighbour }
  - { name: Another, url: https://neighbour.example }
licence:
  name: CC BY-SA 4.0
  url: 'https://creativecommons.org/licenses/by-sa/4.0/'
lines: [care]
`,
      "glossary.yml": `- id: time-bank
  term: time bank
  definition: >-
    A way to give hours (see
    https://timebanks.example/what).
- id: commons
  term: commons
  definition: What people share, as told at https://commons.example/ and nowhere else.
`,
      "sources.yml": `- id: cahn-2004
  type: book
  title: No More Throw-Away People
  URL: https://timebanks.example/book
  note: Reviewed at https://review.example/1.
- id: cahn-2005
  type: book
  title: More
  URL: https://timebanks.example/book
`,
    };
    expect(written(texts)).toEqual([
      "https://town.example/agenda",
      "https://town.example",
      "https://creativecommons.org/licenses/by-sa/4.0/",
      "https://neighbour.example",
      "https://timebanks.example/what",
      "https://commons.example/",
      "https://timebanks.example/book",
      "https://review.example/1",
      "https://timebanks.example/book",
    ]);
    expect(
      linksOf(texts)
        .filter(({ span }) => span.path === "sources.yml")
        .map(({ span }) => span.start.line),
    ).toEqual([4, 5, 9]);
  });

  it("lead to pages, each once, with the anchors that are wanted", () => {
    const body =
      "[a](https://a.example/#x) [b](HTTPS://A.example/#y) [c](https://a.example#x) [d](https://b.example/#top)";
    expect(pagesOf(linksOf(line(body)))).toEqual([
      { address: "https://a.example/", anchors: ["x", "y"] },
      { address: "https://b.example/", anchors: [] },
    ]);
  });
});
