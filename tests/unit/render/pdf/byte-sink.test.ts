import { describe, expect, test } from "vitest";
import { ByteSink } from "../../../../src/render/pdf/pdfkit-compat/byte-sink.ts";

describe("the bytes of a file", () => {
  test("are what was written, in order: lines as one byte a character, streams as they are", () => {
    const sink = new ByteSink();
    expect(sink.write("%\u00ff")).toBe(3);
    expect(sink.write(new Uint8Array([0, 10, 255]))).toBe(3);
    expect(sink.write("endstream")).toBe(10);
    const expected = [0x25, 0xff, 10, 0, 10, 255, ...Buffer.from("endstream\n")];
    expect([...sink.take()]).toEqual(expected);
  });

  test("are whole where there are many of them, and lines or streams of any length", () => {
    const sink = new ByteSink();
    const parts: Buffer[] = [];
    let counted = 0;
    for (const length of [1, 20_000, 300_000, 5, 900_000, 70_000, 3]) {
      const line = "x".repeat(length);
      const stream = new Uint8Array(length).fill(length % 251);
      counted += sink.write(line) + sink.write(stream);
      parts.push(Buffer.from(`${line}\n`), Buffer.from(stream));
    }
    const bytes = sink.take();
    expect(bytes).toHaveLength(counted);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.concat(parts))).toBe(0);
  });

  test("of nothing are none", () => {
    expect(new ByteSink().take()).toHaveLength(0);
  });
});
