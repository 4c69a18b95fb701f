import type { AgendaFiles } from "../../src/core/source.ts";

const manifest = `title: תוכנית לעיר שדואגת לכולם
date: "2026-03-01"
edition: מהדורה שנייה
language: he
authors: [{ name: דנה כהן }, { name: יוסי לוי }]
publisher: { name: אספת העיר }
licence: { name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/" }
lines: [care, commons, work]
dimensions:
  - { id: people, title: אנשים, lines: [care, work] }
  - { id: places, title: מקומות, lines: [commons] }
scales: [{ id: local, title: מקומי }]
actors: [{ id: neighbours, title: שכנים }]
plain-words: במילים פשוטות
labels:
  line: { name: קו, plural: קווים, short: ק }
  strategy: { name: דרך, plural: דרכים, short: ד }
summary:
  messages:
    - { text: אף אחד בעיר שלנו לא יישאר לבד., from: care }
    - { text: הקרקע והמים שייכים לכל מי שגר כאן., from: commons }
  why-now:
    - { text: מאז שנת 2020 נסגרו 14 חנויות במרכז העיר., from: work }
  cards:
    - line: care
      heading: לדאוג זה לזה
      strategies: [{ id: time-bank, words: להחליף שעה של עזרה בשעה של עזרה }]
  for-you:
    - { text: אפשר לבקש עזרה בלי לשלם., from: time-bank }
  not-settled:
    - { text: עוד לא ברור מי ישלם על החדרים., from: commons }
  take-part:
    - { text: "כתבו אלינו:", url: "https://town.example.org/letters" }
`;

const glossary = `- id: time-bank-term
  term: בנק זמן
  definition: מקום שבו נותנים ומקבלים שעות של עבודה.
  plain: מקום שבו אנשים נותנים זה לזה שעות של עזרה.
`;

function line(id: string, title: string, dimension: string, other: string, plain: string): string {
  return `---
id: ${id}
kind: line
title: ${title}
short: ${title}
dimension: ${dimension}
summary: ${title}
relations:
  - { type: supports, to: ${other} }
---

${title}. ראו [[${other}]].

## במילים פשוטות

${plain}
`;
}

function strategy(id: string, title: string): string {
  return `---
id: ${id}
kind: strategy
title: ${title}
scales: [local]
actors: [neighbours]
---

${title}.

## במילים פשוטות

${title}.
`;
}

const texts = {
  "agenda.yml": manifest,
  "glossary.yml": glossary,
  "1-care/index.md": line(
    "care",
    "דאגה הדדית",
    "people",
    "commons",
    "נעזור זה לזה בחיי היום יום. בכל שכונה יהיה בנק זמן, ומי שצריך עזרה יבוא אליו (WHO תומך בזה מאז 1998).",
  ),
  "1-care/strategies/time-bank.md": strategy("time-bank", "לפתוח בנק זמן בכל שכונה"),
  "1-care/strategies/visits.md": strategy("visits", "לבקר את מי שלא יוצא מהבית"),
  "2-commons/index.md": line(
    "commons",
    "נכסים משותפים",
    "places",
    "work",
    "נשמור על הקרקע, על המים ועל המקומות שבהם נפגשים. הם של כולנו, ואסור למכור אותם.",
  ),
  "2-commons/strategies/land-trust.md": strategy("land-trust", "להעביר קרקע לקרן של הקהילה"),
  "3-work/index.md": line(
    "work",
    "עבודה קרובה",
    "people",
    "care",
    "נקנה ונמכור קרוב לבית. מי שעובד יקבל שכר הוגן, והחנויות במרכז העיר ייפתחו שוב.",
  ),
  "3-work/strategies/local-market.md": strategy("local-market", "להקים שוק לתוצרת מקומית"),
};

/** A small agenda in Hebrew, with a public summary of its own: it is read from the right. */
export function hebrewFiles(): AgendaFiles {
  return { sources: Object.entries(texts).map(([path, text]) => ({ path, text })), assets: [] };
}

/** The fixed words of the summary and its map in Hebrew, as a publisher would lay them over the templates. */
export const hebrewWording: ReadonlyMap<string, string> = new Map([
  [
    "summary/wording.he.json",
    JSON.stringify({
      publicSummary: "תקציר לציבור",
      writtenBy: "כתבו: {names}.",
      publishedBy: "הוציאה לאור: {name}.",
      inShort: "בקצרה",
      whyNow: "למה עכשיו",
      atAGlance: "איך הכול קשור",
      proposed: "מה אנחנו מציעים",
      noStatement: "עוד לא כתבו זאת במילים פשוטות.",
      moreOnSite: "ועוד {count} באתר",
      moreInAgenda: "ועוד {count} בתוכנית",
      strategiesOnSite: "{strategies} באתר: {count}",
      strategiesInAgenda: "{strategies} בתוכנית: {count}",
      readMore: "עוד בנושא: {name}",
      forYou: "מה זה אומר בשבילך",
      notSettled: "מה עוד פתוח",
      takePart: "איך להשתתף",
      keyWords: "מילים חשובות",
      howChecked: "איך הטקסט נבדק",
      traced: "לכל משפט רשום מאיזה חלק של התוכנית הוא בא, כדי שאפשר יהיה להשוות.",
      reviewed: "משפטים שאדם השווה עם התוכנית: {reviewed} מתוך {total}.",
      noneReviewed: "אף אחד עוד לא אישר שהמשפטים מתאימים לתוכנית.",
      readerTest: "ב־{date} קראו אותו {readers} אנשים; {understood} ידעו לומר במילים שלהם מה הוא מבקש.",
      noReaderTest: "לא רשום ניסיון עם קוראים.",
      onTheSite: "התוכנית כולה",
      source: "מקור: {name}",
      openAddress: "לפתוח את {address}",
      mapHint: "כל תיבה היא קו של התוכנית. ככל שהקשר רחב יותר, יש לשני הקווים יותר במשותף.",
      linked: "קשור אל",
      mapAlt: "{title} (תיבות: {boxes}, קשרים: {links}). אחריהן רשימה, שאומרת אל אילו תיבות כל אחת קשורה.",
      otherForms: "הטקסט הזה קיים גם בצורות האלה:",
      leaflet: "עלון להדפסה (PDF)",
      plainText: "טקסט פשוט",
      markdown: "Markdown",
    }),
  ],
]);
