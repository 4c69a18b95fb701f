import { tagAt } from "./font-tables.ts";

/** One way of changing glyphs: its type, and where its subtables lie in their table. */
export interface Lookup {
  readonly type: number;
  /** Whether it goes over some glyphs that aren't marks, as if they weren't there. */
  readonly skips: boolean;
  readonly subtables: readonly number[];
}

/** The types that only say where another type's subtable lies, further away. */
const extension = { GSUB: 7, GPOS: 9 } as const;

/** Flags of a lookup that skips base glyphs or ligatures. */
const skipsBases = 0x0002 | 0x0004;

/** The scripts whose features stand in for those of a script that the font has no entry for. */
const defaultScripts = ["DFLT", "dflt", "latn"] as const;

/** GSUB or GPOS: which lookups the features of a script are made of (OpenType 1.9, chapter 2). */
export class LayoutTable {
  readonly view: DataView;
  readonly #extension: number;

  constructor(view: DataView, tag: keyof typeof extension) {
    this.view = view;
    this.#extension = extension[tag];
  }

  /**
   * The lookups of `features`, in the order in which they are applied: each as often as a feature names it.
   *
   * @param script its OpenType tag: "latn"
   */
  lookups(script: string, features: readonly string[]): readonly number[] {
    const own = this.#featuresOf(script);
    return features.flatMap((tag) => own.get(tag) ?? []).sort((a, b) => a - b);
  }

  has(script: string, feature: string): boolean {
    return this.#featuresOf(script).has(feature);
  }

  lookup(index: number): Lookup {
    const { view } = this;
    const list = view.getUint16(8);
    const start = list + view.getUint16(list + 2 + index * 2);
    const type = view.getUint16(start);
    const offsets = this.#numbers(start + 4).map((offset) => start + offset);
    const skips = (view.getUint16(start + 2) & skipsBases) !== 0;
    const [first] = offsets;
    if (type !== this.#extension || first === undefined) return { type, skips, subtables: offsets };
    const subtables = offsets.map((offset) => offset + view.getUint32(offset + 4));
    return { type: view.getUint16(first + 2), skips, subtables };
  }

  /** The lookups of each feature of a script, in no language in particular. */
  #featuresOf(script: string): ReadonlyMap<string, readonly number[]> {
    const { view } = this;
    const start = this.#scriptAt(script);
    const language = start === undefined ? 0 : view.getUint16(start);
    if (start === undefined || language === 0) return new Map();
    const list = view.getUint16(6);
    const features = this.#numbers(start + language + 4).map((index) => {
      const record = list + 2 + index * 6;
      const lookups = this.#numbers(list + view.getUint16(record + 4) + 2);
      return [tagAt(view, record), lookups] as const;
    });
    return new Map(features);
  }

  #scriptAt(script: string): number | undefined {
    const { view } = this;
    const list = view.getUint16(4);
    const scripts = new Map<string, number>();
    for (let index = view.getUint16(list) - 1; index >= 0; index -= 1) {
      const record = list + 2 + index * 6;
      scripts.set(tagAt(view, record), list + view.getUint16(record + 4));
    }
    return [script, ...defaultScripts].map((tag) => scripts.get(tag)).find((found) => found !== undefined);
  }

  /** A list of numbers that begins with how many there are. */
  #numbers(offset: number): readonly number[] {
    const count = this.view.getUint16(offset);
    return Array.from({ length: count }, (_, index) => this.view.getUint16(offset + 2 + index * 2));
  }
}
