/** An address as people type it: without its scheme, without a slash at its end. */
export function typedAddress(url: string): string {
  return url.replace(/^https?:\/\//u, "").replace(/\/$/u, "");
}
