/** Reads numbers of a file without ever leaving it: what lies behind its end is 0. */
export class Bytes {
  readonly all: Uint8Array;
  readonly #view: DataView;

  constructor(all: Uint8Array) {
    this.all = all;
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  byte(at: number): number {
    return this.all[at] ?? 0;
  }

  /** @param little whether the lowest byte comes first */
  word(at: number, little = false): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, little) : 0;
  }

  long(at: number, little = false): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, little) : 0;
  }

  /** The letters of a mark: "IHDR". */
  letters(at: number, count: number): string {
    return String.fromCharCode(...this.all.subarray(at, at + count));
  }
}
