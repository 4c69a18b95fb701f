import { type PlainLanguage, plainLanguageOf } from "../language.ts";

/** Short everyday words that people write in capitals where they stress them: "do NOT wait", "TODOS". */
const stressed: Readonly<Record<PlainLanguage, string>> = {
  en: "all also always and any are been both but can cannot do does each ever every first free from full has have here how if is just last less many may might more most much must need never new no nobody none not now one only open or our own please same should some stop such that the them then they this to today too two very want was we what when where who why will with yes you your",
  fr: "aucun aucune aussi autre avant avec bien car cela chaque comme deux doit encore et fin gratis ici il ils jamais leur mais même moins ne ni non nos notre nous ou où oui par pas peu peut plus pour que quel quelle qui rien sans seul seule si sous stop sur tous tout toute toutes très trop un une vos votre vous",
  es: "algo ambos antes aquí así aún bien cada como con cuando debe debemos donde dos el ella es esta este esto gratis hasta hay hoy jamás la las los más menos mi mismo mucho muy nada nadie ni no nos nunca otra otro para pero poco por puede que quien quién sea según sí sin sobre solo sólo son su también tan toda todas todo todos tres una uno usted ya",
  pt: "agora ainda algo ambos antes aqui até bem cada com como das deve dois dos ele ela em esta este grátis há hoje isso isto já jamais lá mais mas menos mesmo muito nada não nem nos nós nossa nosso nunca ou outra outro para pelo pode podem por pouco que quem são sem sempre sim só sob sobre somos sua também tem toda todas todo todos três tudo uma você vocês",
};

/** The words of a language that may stand in capitals for stress, in capitals; none where they are not known. */
export function stressWords(tag: string): readonly string[] {
  const language = plainLanguageOf(tag);
  return language === undefined ? [] : stressed[language].toUpperCase().split(" ");
}
