import { describe, expect, test } from "vitest";
import type { Block } from "../../../../src/render/pdf/blocks/types.ts";
import { mainMatter } from "../../../../src/render/pdf/document/book.ts";
import { paragraph } from "../../../../src/render/pdf/document/paragraphs.ts";
import { textStyle } from "../../../../src/render/pdf/inline/style.ts";
import { drawBook, layOutBook } from "../../../../src/render/pdf/renderer.ts";
import { Tag } from "../../../../src/render/pdf/tags/tag.ts";
import { typeset } from "../../../../src/render/pdf/typeset.ts";
import { packagedFonts } from "../../../support/fonts.ts";
import { renderInput } from "../../../support/render-input.ts";

const none = { before: 0, after: 0 };
const style = textStyle("serif", 10, "#000000");

/** Eight lines of front matter that name a page in roman numbers; the last of them moves to page ix where "viii" takes a second line. */
function restless(width: number, shaped: (text: string) => number): readonly Block[] {
  const filler = "i ".repeat(Math.floor((width - shaped("ix") - 0.2) / (shaped("i") + shaped(" "))));
  const reference = paragraph(
    new Tag("P"),
    [
      { kind: "text", text: filler, style },
      { kind: "page", destination: "goal", before: "", after: "", style },
    ],
    style,
    none,
  );
  const goal = paragraph(new Tag("P"), [{ kind: "text", text: "Here.", style }], style, none, {
    destinations: ["goal"],
    whole: true,
  });
  return [reference, goal];
}

describe("page numbers that move what they count", () => {
  test("are given up after a few rounds, and that is known", async () => {
    const laidOut = await layOutBook(renderInput({ fonts: packagedFonts(), assets: new Map() }));
    const { geometry } = laidOut.book.design;
    const { shaper } = laidOut.compose;
    const shaped = (text: string): number => shaper.width("serif", 10, text);
    expect(shaped("viii")).toBeGreaterThan(shaped("ix") + shaped("i") + shaped(" ") + 0.2);
    const leading = style.size * 1.36;
    const pageBreak: Block = { kind: "page-break", spacing: none };
    const page: Block = paragraph(new Tag("P"), [{ kind: "text", text: "Page.", style }], style, none);
    const pages = Array.from({ length: 7 }, (): readonly Block[] => [page, pageBreak]).flat();
    const room: Block = { kind: "gap", height: geometry.textHeight - 2.5 * leading, spacing: none };
    const rest: Block = { kind: "gap", height: geometry.textHeight * 0.4, spacing: none };
    const after: Block = { kind: "page-break", destinations: [mainMatter], spacing: none };
    const blocks = [...pages, room, ...restless(geometry.textWidth, shaped), rest, after, page];
    const { settled } = typeset({ blocks, notes: [], geometry, compose: laidOut.compose });
    expect(settled).toBe(false);
  });

  test("are told of once, in a book that is made all the same", async () => {
    const input = renderInput({ fonts: packagedFonts(), assets: new Map() });
    const laidOut = await layOutBook(input);
    expect(laidOut.settled).toBe(true);
    const { bytes, diagnostics } = await drawBook({ ...laidOut, settled: false }, input);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["AG914", "warning"]]);
    expect(diagnostics[0]?.message).toContain("page numbers");
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
