const vowels = "aeiouáàâãéêíóôõúü";

/**
 * Counts the syllables of a Portuguese word by its vowels. One syllable are: a vowel with a following unstressed `i` or `u`; a
 * nasal diphthong (`ão`, `ãe`, `õe`); and at the end of a word whose accent is written earlier, `ia`, `ie`, `io`, `ua`, `uo`, `ea`
 * and `eo` ("his-tó-ria"). All other neighbours are two. The `u` of "que", "qui", "gue" and "gui" is silent (C. Cunha and
 * L. Cintra, Nova gramática do português contemporâneo, chapter 3). Where nothing is written of the stress, "ia" at the end
 * counts as two ("di-a", "eco-no-mi-a").
 */
export function countPortugueseSyllables(word: string): number {
  const letters = word
    .normalize("NFC")
    .toLowerCase()
    .replace(/qu(?=[eiéêí])/gu, "q")
    .replace(/gu(?=[eiéêí])/gu, "g")
    .replace(/([qg])[uü](?=[aoáâãóôõ])/gu, "$1w")
    .replace(/ü/gu, "w")
    .replace(/y/gu, "i")
    // "re-unir", "re-utilizar": the prefix keeps its vowel.
    .replace(/^reu(?=[nt])/u, "re-u");
  const hasAccent = /[áàâéêíóôú]/u.test(letters.slice(0, -2));
  const ended = hasAccent ? letters.replace(/[eiu](?=[aeo]s?$)/u, "w") : letters;
  const groups = ended.match(new RegExp(`[${vowels}]+`, "gu")) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nucleiIn(group, ended), 0),
  );
}

function nucleiIn(group: string, word: string): number {
  let nuclei = 0;
  let index = 0;
  while (index < group.length) {
    nuclei++;
    const pair = group.slice(index, index + 2);
    index += isDiphthong(pair, group.slice(index + 2), word) ? 2 : 1;
  }
  return nuclei;
}

function isDiphthong(pair: string, rest: string, word: string): boolean {
  if (/^(?:ão|ãe|õe|ãi)$/u.test(pair)) return true;
  if (!/^[aeoáàâéêóôuí][iu]$/u.test(pair) || pair === "uu") return false;
  // "ra-i-nha", "sa-ir", "ru-im": before nh, and before a final l, m, n, r or z, the vowel is stressed.
  const isOpen = rest !== "" || !new RegExp(`${pair}(?:nh|[lmnrz](?:$|(?!rr)[^${vowels}r]))`, "u").test(word);
  return isOpen;
}
