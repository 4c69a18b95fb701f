import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BenchParagraph, benchParagraphs, type Passage } from "./passages.ts";

const paragraphsOfSection = 30;
const markdownMarks = { bold: "**", italic: "*" } as const;
const typstMarks = { bold: "*", italic: "_" } as const;

const manifest = (sections: number): string => `title: A long agenda
date: "2026-03-01"
language: en
publisher: { name: The Assembly of Towns }
front: [${Array.from({ length: sections }, (_, index) => `part-${index + 1}`).join(", ")}]
lines: [care]
dimensions:
  - { id: people, title: People, lines: [care] }
`;

/** An agenda has one line at least. */
const line = `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
summary: Nobody is left without help.
---

Care is work.

## In plain words

Help each other in daily life. We want nobody to be left alone.
`;

function markdownOf(paragraph: BenchParagraph, number: number): string {
  const notes: string[] = [];
  const write = ({ text, look, link, note }: Passage): string => {
    if (note !== undefined) notes.push(`\n\n[^n${number}]: ${note}`);
    const call = note === undefined ? "" : `[^n${number}]`;
    if (link !== undefined) return `[${text}](${link})${call}`;
    const mark = look === undefined ? "" : markdownMarks[look];
    return `${mark}${text}${mark}${call}`;
  };
  return paragraph.map(write).join("") + notes.join("");
}

function typstOf(paragraph: BenchParagraph): string {
  const write = ({ text, look, link, note }: Passage): string => {
    const call = note === undefined ? "" : `#footnote[${note}]`;
    if (link !== undefined) return `#link("${link}")[${text}]${call}`;
    const mark = look === undefined ? "" : typstMarks[look];
    return `${mark}${text}${mark}${call}`;
  };
  return paragraph.map(write).join("");
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The same text for each program: an agenda's folder, a Typst file, and paragraphs as JSON for pdfkit. */
export function writeInputs(folder: string, words: number): void {
  const paragraphs = benchParagraphs(words);
  const sections = Math.ceil(paragraphs.length / paragraphsOfSection);
  put(join(folder, "agenda/agenda.yml"), manifest(sections));
  put(join(folder, "agenda/care/index.md"), line);
  const chapters: string[] = [];
  for (let index = 0; index < sections; index += 1) {
    const own = paragraphs.slice(index * paragraphsOfSection, (index + 1) * paragraphsOfSection);
    const head = `---\nid: part-${index + 1}\nkind: section\ntitle: Part ${index + 1}\n---\n\n`;
    put(join(folder, `agenda/part-${index + 1}.md`), `${head}${own.map(markdownOf).join("\n\n")}\n`);
    chapters.push(`= Part ${index + 1}\n\n${own.map(typstOf).join("\n\n")}`);
  }
  const look = `#set document(title: "A long agenda")
#set text(lang: "en", font: "Source Serif 4", size: 10.5pt)
#set par(justify: true)
#set page(paper: "a4", numbering: "1 / 1", margin: (x: 33mm, y: 30mm))
#outline()
`;
  put(join(folder, "long.typ"), `${look}\n${chapters.join("\n\n")}\n`);
  put(join(folder, "long.json"), JSON.stringify(paragraphs));
}
