/** In bytes: large enough for most files to take a few, small enough not to matter in a short one. */
const slabSize = 1 << 18;

/** Text is turned into bytes once there is so much of it, in characters. */
const mostText = 1 << 14;

/**
 * Gathers the bytes of a file, as pdfkit writes them: text, one byte a character, by lines; streams as they are. They are
 * copied, for what zlib returns is a small part of the memory that it holds.
 */
export class ByteSink {
  readonly #full: Uint8Array[] = [];
  #slab = Buffer.allocUnsafe(slabSize);
  #used = 0;
  #text = "";

  /** Adds bytes, or a line of text. Tells how many bytes that were. */
  write(chunk: string | Uint8Array): number {
    if (typeof chunk === "string") {
      this.#text += `${chunk}\n`;
      if (this.#text.length >= mostText) this.#writeText();
      return chunk.length + 1;
    }
    this.#writeText();
    this.#reserve(chunk.length);
    this.#slab.set(chunk, this.#used);
    this.#used += chunk.length;
    return chunk.length;
  }

  /** All bytes. Nothing can be written any more. */
  take(): Uint8Array {
    this.#writeText();
    const parts = [...this.#full.splice(0), this.#slab.subarray(0, this.#used)];
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }

  #writeText(): void {
    if (this.#text === "") return;
    this.#reserve(this.#text.length);
    this.#used += this.#slab.write(this.#text, this.#used, "latin1");
    this.#text = "";
  }

  /** Makes room for `length` bytes in one piece. */
  #reserve(length: number): void {
    if (this.#used + length <= this.#slab.length) return;
    this.#full.push(this.#slab.subarray(0, this.#used));
    this.#slab = Buffer.allocUnsafe(Math.max(slabSize, length));
    this.#used = 0;
  }
}
