const allowedSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Whether an address may become a link that leaves the agenda. Only schemes that open a page, a letter or a call do;
 * `javascript:`, `data:`, `file:` and whatever comes next don't.
 */
export function isSafeExternalUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return allowedSchemes.has(new URL(address).protocol);
}

/** Whether an address has a scheme, or names a host without one ("//example.org"). */
export function leavesTheAgenda(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/iu.test(address.trim()) || address.trim().startsWith("//");
}

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
