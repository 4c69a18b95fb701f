import { decodeAddress, resolvePath } from "../core/file-path.ts";
import type { Reference } from "../core/reference.ts";

/** The path that a reference was written with: percent-decoded, without a question or an anchor. */
export function writtenPath({ wants, target }: Reference): string {
  return wants === "file" ? decodeAddress(target.replace(/[?#].*$/s, "")) : target;
}

/** Whether a relative link climbs out of the agenda's folder. That is AG215's to report, and nobody else's. */
export function leavesFolder(reference: Reference): boolean {
  return reference.form === "path" && resolvePath(writtenPath(reference), reference.span.path) === undefined;
}

/** Whether what stands as a relative link was meant as a web address: "http//example.org". That is AG226's to report. */
export function meansWebAddress(address: string): boolean {
  return /^https?[;.,]?\/\//i.test(address);
}
