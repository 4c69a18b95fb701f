import type { AgendaFiles } from "../../src/core/source.ts";

const manifest = `title: أجندة الحي للعناية المتبادلة
subtitle: كيف تعتني مدينة صغيرة بأهلها
date: "2026-03-01"
edition: الطبعة الثانية
language: ar
description: ما يريده سكان المدينة وكيف يصلون إليه.
publisher: { name: مجلس المدينة, url: "https://www.example.org/" }
front: [introduction]
lines: [care, commons]
dimensions:
  - { id: people, title: الناس, lines: [care] }
  - { id: places, title: الأماكن, lines: [commons] }
scales:
  - { id: local, title: محلي }
actors:
  - { id: neighbours, title: الجيران }
`;

const sentence =
  "يلتقي الجيران كل أسبوع ليتحدثوا عما تحتاجه المدينة، ويقررون معاً ما يمكن عمله في عام 2026 وما بعده، مع منظمة WHO وشركائها. ";

const introduction = `---
id: introduction
kind: section
title: مقدمة
---

${sentence.repeat(4)}[^1]

${sentence.repeat(3)}

## ما رأيناه

1. متاجر فارغة في وسط المدينة.
2. بيوت كثيرة لا يسكنها أحد، انظر [[commons]].

- السوق القديم
- الحديقة العامة

> قال الناس: نحن هنا منذ زمن طويل.

| الحي | المتاجر | ملاحظات |
| :-- | --: | :-- |
| الشمالي | 12 | مفتوحة |
| الجنوبي | 7 | مغلقة في الشتاء |

[^1]: ${sentence.repeat(2)}
`;

const line = (id: string, title: string, dimension: string, other: string): string => `---
id: ${id}
kind: line
title: ${title}
dimension: ${dimension}
summary: لا يبقى أحد في المدينة بلا عون.
relations:
  - { type: supports, to: ${other} }
---

${sentence.repeat(5)}

## بكلمات بسيطة

نساعد بعضنا بعضاً كل يوم.
`;

const strategy = (id: string, title: string): string => `---
id: ${id}
kind: strategy
title: ${title}
scales: [local]
actors: [neighbours]
---

${sentence.repeat(2)}
`;

const texts: Readonly<Record<string, string>> = {
  "1-care/index.md": line("care", "العناية المتبادلة", "people", "commons"),
  "1-care/strategies/time-bank.md": strategy("time-bank", "بنك للوقت في كل حي"),
  "2-commons/index.md": line("commons", "حفظ المشاع", "places", "care"),
  "2-commons/strategies/community-land.md": strategy("community-land", "أرض للجميع"),
  "agenda.yml": manifest,
  "introduction.md": introduction,
};

/** The files of an agenda in Arabic: the whole book is read from the right. */
export function arabicFiles(): AgendaFiles {
  return { sources: Object.entries(texts).map(([path, text]) => ({ path, text })), assets: [] };
}
