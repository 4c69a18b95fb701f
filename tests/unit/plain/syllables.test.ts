import silabea from "silabea";
import { beforeAll, describe, expect, it } from "vitest";
import { syllableCounterFor } from "../../../src/plain/syllables/counter.ts";
import { loadEnglishSyllables } from "../../../src/plain/syllables/english.ts";
import { countFrenchSyllables } from "../../../src/plain/syllables/french.ts";
import { countPortugueseSyllables } from "../../../src/plain/syllables/portuguese.ts";
import { countSpanishSyllables } from "../../../src/plain/syllables/spanish.ts";

/** Words parted by hand; what is not spoken in French makes no syllable. */
const spanish = `
  e/co/no/mí/a so/cial pa/ís tra/ba/jo vi/da co/mún ciu/dad na/tu/ra/le/za cli/ma a/gua ai/re tie/rra
  ca/sa de/re/cho ley le/yes ciu/da/da/no per/so/na ni/ño fa/mi/lia es/cue/la es/ta/do go/bier/no
  di/ne/ro im/pues/to pre/cio mer/ca/do co/mer/cio so/li/da/ri/dad co/o/pe/ra/ti/va co/o/pe/ra/ción
  em/pre/sa ban/co mo/ne/da cré/di/to tra/ba/ja/dor o/bre/ro cam/pe/si/no a/gri/cul/tu/ra in/dus/tria
  e/ner/gí/a pe/tró/le/o sol vien/to rí/o bos/que a/ni/mal de/ci/dir de/ci/sión de/mo/cra/cia
  par/ti/ci/par reu/nión pro/yec/to prin/ci/pio va/lor dig/ni/dad res/pon/sa/bi/li/dad fu/tu/ro mun/do
  re/gión na/ción na/cio/nal ca/li/dad cua/tro vein/te que quien que/so gue/rra guí/a ver/güen/za
  len/gua fre/cuen/te tran/qui/lo sa/lud sa/lir o/ír pa/í/ses ba/úl ma/íz te/a/tro re/al le/er cre/er
  a/ho/ra prohi/bir al/co/hol a/e/ro/puer/to hé/ro/e lí/ne/a i/de/a cui/dar cons/truir hui/da
  je/suí/ta muy rey hoy es/toy u/ru/guay buey mie/do cien/cia es/tu/dio`;

const portuguese = `
  e/co/no/mi/a so/ci/al pa/ís tra/ba/lho vi/da co/mum ci/da/de na/tu/re/za cli/ma á/gua ar ter/ra
  ca/sa ter ser di/rei/to lei leis ci/da/dão ci/da/dã pes/so/a pes/so/as cri/an/ça fa/mí/lia a/mi/go
  es/co/la es/ta/do go/ver/no di/nhei/ro im/pos/to pre/ço mer/ca/do co/mér/cio tro/ca
  so/li/da/ri/e/da/de co/o/pe/ra/ti/va co/o/pe/ra/ção em/pre/sa ban/co mo/e/da cré/di/to
  tra/ba/lha/dor o/pe/rá/rio a/gri/cul/tu/ra in/dús/tria e/ner/gi/a pe/tró/leo sol ven/to ri/o
  flo/res/ta a/ni/mal a/ni/mais de/ci/dir de/ci/são de/mo/cra/ci/a par/ti/ci/par par/ti/ci/pa/ção
  re/u/ni/ão pro/je/to pro/pos/ta prin/cí/pio va/lor va/lo/res dig/ni/da/de res/pon/sá/vel
  res/pon/sa/bi/li/da/de fu/tu/ro mun/do mun/di/al lo/cal re/gi/ão na/ção na/ções na/ci/o/nal
  qua/li/da/de bair/ro qua/tro vin/te que quem quei/jo guer/ra gui/a á/guas lín/gua fre/quen/te
  tran/qui/lo sa/ú/de sa/ir ra/i/nha ru/im ju/iz ju/í/zes ca/iu pai mãe mães pão pães põe li/ções
  co/ra/ção his/tó/ria sé/rie gê/nio es/pé/cie sé/cu/lo mui/to noi/te di/a di/as ti/a lu/a ru/a no/vo
  bo/a bo/as le/ão po/e/ta te/a/tro re/al ge/ral i/guais i/gual eu/ro/peu i/dei/a eu seu meu céu foi
  dois de/pois sei/scen/tos`;

