/**
 * Whether an address matches a pattern, in which `*` stands for any characters, none included, and everything else for
 * itself. Needs time linear in the address: a pattern can't be written so that it takes for ever.
 */
export function matchesPattern(address: string, pattern: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return address === pattern;
  if (!address.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = address.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return address.length - last.length >= at && address.endsWith(last);
}
