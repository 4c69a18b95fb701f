import { byPrimaryLanguage } from "../core/by-language.ts";

/** The words of one language by which a sentence gives a term to a line, as parts of patterns. */
export interface AttributionLanguage {
  /** Before the reference in a parenthesis: "(see SL 3)". */
  readonly see: readonly string[];
  /** Begins words that still belong to the term: "the reform of the State and its policies (SL 4)". */
  readonly tail: readonly string[];
  /** Between term and reference: "belongs to". Articles and labels may follow. */
  readonly verbs: readonly string[];
  readonly articles: readonly string[];
}

const english: AttributionLanguage = {
  see: ["see", "cf."],
  tail: ["and", "or", "of", "in", "at", "on", "for", "by", "from", "with", "between"],
  verbs: [
    "belong to",
    "belongs to",
    "fall under",
    "falls under",
    "come under",
    "comes under",
    "is part of",
    "are part of",
    "is the subject of",
    "are the subject of",
    "is dealt with in",
    "are dealt with in",
    "is covered in",
    "are covered in",
    "is covered by",
    "are covered by",
  ],
  articles: ["the"],
};

const french: AttributionLanguage = {
  see: ["voir", "cf."],
  tail: ["et", "ou", "de", "du", "des", "en", "à", "au", "aux", "pour", "par", "avec", "dans", "entre"],
  verbs: [
    "appartient à",
    "appartiennent à",
    "relève de",
    "relèvent de",
    "fait partie de",
    "font partie de",
    "fait l'objet de",
    "font l'objet de",
    "est traité dans",
    "est traitée dans",
    "sont traités dans",
    "sont traitées dans",
  ],
  articles: ["la", "le", "les"],
};

const spanish: AttributionLanguage = {
  see: ["véase", "ver", "cf."],
  tail: ["y", "e", "o", "de", "del", "en", "a", "para", "por", "con", "entre"],
  verbs: [
    "pertenece a",
    "pertenecen a",
    "corresponde a",
    "corresponden a",
    "forma parte de",
    "forman parte de",
    "es objeto de",
    "son objeto de",
    "se trata en",
    "se tratan en",
  ],
  articles: ["la", "las", "el"],
};

const portuguese: AttributionLanguage = {
  see: ["ver", "cf."],
  tail: ["e", "ou", "de", "do", "da", "dos", "das", "em", "no", "na", "para", "por", "com", "entre"],
  verbs: [
    "pertence a",
    "pertencem a",
    "pertence à",
    "pertencem à",
    "cabe a",
    "cabe à",
    "faz parte de",
    "faz parte da",
    "fazem parte da",
    "é objeto da",
    "são objeto da",
    "é tratado na",
    "é tratada na",
  ],
  articles: ["a", "as", "o"],
};

const byLanguage: Readonly<Record<string, AttributionLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
};

export function attributionLanguage(language: string): AttributionLanguage {
  return byPrimaryLanguage(byLanguage, language) ?? english;
}
