import { createHash } from "node:crypto";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * What a finding is recognised by after lines have moved and messages were reworded: its code, its file and the words it
 * points at, white space aside. Where it points at no words, the message stands for them. Two alike have one fingerprint.
 *
 * @param text the whole file; absent where it could not be read
 * @returns 16 hexadecimal digits
 */
export function fingerprintOf({ code, span, message }: Diagnostic, text: string | undefined): string {
  const words = text?.slice(span.start.offset, span.end.offset).replace(/\s+/g, " ").trim() ?? "";
  const subject = words === "" ? message : words;
  return createHash("sha256").update([code, span.path, subject].join("\0")).digest("hex").slice(0, 16);
}
