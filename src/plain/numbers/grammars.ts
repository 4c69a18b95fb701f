import type { PlainLanguage } from "../language.ts";
import type { NumberGrammar } from "./types.ts";

/** Words in the order of their values, from `from` on; a hyphen leaves a value out. */
function counted(words: string, from: number, step = 1): Record<string, number> {
  const list = words.split(" ");
  return Object.fromEntries(
    list.flatMap((word, index) =>
      word === "-" ? [] : word.split("|").map((one) => [one, from + index * step]),
    ),
  );
}

const english: NumberGrammar = {
  thousands: ",",
  decimal: ".",
  values: {
    ...counted(
      "zero one two|both three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      0,
    ),
    ...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  },
  multipliers: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 },
  joints: ["and"],
  articles: ["one", "zero", "both"],
  months: "january february march april may june july august september october november december".split(" "),
  about: ["about", "around", "roughly", "some", "approximately", "nearly", "almost", "close to"],
  more: ["more than", "over", "above", "at least", "no fewer than"],
  less: ["less than", "fewer than", "under", "below", "nearly", "almost", "at most", "up to"],
  ordinals: ["first", "second", "third", "fourth", "fifth"],
};

const french: NumberGrammar = {
  thousands: " ",
  decimal: ",",
  values: {
    ...counted(
      "zéro un|une deux trois quatre|quatres cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
      0,
    ),
    ...counted("vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 20, 10),
  },
  multipliers: {
    cent: 100,
    cents: 100,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  },
  joints: ["et"],
  articles: ["un", "une", "zéro"],
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  about: ["environ", "près de", "autour de", "quelque", "à peu près"],
  more: ["plus de", "au moins", "au-delà de"],
  less: ["moins de", "presque", "au plus", "jusqu'à", "près de"],
  ordinals: ["premier", "première", "premièrement", "deuxième", "troisième", "d'abord"],
};

const spanish: NumberGrammar = {
  thousands: ".",
  decimal: ",",
  values: {
    ...counted(
      "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
      0,
    ),
    veintiún: 21,
    veintiuno: 21,
    veintiuna: 21,
    ...counted(
      "veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
      22,
    ),
    ...counted("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
    ...counted(
      "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
      100,
      100,
    ),
  },
  multipliers: { mil: 1e3, millón: 1e6, millones: 1e6 },
  joints: ["y", "de"],
  articles: ["uno", "un", "una", "cero"],
  months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
    " ",
  ),
  about: ["unos", "unas", "alrededor de", "cerca de", "aproximadamente", "casi"],
  more: ["más de", "al menos", "por lo menos"],
  less: ["menos de", "casi", "como mucho", "hasta"],
  ordinals: ["primero", "primera", "primer", "segundo", "segunda", "tercero", "tercera"],
};

const portuguese: NumberGrammar = {
  thousands: ".",
  decimal: ",",
  values: {
    ...counted(
      "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove",
      0,
    ),
    ...counted("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10),
    ...counted(
      "cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas",
      100,
      100,
    ),
  },
  multipliers: { mil: 1e3, milhão: 1e6, milhões: 1e6, bilhão: 1e9, bilhões: 1e9 },
  joints: ["e", "de"],
  articles: ["um", "uma", "zero"],
  months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(
    " ",
  ),
  about: ["cerca de", "uns", "umas", "aproximadamente", "quase", "por volta de"],
  more: ["mais de", "pelo menos", "ao menos"],
  less: ["menos de", "quase", "no máximo", "até"],
  ordinals: ["primeiro", "primeira", "segundo", "segunda", "terceiro", "terceira"],
};

const grammars: Readonly<Record<PlainLanguage, NumberGrammar>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
};

/** How numbers are written in a language. */
export function numberGrammarOf(language: PlainLanguage): NumberGrammar {
  return grammars[language];
}