const french = `
  é/co/no/mie so/cial pa/ys tra/vail vie com/mun com/mune ville na/ture cli/mat eau air terre mai/son
  a/voir être droit droits loi lois ci/to/yen ci/to/yenne gens per/sonne per/sonnes en/fant en/fants
  fa/mille a/mi a/mie é/cole é/tat gou/ver/ne/ment ar/gent im/pôt im/pôts prix mar/ché com/merce
  é/change so/li/da/ri/té co/o/pé/ra/tive co/o/pé/ra/tion en/tre/prise banque mon/naie cré/dit
  tra/vaill/eur ou/vri/er ou/vri/ère pa/y/san pa/y/sanne a/gri/cul/ture in/dus/trie é/ner/gie pé/trole
  so/leil vent fleuve fo/rêt a/ni/mal a/ni/maux dé/ci/der dé/ci/sion dé/mo/cra/tie par/ti/ci/per
  par/ti/ci/pa/tion ré/u/nion pro/jet pro/po/si/tion prin/cipe va/leur va/leurs di/gni/té
  res/pon/sable res/pon/sa/bi/li/té a/ve/nir monde mon/dial mon/diale lo/cal lo/cale ré/gion
  ré/gio/nal na/tion na/tio/nal qua/li/té quar/tier quatre vingt o/bli/ga/tion o/bli/ger né/ces/saire
  be/soin be/soins sim/ple/ment len/te/ment ra/pi/de/ment cré/er cri/er ou/bli/er plus moins tou/jours
  ja/mais peut/être au/jour/d'hui de/main hier a/vant a/près pen/dant en/semble seul seule
  tra/vaillent vivent mangent parlent dé/cident paient com/mencent ai/ment trouvent peuvent doivent
  veulent font sont ont mo/ment bâ/ti/ment do/cu/ment chan/ge/ment dé/ve/lop/pe/ment en/vi/ron/ne/ment
  lo/ge/ment fi/nan/ce/ment l'é/co/no/mie l'eau d'un qu'il s'en jus/qu'à na/ïf ma/ïs ha/ïr No/ël
  eu/ro/pé/en eu/ro/pé/enne i/dée i/dées mu/sée jour/née an/née cœur sœur œuvre bœuf vœu œil yeux
  voy/age voy/a/geur moy/en moy/enne es/sai es/say/er oi/seau beau/coup nou/veau nou/velle gâ/teau
  ba/teau feu jeu peu bleu fleur heure lieu mieux vieux vieille fille feuille tra/vai/ller`;

function wordsIn(list: string): (readonly [string, number])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word.replaceAll("/", ""), word.split("/").length] as const);
}

/** The words that are counted otherwise than by hand. */
function misses(list: string, count: (word: string) => number): string[] {
  return wordsIn(list).flatMap(([word, syllables]) => (count(word) === syllables ? [] : [word]));
}

describe("syllables", () => {
  it("are counted in Spanish as by hand", () => {
    expect(misses(spanish, countSpanishSyllables)).toEqual([]);
  });

  it("are counted in Spanish as silabea parts them, hiatus, diphthongs and silent letters among them", () => {
    const hard =
      "poesía caos aéreo creíble oído ahí prohíbe búho rehén cohete ahorro bahía baúl leíste huésped averiguáis limpiéis cuota suave fuimos viuda triunfo guion pingüino cigüeña lingüística águila queso quiosco averigüe agüero yo yegua ayuda arroyo desahucio ahumado rehusar virrey convoy estoy leyes raíz peine boina causa deuda Europa Asia océano línea aéreo creer zoo albahaca moho vehículo";
    for (const word of [...hard.split(" "), ...wordsIn(spanish).map(([one]) => one)].filter(
      (one) => !one.includes("h"),
    ))
      expect([word, countSpanishSyllables(word.toLowerCase())]).toEqual([
        word,
        silabea.getSilabas(word.toLowerCase()).numeroSilaba,
      ]);
  });

  it("are counted in Portuguese as by hand", () => {
    expect(misses(portuguese, countPortugueseSyllables)).toEqual([]);
  });

  it("are counted in French as by hand, but for one word in a hundred", () => {
    expect(misses(french, countFrenchSyllables).length).toBeLessThanOrEqual(2);
  });
});

describe("English syllables", () => {
  beforeAll(loadEnglishSyllables);

  it("are counted once their counter is loaded", () => {
    const count = syllableCounterFor("en-GB");
    expect(["town", "water", "economy", "responsibility"].map((word) => count?.(word))).toEqual([1, 2, 4, 6]);
  });

  it("are not counted in languages that nobody has a counter for", () => {
    expect(syllableCounterFor("fi")).toBeUndefined();
  });
});
