/** What CSS may call: nothing that names a file, a font or another host. `url` is looked at by itself. */
const functions = new Set([
  ...["url", "var", "calc", "min", "max", "clamp"],
  ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix"],
  ...["matrix", "matrix3d", "translate", "translatex", "translatey", "scale", "scalex", "scaley"],
  ...["rotate", "skew", "skewx", "skewy", "cubic-bezier", "steps"],
  ...["linear-gradient", "radial-gradient", "circle", "ellipse", "inset", "polygon", "path", "rect"],
  ...["blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity"],
  ...["saturate", "sepia", "not", "is", "where", "has", "lang", "nth-child", "nth-last-child"],
  ...["nth-of-type", "nth-last-of-type", "media", "supports", "and", "or"],
]);

/** Rules of style sheets that only choose between others, or move what is there. */
const rules = new Set(["media", "supports", "keyframes", "-webkit-keyframes", "page", "layer"]);

/** Addresses other than a place in the image itself, and what old browsers run. */
const unsafe = /url\(\s*(?!\s*["']?#)|javascript:|-moz-binding|behavior:|\\/iu;

/**
 * Whether CSS could fetch or run something. An escape could hide either ("\75rl("), and no drawing needs one.
 */
export function isUnsafeCss(css: string): boolean {
  if (unsafe.test(css)) return true;
  for (const [, name = ""] of css.matchAll(/(?<![\w-])([\w-]+)\(/gu)) {
    if (!functions.has(name.toLowerCase())) return true;
  }
  for (const [, name = ""] of css.matchAll(/@([\w-]*)/gu)) {
    if (!rules.has(name.toLowerCase())) return true;
  }
  return false;
}

/** Whether an attribute whose value is no style sheet could: `fill="url(https://example.org/x)"`. */
export function isUnsafeValue(value: string): boolean {
  return (
    unsafe.test(value) || /expression\(|@import|(?:image-set|image|src|cross-fade|element)\(/iu.test(value)
  );
}
