import type { DiagnosticMeta } from "../../core/diagnostic.ts";

const timeBank = "1-care/strategies/time-bank.md";

/** A strategy that shows an image. */
function showing(file: string): string {
  return [
    "---",
    "id: time-bank",
    "kind: strategy",
    "title: Open a time bank in each district",
    "scales: [local]",
    "actors: [neighbours]",
    "---",
    "",
    `![A board with hours offered and hours asked for](../../images/${file})`,
    "",
    "## In plain words",
    "",
    "Give an hour, get an hour.",
    "",
  ].join("\n");
}

const board = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}<rect width="40" height="20"/></svg>\n`;

export const sanitisedImage: DiagnosticMeta = {
  code: "AG931",
  name: "sanitised-image",
  severity: "warning",
  summary: "An SVG image holds something that could run or fetch",
  docs: {
    what: "Finds SVG images with scripts, event handlers, embedded pages, animations, or addresses outside the image. The site shows the image without them.",
    why: "An SVG is a document that a browser can run: who opens the image by its address would run what somebody put into it. And a page that fetches something elsewhere tells others who reads it.",
    bad: {
      [timeBank]: showing("board.svg"),
      "images/board.svg": board("<script>track()</script>"),
    },
    good: { [timeBank]: showing("board.svg"), "images/board.svg": board("<title>A board</title>") },
    fix: "Export the image as a plain SVG, without scripts and linked files, or save it as PNG.",
  },
};

export const takenAddress: DiagnosticMeta = {
  code: "AG907",
  name: "taken-address",
  severity: "error",
  mandatory: true,
  summary: "A file in `static/` whose name the site needs for one of its own",
  docs: {
    what: "Finds files in the agenda's `static/` folder that have the name of a page, a style sheet or another file that agenda makes.",
    why: "One of the two would replace the other, and nobody could tell which.",
    bad: { "static/index.html": "<p>Soon.</p>\n" },
    good: { "static/robots.txt": "User-agent: *\nAllow: /\n" },
    fix: "Give the file another name, or change the page itself by a template of your own.",
  },
};

export const heavyImage: DiagnosticMeta = {
  code: "AG932",
  name: "heavy-image",
  severity: "warning",
  summary: "An image is heavier than a page should be",
  docs: {
    what: "Finds images that a page shows and that have more than 500,000 bytes.",
    why: "Many readers have slow and dear connections. One heavy image costs them more than all the text of the agenda.",
    bad: {
      [timeBank]: showing("board.svg"),
      "images/board.svg": board(`<desc>${"Hours offered, hours asked for. ".repeat(16_000)}</desc>`),
    },
    good: { [timeBank]: showing("board.svg"), "images/board.svg": board("") },
    fix: "Scale the image down to some 1,600 pixels, and save it as JPEG or WebP.",
  },
};

export const unreadableImage: DiagnosticMeta = {
  code: "AG933",
  name: "unreadable-image",
  severity: "error",
  summary: "An image isn't what its name says",
  docs: {
    what: "Finds images whose bytes are not those of the type that the file's name ends in.",
    why: "Browsers show nothing, or a broken frame, in its place.",
    bad: { [timeBank]: showing("board.svg"), "images/board.svg": "A board with hours offered.\n" },
    good: { [timeBank]: showing("board.svg"), "images/board.svg": board("") },
    fix: "Save the image anew, under the ending of its type.",
  },
};

export const damagedImage: DiagnosticMeta = {
  code: "AG939",
  name: "damaged-image",
  severity: "error",
  summary: "An image's file is damaged",
  docs: {
    what: "Finds PNG, JPEG, GIF, WebP and AVIF images whose file is cut off or contradicts itself, is of a kind that browsers don't show, or holds more than 64 million pixels (8,000 by 8,000).",
    why: "One browser shows a part of it, another a broken frame, a third waits until its memory is full. Site and PDF show its words (its alternative text) instead.",
    bad: { [timeBank]: showing("board.gif"), "images/board.gif": "GIF89a, and no picture after it." },
    good: { [timeBank]: showing("board.svg"), "images/board.svg": board("") },
    fix: "Open the image in a program that shows it, scale it down where it is huge, and save it anew as PNG or JPEG.",
  },
};

/** What can be found while the site is drawn. */
export const htmlDiagnostics: readonly DiagnosticMeta[] = [
  takenAddress,
  sanitisedImage,
  heavyImage,
  unreadableImage,
  damagedImage,
];
