const strong = "aeoáéó";
const accentedWeak = "íú";

/**
 * Counts the syllables of a Spanish word by its vowels: two strong vowels, or a weak one with an accent beside a strong one, are
 * two syllables; other neighbours are one. The `u` of "que", "qui", "gue" and "gui" is silent, a final `y` is a vowel, an `h`
 * between two vowels changes nothing (Real Academia Española, Ortografía de la lengua española, 2010, chapter II.3.4).
 */
export function countSpanishSyllables(word: string): number {
  const letters = word
    .normalize("NFC")
    .toLowerCase()
    .replace(/q[uü](?=[eiéí])/gu, "q")
    .replace(/gu(?=[eiéí])/gu, "g")
    .replace(/ü/gu, "u")
    .replace(/y(?![aeiouáéíóú])/gu, "i")
    .replace(/(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])/gu, "");
  const groups = letters.match(/[aeiouáéíóú]+/gu) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nucleiIn(group), 0),
  );
}

function nucleiIn(group: string): number {
  let nuclei = 1;
  for (let index = 1; index < group.length; index++) {
    const before = group[index - 1] ?? "";
    const here = group[index] ?? "";
    const bothStrong = strong.includes(before) && strong.includes(here);
    const hiatus =
      (accentedWeak.includes(before) && strong.includes(here)) ||
      (strong.includes(before) && accentedWeak.includes(here));
    if (bothStrong || hiatus || before === here) nuclei++;
  }
  return nuclei;
}
