/** Tags from before the rules of today, which `Intl` does not know, by what stands for them (RFC 5646, section 2.2.8). */
const grandfathered: Readonly<Record<string, string>> = {
  "en-gb-oed": "en-GB-oxendict",
  "i-ami": "ami",
  "i-bnn": "bnn",
  "i-default": "en",
  "i-enochian": "und-x-enochian",
  "i-hak": "hak",
  "i-klingon": "tlh",
  "i-lux": "lb",
  "i-mingo": "see",
  "i-navajo": "nv",
  "i-pwn": "pwn",
  "i-tao": "tao",
  "i-tay": "tay",
  "i-tsu": "tsu",
  "no-bok": "nb",
  "no-nyn": "nn",
  "sgn-be-fr": "sfb",
  "sgn-be-nl": "vgt",
  "sgn-ch-de": "sgg",
  "zh-min": "und-x-zh-min",
  "zh-min-nan": "nan",
};

/**
 * A well-formed BCP 47 tag in its canonical form, as `Intl` takes it: capitals, order of variants, old tags by new ones, an
 * extended language by itself ("zh-yue" is "yue"), a private one without a language as an undetermined one.
 */
export function canonicalLanguage(tag: string): string {
  const old = grandfathered[tag.toLowerCase()];
  const extended = /^[a-z]{2,3}-([a-z]{3})(?=-|$)/i.exec(tag);
  const candidates = [
    old ?? tag,
    ...(extended === null ? [] : [(extended[1] ?? "") + tag.slice(extended[0].length)]),
    `und-${tag}`,
  ];
  return candidates.flatMap((one) => canonical(one) ?? [])[0] ?? tag;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
