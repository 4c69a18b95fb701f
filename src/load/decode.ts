import type { Diagnostic } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { invalidEncoding } from "./diagnostics.ts";

export interface DecodedFile {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes a text file. What is not UTF-8 is reported at its first wrong byte, and read with replacement characters. */
export function decodeSource(path: string, bytes: Uint8Array): DecodedFile {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\uFFFD") || isValid(bytes)) return { source: { path, text }, diagnostics: [] };
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, validPrefix(bytes)));
  const span = new Positions(path, text).span(before.length, before.length + 1);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const hint = utf16 ? "It looks like UTF-16: save it as UTF-8." : "Save the file as UTF-8.";
  const message = `The byte 0x${(bytes[validPrefix(bytes)] ?? 0).toString(16)} here is not UTF-8, so that letters get lost.`;
  return { source: { path, text }, diagnostics: [stamp(invalidEncoding, { span, message, hint })] };
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
