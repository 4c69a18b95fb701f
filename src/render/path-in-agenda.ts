import { leavesTheAgenda } from "../core/external-url.ts";

/**
 * The path in the agenda's folder that a relative address names, seen from a file.
 *
 * @returns undefined where the address climbs out of the folder, has a scheme, or isn't well encoded
 */
export function pathInAgenda(fromFile: string, address: string): string | undefined {
  if (leavesTheAgenda(address)) return undefined;
  const bare = address.split(/[?#]/u, 1)[0] ?? "";
  const decoded = decode(bare);
  if (decoded === undefined || decoded === "") return undefined;
  const steps = decoded.startsWith("/") ? [] : fromFile.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
