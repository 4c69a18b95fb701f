/** The beginning of a TrueType font: version 1.0 (OpenType 1.9, "otff"). */
const trueType = 0x00010000;

const directoryStart = 12;
const recordLength = 16;

/** The tables of a TrueType font by their tags, as they lie in its bytes. */
export class FontTables {
  readonly #tables: ReadonlyMap<string, DataView>;

  private constructor(tables: ReadonlyMap<string, DataView>) {
    this.#tables = tables;
  }

  /** @returns undefined for what isn't a single TrueType font, or is cut off */
  static read(bytes: Uint8Array): FontTables | undefined {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.byteLength < directoryStart || view.getUint32(0) !== trueType) return undefined;
    const count = view.getUint16(4);
    if (view.byteLength < directoryStart + count * recordLength) return undefined;
    const tables = new Map<string, DataView>();
    for (let index = 0; index < count; index += 1) {
      const record = directoryStart + index * recordLength;
      const [start, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
      if (start + length > view.byteLength) return undefined;
      tables.set(tagAt(view, record), new DataView(bytes.buffer, bytes.byteOffset + start, length));
    }
    return new FontTables(tables);
  }

  get(tag: string): DataView | undefined {
    return this.#tables.get(tag);
  }
}

/** The four letters at `offset`: "latn". */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(offset + index)));
}
