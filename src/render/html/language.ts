/** Scripts that are written from right to left, and languages that use one by themselves. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-(?!Latn|Cyrl)|$)|-(?:Arab|Hebr|Syrc|Thaa)(?:-|$)/u;

/** The direction in which a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.test(language) ? "rtl" : "ltr";
}

/** The address of the site with a slash at its end, without query and fragment; undefined where there is none. */
export function baseUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//u.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/*$/u, "/")}`;
}
