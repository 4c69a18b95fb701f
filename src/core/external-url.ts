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
