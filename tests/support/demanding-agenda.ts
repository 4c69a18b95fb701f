import type { AgendaFiles, Source } from "../../src/core/source.ts";

/** Sentences that are all different, so that a test can tell where each has gone. */
function sentences(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `In ${name} ${index + 1} the neighbours acknowledged extraordinarily comprehensive responsibilities, ` +
      `whose consequences “nobody” had foreseen – not even *those* who keep \`the_books\` for everyone's sake.`,
  ).join(" ");
}

function paragraphs(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => sentences(`${name} ${index + 1}, point`, 2)).join(
    "\n\n",
  );
}

const manifest = `title: "Care & Commons: an <agenda> for Ωμέγα Town"
subtitle: How a town of few means looks after itself
date: "2026-03-01"
edition: Second edition
language: en
description: "What the town's people want & how they'd get there."
publisher: { name: Town Assembly & Friends, url: "https://www.example.org/?a=1&b=2" }
authors: [{ name: Ada Okafor }, { name: Zoë O'Neill }]
licence: { name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/" }
front: [introduction, scripts]
lines: [care, commons]
back: [conclusion]
dimensions:
  - { id: people, title: People, lines: [care] }
  - { id: places, title: Places, lines: [commons] }
scales:
  - { id: local, title: Local }
  - { id: regional, title: Regional }
actors:
  - { id: neighbours, title: Neighbours }
  - { id: town-council, title: Town council, description: The elected body of the town. }
`;

/** The sentences of the longest note: more than a page has room for. */
const noteLength = 40;

const introduction = `---
id: introduction
kind: section
title: Introduction
---

The town has lost its mills [@cahn-2004, p. 4], but not its people.[^mills] Nobody "planned" it; it wasn't foreseen
in 1998-2004, and --- as they say --- *nothing **lasts** forever*. ~~Not true.~~ See <https://www.example.org/a-long-address/that/goes/on?and=on&on=1>.

## What we saw

Three things, one inside the other:

1. Empty shops, and what came after them:
   - the market hall,
   - the barns, with \`code --in\` a list,
     1. three deep.
2. Full barns, see [the market](https://www.example.org/market "A title").

   A second paragraph of the second item.
3. - [x] A task that is done
   - [ ] and one that isn't

> Nobody asked us. See [[commons#what-is-common|why commons matter]] or [[time-bank]].
>
> > A quotation in a quotation.

\`\`\`sh
for each in neighbour; do   ask "$each"
  two spaces at the front
done
\`\`\`

![Three lines of a map of the town, with the river](images/map.png "The town and its river")

![A dot](images/dot.jpg)

***

## A note of some length

${paragraphs("part", 7)}

Here a long note hangs.[^long] And here a short one.[^short] ${sentences("passage", 6)}

${paragraphs("rest", 6)}

[^mills]: The last one closed in 1998, see [@cahn-2004].
[^long]: ${sentences("note", noteLength)}

    ${sentences("second paragraph of the note", 6)}
[^short]: Short.
`;

const scripts = `---
id: scripts
kind: section
title: In other scripts
---

Ωμέγα, Москва, Việt Nam, office fjord affluent. Then שלום עולם in between, and مرحبا بالعالم (1998) again.

## Hard line  ends

First line\\
second line, then 12 km and S. 4.
`;

const rows = Array.from(
  { length: 130 },
  (_, index) =>
    `| Quarter ${index + 1} | ${(index * 37) % 101} | shops, ${index % 3 === 0 ? "*some* of them with a name that needs a second line in its cell" : "none"} |`,
).join("\n");

const care = `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
summary: Nobody in town is left without company or help.
---

Care is work, whoever does it. It needs places to meet: [[commons]].

## What we counted

| Part of town | Shops | Remarks |
| :-- | --: | :-: |
${rows}

### How we counted

By walking. ${sentences("walk", 4)}

## In plain words

Help each other in daily life. We want nobody in our town to be left alone with illness, children or old age.
`;

const commons = `---
id: commons
kind: line
title: Keep the commons
short: Commons
dimension: places
summary: Land, water and meeting places belong to all who live here.
---

What all use, all look after.

## What is common

${paragraphs("common", 3)}

## In plain words

Look after our land and our meeting places together. They belong to everyone who lives in this town.
`;

const timeBank = `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: [local, regional]
actors: [neighbours]
status: proposed
addresses: [isolation]
sources: [cahn-2004]
indicators: [Hours given in a year]
open-questions: [Who keeps the books?]
relations:
  - { type: depends-on, to: community-land, note: A time bank needs a room. }
---

An hour given is an hour earned, whatever the work [@cahn-2004]. The room for it stands on [[community-land]].

## In plain words

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
`;

const communityLand = `---
id: community-land
kind: strategy
title: Put land into a community trust
scales: [local]
actors: [town-council, neighbours]
addresses: [isolation]
relations:
  - { type: supports, to: care }
---

A trust holds the land for good and lets it to those who use it. Its rooms serve [[care]].

## In plain words

Give land to a trust that everyone in town controls. The trust may rent it out, but never sell it.
`;

const isolation = `---
id: isolation
kind: issue
title: Isolation
role: challenge
summary: Too many people are alone.
---

They live side by side and don't meet.
`;

const conclusion = `---
id: conclusion
kind: section
title: Conclusion
---

Read on: a time bank is a beginning.
`;

const files: Readonly<Record<string, string>> = {
  "agenda.yml": manifest,
  "scripts.md": scripts,
  "1-care/index.md": care,
  "1-care/strategies/time-bank.md": timeBank,
  "2-commons/index.md": commons,
  "2-commons/strategies/community-land.md": communityLand,
  "issues/isolation.md": isolation,
  "conclusion.md": conclusion,
  "glossary.yml": `- id: time-bank
  term: time bank
  acronym: TB
  definition: A place where hours of work are given and taken.
  plain: A place to swap hours of help.
  home: care
`,
  "sources.yml": `- id: cahn-2004
  type: book
  title: "No More Throw-Away People"
  author: [{ family: Cahn, given: Edgar S. }]
  issued: "2004"
  URL: "https://www.example.org/cahn"
`,
};

/**
 * The files of an agenda that has one of everything that is hard to print: notes longer than a page, a
 * table over several pages, lists in lists, other scripts, images, code, quotations, and signs that PDF and XML escape.
 */
export function demandingFiles(): AgendaFiles {
  const all = { ...files, "introduction.md": introduction };
  const sources: Source[] = Object.entries(all).map(([path, text]) => ({ path, text }));
  return {
    sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)),
    assets: ["images/dot.jpg", "images/map.png"].map((path) => ({ path, size: 1 })),
  };
}
