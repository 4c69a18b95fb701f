import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { describe, expect, it } from "vitest";
import { markdownParser } from "../../src/markdown/parse.ts";
import { referenceNodes, referenceSyntax } from "../../src/markdown/reference-syntax.ts";

function remarkReferences(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), referenceSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), referenceNodes];
}

const everything = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkReferences)
  .freeze();
const parse = markdownParser();

/** What makes addresses and tables, whole and in parts, typed and escaped, and what they stand in. */
const piece = fc.constantFrom(
  ..."@ | - : -- :- -: |- -| --- |---| ||- https:// http: www. WWW.a.b someone@example.org a.b+c_d@ mailto:a@b.c".split(
    " ",
  ),
  ..."https://example.org/a_b xmpp:a@b.c &#64; &#119;ww.a.b &commat; \\@ \\| ~a~ **b** _c_ `d|e` [e](f) [^1] [[id]] [@source]".split(
    " ",
  ),
  ..."a b. c- d: 1 + . _".split(" "),
  " ",
  "\t",
  "\n",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n1. ",
  "\n\n[^1]: ",
  "\n# ",
  "\na | b\n- | -\n",
  "\n| a |\n| :-: |\n| b |\n",
  "\na\n:-\n",
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

describe("parsing Markdown", () => {
  it("leaves out no construct that a text has", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(parse(source)).toEqual(everything.parse(source));
      }),
      { numRuns: 3000, seed: 20261124 },
    );
  });
});
