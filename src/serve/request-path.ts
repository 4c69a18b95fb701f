/**
 * The file that an address asks for, relative to the site's root; `undefined` for what no page of ours links to: steps
 * upwards, back strokes, encoded strokes and zeros, and what is no UTF-8. An address that ends with a stroke asks for the
 * `index.html` there.
 *
 * @param target of a request, as it was sent: "/sections/x.html?y"
 */
export function requestPath(target: string): string | undefined {
  const [address = ""] = target.split(/[?#]/u, 1);
  if (!address.startsWith("/") || /%2f|%5c|%00|\\|\0/iu.test(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.slice(1));
  } catch {
    return undefined;
  }
  const steps = path.split("/");
  const inner = steps.slice(0, -1);
  if (inner.includes("") || steps.some((step) => step === "." || step === "..")) return undefined;
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** The path without the folder that the site believes to stand in. */
export function pathBelow(base: string, path: string): string {
  const prefix = base.slice(1);
  return prefix !== "" && path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : path;
}
