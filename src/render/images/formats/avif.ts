import type { Examined } from "../types.ts";
import { Bytes } from "./bytes.ts";

/** What is told of the item that is shown. */
interface Properties {
  readonly sizes: { readonly width: number; readonly height: number }[];
  readonly turns: number[];
  /** The types of all boxes. */
  readonly names: Set<string>;
}

/** Boxes that hold boxes, and how many bytes of their own come first. */
const inner: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

/** Deeper ones are no picture's. */
const deepest = 4;

/**
 * Reads the boxes of an AVIF (ISO/IEC 14496-12, 4.2; 23008-12, 6.5), none of which may reach past the file's end. Of several
 * sizes (tiles, a thumbnail) the largest is that of the picture.
 */
export function readAvif(all: Uint8Array): Examined {
  const file = new Bytes(all);
  const found: Properties = { sizes: [], turns: [], names: new Set() };
  const damage = gather(file, { start: 0, end: file.length }, found, 0);
  if (damage !== undefined) return { damage };
  const largest = found.sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  if (largest === undefined || largest.width === 0 || largest.height === 0)
    return { damage: "it never says how large it is" };
  if (!found.names.has("mdat") && !found.names.has("idat")) return { damage: "it holds no pixels" };
  const turned = (found.turns[0] ?? 0) % 2 === 1;
  return { type: "avif", ...largest, orientation: turned ? 8 : 1 };
}

/** The length of the box at `at`, and of its head; a length of 0 reaches to the end, one of 1 stands behind the type. */
function lengthsOf(file: Bytes, at: number, end: number): { readonly head: number; readonly length: number } {
  const short = file.long(at);
  if (short === 0) return { head: 8, length: end - at };
  if (short === 1) return { head: 16, length: file.long(at + 8) * 2 ** 32 + file.long(at + 12) };
  return { head: 8, length: short };
}

function gather(
  file: Bytes,
  { start, end }: { readonly start: number; readonly end: number },
  found: Properties,
  depth: number,
): string | undefined {
  for (let at = start; at + 8 <= end; ) {
    const type = file.letters(at + 4, 4);
    const { head, length } = lengthsOf(file, at, end);
    if (length < head || at + length > end) return "one of its parts is longer than the file";
    const body = at + head;
    found.names.add(type);
    if (type === "ispe") found.sizes.push({ width: file.long(body + 4), height: file.long(body + 8) });
    if (type === "irot") found.turns.push(file.byte(body) & 3);
    const own = depth < deepest && Object.hasOwn(inner, type) ? inner[type] : undefined;
    if (own !== undefined) {
      const damage = gather(file, { start: body + own, end: at + length }, found, depth + 1);
      if (damage !== undefined) return damage;
    }
    at += length;
  }
  return undefined;
}
