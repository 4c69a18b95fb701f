import type { DiagnosticMeta } from "../../core/diagnostic.ts";

const timeBank = "1-care/strategies/time-bank.md";

/** The first article of the Universal Declaration of Human Rights. */
const thai = "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม";

function strategy(body: string): string {
  return `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: [local]
actors: [neighbours]
addresses: [isolation]
---

${body}

## In plain words

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
`;
}

export const missingGlyph: DiagnosticMeta = {
  code: "AG911",
  name: "missing-glyph",
  severity: "warning",
  summary: "Some characters are in none of the fonts of the PDF",
  docs: {
    what: "Finds characters that no font of the PDF can draw: emoji and other signs, and letters of scripts other than Latin, Greek and Cyrillic whose font package isn't installed; in the words of SVG images as well. It is told once for each script, with how many of its letters there are, and once for all signs. For every script in living use it names the package to install.",
    why: "Readers of the printed agenda see an empty square in their place. Who copies the text, or has it read out, still gets the character.",
    bad: { [timeBank]: strategy("An hour given is an hour earned 🕐, whatever the work.") },
    good: { [timeBank]: strategy("An hour given is an hour earned, whatever the work.") },
    fix: "Write the word instead of the sign, or leave the sign out. For a script, install the package that the hint names in the agenda's folder.",
  },
};

export const unprintableText: DiagnosticMeta = {
  code: "AG916",
  name: "unprintable-text",
  severity: "error",
  summary: "Most of a text is in a script that no font of the PDF has",
  docs: {
    what: "Finds scripts that no font of the PDF has, where they make up more than half of the letters of the agenda's title, of a section, or of the whole agenda. Where they are fewer, AG911 warns of them.",
    why: "The PDF would be a book of empty squares.",
    bad: { [timeBank]: strategy(`${thai} ${thai} ${thai}`) },
    good: { [timeBank]: strategy("An hour given is an hour earned, whatever the work.") },
    fix: "Install the package that the hint names in the agenda's folder (`npm install @expo-google-fonts/noto-sans-thai`), or build the other formats alone: `--format html,data`.",
  },
};

export const unprintableImage: DiagnosticMeta = {
  code: "AG912",
  name: "unprintable-image",
  severity: "warning",
  summary: "An image cannot be put into the PDF",
  docs: {
    what: "Finds images that are no PNG, JPEG, GIF or SVG, whose file is damaged, whose colours are printing inks (CMYK), that have more than 64 million pixels (8,000 by 8,000), or, of SVG, parts that could run or fetch something, or more parts than a page can show.",
    why: "The printed agenda shows the words that stand for the image (its alternative text) instead, or the image without these parts.",
    bad: {
      [timeBank]: strategy("![A board with hours offered and hours asked for](../../images/board.svg)"),
      "images/board.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>0</script></svg>',
    },
    good: { [timeBank]: strategy("A board shows the hours offered and the hours asked for.") },
    fix: "Save the image as PNG, JPEG (in RGB) or plain SVG, and change the link to it.",
  },
};

export const brokenPdfStyle: DiagnosticMeta = {
  code: "AG913",
  name: "broken-pdf-style",
  severity: "error",
  summary: "The style of the PDF can't be used",
  docs: {
    what: "Finds a `templates/pdf/style.json` that is not JSON, lacks an entry, or has a value out of its bounds.",
    why: "Without it the page has no size, no margins and no colours, so that a plain style stands in.",
    bad: { "templates/pdf/style.json": '{ "page": { "size": "A3" } }' },
    good: {},
    fix: "Copy the style that agenda brings, and change one entry at a time; editors check it against schemas/pdf-style.schema.json.",
  },
};

export const unsettledPages: DiagnosticMeta = {
  code: "AG914",
  name: "unsettled-pages",
  severity: "warning",
  summary: "Page numbers in the PDF could not be settled",
  docs: {
    what: "Tells that the page numbers which the PDF names in its text never agreed with its pages, however often it was laid out.",
    why: "A longer number may push a title to the next page, which makes the number shorter again. Such a reference is off by one page; its link is right.",
    bad: {},
    good: {},
    fix: "Change a word in the section concerned. It is so rare that we know of no agenda that has it.",
  },
};

const fingerprint =
  "9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043";

export const crowdedTable: DiagnosticMeta = {
  code: "AG918",
  name: "crowded-table",
  severity: "warning",
  summary: "A word is wider than its column of a table in the PDF",
  docs: {
    what: "Finds words that have no room in their column of a table in the PDF, and that nothing divides: long numbers, codes, words in capitals. A table that is wider than the page is no finding: it is set smaller, and then printed in parts, one below the other, each with the first column.",
    why: "Such a word is cut between any two letters, with no hyphen to tell that it goes on.",
    bad: {
      [timeBank]: strategy(`| Minutes | Fingerprint |\n| --- | --- |\n| First meeting | ${fingerprint} |`),
    },
    good: { [timeBank]: strategy("| Minutes | Hours given |\n| --- | --- |\n| First meeting | 12 |") },
    fix: "Write a shorter word, or a space or a hyphen where it may be divided. What has to stay whole is better in the text or in a block of code.",
  },
};

/** What the PDF renderer may report. */
export const pdfDiagnostics: readonly DiagnosticMeta[] = [
  missingGlyph,
  unprintableImage,
  brokenPdfStyle,
  unsettledPages,
  unprintableText,
  crowdedTable,
];
