declare module "hyphen/*" {
  const patterns: {
    /** Puts U+00AD, or `hyphenChar`, between the syllables of each word of `text`. */
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
  };

  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export { patterns as default };
}
