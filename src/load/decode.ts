import type { Diagnostic } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { invalidEncoding } from "./diagnostics.ts";

/** One for all files: to make one takes longer than to read a file with it. */
const utf8 = new TextDecoder("utf-8");

export interface DecodedFile {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes a text file. What is not UTF-8 is reported at its first wrong byte, and read with replacement characters; UTF-16 is
 * reported and read as what it is.
 */
export function decodeSource(path: string, bytes: Uint8Array): DecodedFile {
  const wide = wideEncodingOf(bytes);
  const text = wide === undefined ? utf8.decode(bytes) : new TextDecoder(wide).decode(bytes);
  if (wide === undefined && (!text.includes("\uFFFD") || isValid(bytes)))
    return { source: { path, text }, diagnostics: [] };
  // The valid part may end in the middle of a letter: what is unfinished is already wrong.
  const prefix = bytes.subarray(0, wide === undefined ? validPrefix(bytes) : 0);
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(prefix, { stream: true });
  const wrong = bytes[new TextEncoder().encode(before).length] ?? 0;
  const column = before.replace(/^\uFEFF/, "").length;
  const span = new Positions(path, text).span(column, column + 1);
  const hint = wide === undefined ? "Save the file as UTF-8." : "It looks like UTF-16: save it as UTF-8.";
  const message = `The byte 0x${wrong.toString(16)} here is not UTF-8, so that letters get lost.`;
  return { source: { path, text }, diagnostics: [stamp(invalidEncoding, { span, message, hint })] };
}

function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many bytes from the start are valid UTF-8, a last unfinished character aside. Halves the doubt at each step. */
function validPrefix(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      broken = middle;
    }
  }
  return valid;
}
