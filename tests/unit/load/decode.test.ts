import { describe, expect, it } from "vitest";
import { decodeSource } from "../../../src/load/decode.ts";
import { line } from "../../support/example-agenda.ts";

function decode(...parts: readonly (string | number)[]) {
  const bytes = parts.flatMap((part) =>
    typeof part === "number" ? [part] : [...new TextEncoder().encode(part)],
  );
  const { source, diagnostics } = decodeSource("a.md", new Uint8Array(bytes));
  return { text: source.text, found: diagnostics.map(line) };
}

describe("decodeSource", () => {
  it("reads UTF-8 and leaves a byte order mark out", () => {
    expect(decode(0xef, 0xbb, 0xbf, "Épicerie 🥕\r\n")).toEqual({ text: "Épicerie 🥕\r\n", found: [] });
    expect(decode()).toEqual({ text: "", found: [] });
  });

  it("does not mind a replacement character that was typed", () => {
    expect(decode("lost: \uFFFD").found).toEqual([]);
  });

  it.each([
    ["a letter of an older encoding", ["caf", 0xe9, ". 🥕"], "1:4-1:5", "0xe9"],
    ["an unfinished letter", ["é🥕 ", 0xe2, 0x82], "1:5-1:6", "0xe2"],
    ["a letter that goes on wrongly", ["a\r\nb", 0xe2, 0x82, "c"], "2:2-2:3", "0xe2"],
    ["a mark before it", [0xef, 0xbb, 0xbf, "ab", 0xff], "1:3-1:4", "0xff"],
    ["the very first byte", [0x80], "1:1-1:2", "0x80"],
  ] as const)("shows %s where it stands", (_, parts, place, byte) => {
    const message = `The byte ${byte} here is not UTF-8, so that letters get lost.`;
    expect(decode(...parts).found).toEqual([`a.md:${place} error AG002 ${message}`]);
  });

  it("reads UTF-16 as what it is, and says so", () => {
    const little = decode(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00);
    expect(little.text).toBe("aé");
    expect(little.found).toHaveLength(1);
    expect(decode(0xfe, 0xff, 0x00, 0x61).text).toBe("a");
  });
});
