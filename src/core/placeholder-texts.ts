import { starterTexts } from "./starter-texts.ts";

/** What stands in a new section for texts that nobody has written yet, in one language. */
export interface PlaceholderTexts {
  readonly summary: string;
  readonly answer: string;
  readonly line: string;
  readonly strategy: string;
  /** The text of any other kind. */
  readonly other: string;
  /** The statement in plain words. */
  readonly plain: string;
  /** Ends the text of any other key, after the key's title. */
  readonly toBeWritten: string;
}

const english: PlaceholderTexts = {
  summary: "Say in one sentence what this stands for.",
  answer: "Say in one sentence what is true instead.",
  line: "Say here what this line is about, and how its strategies hang together.",
  strategy: "Say here what is to be done, by whom, and why.",
  other: "Write the text here.",
  plain: "Say here in one to three short sentences what this asks for. Write for everyone.",
  toBeWritten: "to be written.",
};

const french: PlaceholderTexts = {
  summary: "Dites en une phrase ce que cela représente.",
  answer: "Dites en une phrase ce qui est vrai en réalité.",
  line: "Dites ici de quoi parle cette ligne, et ce qui relie ses stratégies.",
  strategy: "Dites ici ce qu’il faut faire, qui doit le faire, et pourquoi.",
  other: "Écrivez le texte ici.",
  plain: "Dites ici en une à trois phrases courtes ce qui est demandé. Écrivez pour tout le monde.",
  toBeWritten: "à écrire.",
};

const spanish: PlaceholderTexts = {
  summary: "Diga en una frase qué representa esto.",
  answer: "Diga en una frase qué es lo cierto en realidad.",
  line: "Diga aquí de qué trata esta línea y qué une sus estrategias.",
  strategy: "Diga aquí qué hay que hacer, quién debe hacerlo y por qué.",
  other: "Escriba el texto aquí.",
  plain: "Diga aquí en una a tres frases cortas lo que se pide. Escriba para todo el mundo.",
  toBeWritten: "por escribir.",
};

const portuguese: PlaceholderTexts = {
  summary: "Diga numa frase o que isto representa.",
  answer: "Diga numa frase o que é verdade na realidade.",
  line: "Diga aqui de que trata esta linha e o que une as suas estratégias.",
  strategy: "Diga aqui o que se deve fazer, quem o deve fazer e por quê.",
  other: "Escreva o texto aqui.",
  plain: "Diga aqui em uma a três frases curtas o que se pede. Escreva para toda a gente.",
  toBeWritten: "por escrever.",
};

const byLanguage: ReadonlyMap<string, PlaceholderTexts> = new Map([
  ["en", english],
  ["fr", french],
  ["es", spanish],
  ["pt", portuguese],
]);

/** The placeholders of a language by its BCP 47 tag; English where there are none. */
export function placeholderTextsFor(language: string): PlaceholderTexts {
  return byLanguage.get(language.split("-")[0] ?? "") ?? english;
}

const endings = [...byLanguage.values()].map(({ toBeWritten }) => `: ${toBeWritten}`);
const whole = [...[...byLanguage.values()].flatMap((texts) => Object.values(texts)), ...starterTexts];
const texts = new Set(whole.map(comparable));
const sentences = new Set(whole.flatMap((text) => sentencesIn(comparable(text))));

/** A sentence of fewer words could be an author's: "Short sentences are enough." */
const fewestWords = 6;

/** Whether a text is nothing but what `agenda new` or `agenda init` put in its place, in any language. */
export function isPlaceholderText(text: string): boolean {
  const words = comparable(text);
  if (texts.has(words) || endings.some((ending) => words.endsWith(ending))) return true;
  return holdsSentence(words) && sentencesIn(words).every((sentence) => sentences.has(sentence));
}

/** Whether a text is such a placeholder, or still has a sentence of one among an author's own. */
export function holdsPlaceholder(text: string): boolean {
  const words = comparable(text);
  return texts.has(words) || endings.some((ending) => words.endsWith(ending)) || holdsSentence(words);
}

function holdsSentence(words: string): boolean {
  return sentencesIn(words).some(
    (sentence) => sentences.has(sentence) && sentence.split(" ").length >= fewestWords,
  );
}

/** One line, with apostrophes of one form, and no space where a reference stood before a full stop. */
function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/’/gu, "'")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[.,])/gu, "")
    .trim();
}

function sentencesIn(words: string): readonly string[] {
  return words.split(/(?<=[.!?]) /u);
}
