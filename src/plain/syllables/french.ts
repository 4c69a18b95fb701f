const vowel = "aeiouyàâäéèêëîïôöùûüœæ";

/**
 * Counts the syllables of a French word as it is spoken: groups of vowels, less the mute `e` at the end ("-e", "-es", and "-ent" of
 * verbs after a consonant or a vowel, where it is not "-ment" or a short noun). A trema or an `é` inside a group begins another
 * syllable, and so does an `i` between two consonants and a vowel ("cri-er"). After M. Grevisse and A. Goosse, Le bon usage,
 * chapter on syllables; a text cannot tell "ils content" from "il est content", so that counts are near and not exact.
 */
export function countFrenchSyllables(word: string): number {
  const parts = word
    .normalize("NFC")
    .toLowerCase()
    .split(/['’‐‑-]/u);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + countPart(part), 0),
  );
}

/** Words in "-ent" that are spoken, by their endings; others are verbs, but for those in "-ment". */
const spokenEnding =
  /(?:^(?:v|d|c|l|g|au|ou)ent|argent|accent|agent|talent|parent|absent|pr[ée]sent|r[ée]cent|fr[ée]quent|client|patient|content|(?:[éi]v|és|cc|nc|éc)ident|pr[ée]c[ée]dent|ff[ée]rent|intelligent|urgent|souvent|excellent|violent|équivalent|permanent|pertinent|continent|éminent|cohérent|apparent|compétent|sergent|torrent|concurrent|ingrédient|inconvénient|orient|conscient|efficient|couvent|innocent|adolescent|prudent|régent|serpent|ciment)$/u;

function countPart(part: string): number {
  // A lone consonant is an article or pronoun before an apostrophe: it goes with the next word.
  if (/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/u.test(part)) return part.length > 3 ? 1 : 0;
  const letters = withoutMuteEnding(part)
    .replace(/(?<=[qg])u(?=[eiéèêyo])/gu, "")
    .replace(/(?<=q)u/gu, "")
    .replace(/(?<=[aeouœ])il(?:l|(?=s?$))/gu, "j")
    .replace(/pays/gu, "pa-is")
    .replace(/y(?=[aeiouéèê])/gu, "j")
    .replace(/([bcdfgptv][lr])i(?=[aeoéè])/gu, "$1i-");
  const groups = letters.match(new RegExp(`[${vowel}]+`, "gu")) ?? [];
  return groups.reduce((sum, group) => sum + nucleiIn(group), 0) || (part === "" ? 0 : 1);
}

function withoutMuteEnding(part: string): string {
  const silent = /(?:e|es)$/u;
  if (silent.test(part) && new RegExp(`[${vowel}]`, "u").test(part.replace(silent, ""))) {
    return part.replace(silent, "");
  }
  const isVerb = /[^m]ent$/u.test(part) && !spokenEnding.test(part) && part.length > 4;
  return isVerb ? part.replace(/ent$/u, "") : part;
}

/** "é" and letters with a trema begin a syllable of their own; an accent on the second of two vowels, too. */
function nucleiIn(group: string): number {
  return Math.max(
    1,
    (group.match(/(?:œu|eau|oeu|aie|[aeo]u|a[iî]|e[iî]|o[iîuùûü]|ui|i[aeouéèêœ]u?|u[aeéèê]|œ|æ|.)/gu) ?? [])
      .length,
  );
}
