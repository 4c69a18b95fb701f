// How the search takes a language's words: without their accents, and with small digits and ligatures as plain ones, so that
// "economie" finds "économie" and "CO2" finds "CO₂".
{
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const umlauts = { ä: "ae", ö: "oe", ü: "ue" };
  const plain = (word) =>
    word
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b\u2060]/g, "")
      .replace(/ς/g, "σ")
      .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter]);

  // Soft hyphens and the like stand inside of words that they don't divide.
  const unseen = /[\u00ad\u200b\u2060]/g;

  // Signs that few keyboards have, as they are typed: a small digit is no part of the word before it, as segmenters have it.
  const asTyped = (text) =>
    text
      .replace(unseen, "")
      .replace(/[‐‑]/g, "-")
      .replace(/[²³¹⁰⁴-⁹₀-₉]/g, (digit) => digit.normalize("NFKC"));

  globalThis.agendaWords = (language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: "word" });
    const isGerman = language.split("-")[0] === "de";
    return {
      // The parts of a text, words and what stands between them.
      segments: (text) => Array.from(segmenter.segment(text)),
      of: (text) =>
        Array.from(segmenter.segment(asTyped(text)))
          .filter(({ isWordLike }) => isWordLike)
          .flatMap(({ segment }) => segment.split(/['’_]/)),
      // German writes "ae" where "ä" is missing; elsewhere the dots are just left out.
      forms(word) {
        const lower = word.toLocaleLowerCase(language).normalize("NFC");
        const german = isGerman ? lower.replace(/[äöü]/g, (letter) => umlauts[letter]) : lower;
        return [...new Set([plain(lower), plain(german)])];
      },
    };
  };
}
