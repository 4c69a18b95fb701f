import { byPrimaryLanguage } from "../../core/by-language.ts";

/** Words that carry no subject: articles, prepositions, pronouns, links between clauses. In small letters, without accents. */
const small: Readonly<Record<string, string>> = {
  en: "a about above after all also an and another any are as at be because been before being below between both but by can could do does each every few for from further had has have how if in into is it its itself let like may more most must need needs new no nor not of on once one only or other others our out over own per same shall should so some such than that the their them themselves then there these they this those through to toward towards under until up upon very via was we were what when where which while who whole whose why will with within without would you your",
  fr: "a afin ainsi alors apres au aucun aussi autre autres aux avant avec avoir c car ce cela celle celui ces cet cette ceux chaque chez ci comme contre d dans de depuis des donc dont du elle elles en encore entre est et etre eux fait faut faire hors il ils j je jusque l la le les leur leurs lors lui m ma mais me meme mes mon n ne ni nos notre nous nouveau nouvel nouvelle nouveaux nouvelles on ont ou par parce pas pendant peu plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si soit son sont sous sur t ta tous tout toute toutes tres un une vers voir vos votre vous y",
  es: "a al algo ante antes aquel asi aun bajo cada como con contra cual cuando cuyo de debe del desde donde dos e el ella ellas ellos en entre era es esa ese eso esta estan este esto estos fue ha hacia han hasta hay la las le les lo los mas me mi mismo muy nada ni no nos nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos o os otra otras otro otros para pero poco por porque pues que quien se sea segun ser si sin sino sobre son su sus tal tambien tan tanto te toda todas todo todos tras tu u un una uno unos y ya",
  pt: "a ainda algo ante ao aos apos aquele as assim ate cada com como contra cuja cujo da das de dela dele depois desde deve do dos e ela elas ele eles em entre era es essa esse esta estao este eu foi ha isso isto ja la lhe lhes mais mas me meio mesmo meu minha muito na nao nas nem no nos nossa nossas nosso nossos nova novas novo novos num numa o onde os ou outra outras outro outros para pela pelas pelo pelos perante pois por porque qual quando que quem se seja sem sendo ser seu seus si sob sobre sua suas tal tambem tanto te tem toda todas todo todos tras tu um uma umas uns",
};

const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(small).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const none: ReadonlySet<string> = new Set();

/** The words of a language that say nothing of a subject, in small letters without accents; none where they are not known. */
export function smallWordsOf(tag: string): ReadonlySet<string> {
  return byPrimaryLanguage(byLanguage, tag) ?? none;
}
