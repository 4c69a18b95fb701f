import type { DiagnosticMeta } from "../core/diagnostic.ts";

const timeBank = "1-care/strategies/time-bank.md";

const goodTimeBank = `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: [local]
actors: [neighbours]
addresses: [isolation]
---

An hour given is an hour earned, whatever the work.

## In plain words

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
`;

export const malformedYaml: DiagnosticMeta = {
  code: "AG004",
  name: "malformed-yaml",
  severity: "error",
  mandatory: true,
  summary: "The front matter, or a .yml file, is not well-formed YAML",
  docs: {
    what: "Finds YAML that cannot be read: a missing bracket, a tab as indentation, a key that stands twice, an alias without its anchor.",
    why: "What cannot be read is left out of the agenda, or is read as something else than was meant.",
    bad: {
      [timeBank]: goodTimeBank.replace("title: Open", "title: Time: Open"),
    },
    good: {
      [timeBank]: goodTimeBank.replace(
        "title: Open a time bank in every district",
        'title: "Time: open a time bank in every district"',
      ),
    },
    fix: 'Mend the YAML at the place shown. Most often a value that holds ": " needs quotation marks.',
  },
};

export const unclosedFrontMatter: DiagnosticMeta = {
  code: "AG005",
  name: "unclosed-front-matter",
  severity: "error",
  mandatory: true,
  summary: "The front matter is opened with --- and never closed",
  docs: {
    what: "Finds a file that starts with a line `---` and has no second one.",
    why: "Where the front matter ends can't be known, so that neither it nor the text can be read.",
    bad: { [timeBank]: goodTimeBank.replace("addresses: [isolation]\n---\n", "addresses: [isolation]\n") },
    good: { [timeBank]: goodTimeBank },
    fix: "Put a line with nothing but `---` between the front matter and the text.",
  },
};

export const refusedFrontMatterLanguage: DiagnosticMeta = {
  code: "AG006",
  name: "refused-front-matter-language",
  severity: "error",
  mandatory: true,
  summary: "The front matter is in another language than YAML",
  docs: {
    what: "Finds front matter that asks for another language than YAML after its opening `---`, such as `---js`.",
    why: "Some of these languages are programs: reading the file would run them. agenda reads YAML and nothing else.",
    bad: { [timeBank]: goodTimeBank.replace("---\nid", "---js\nid") },
    good: { [timeBank]: goodTimeBank },
    fix: "Write the front matter in YAML, and open it with `---` alone.",
  },
};

export const missingFrontMatter: DiagnosticMeta = {
  code: "AG007",
  name: "missing-front-matter",
  severity: "error",
  mandatory: true,
  summary: "A section has no front matter",
  docs: {
    what: "Finds a Markdown file of the agenda that does not start with front matter.",
    why: "Without an id, a kind and a title the section has no place in the agenda, and nothing can point at it.",
    bad: { "notes.md": "Ideas from the assembly in May.\n" },
    good: { "_notes.md": "Ideas from the assembly in May.\n" },
    fix: "Begin the file with `---`, the keys `id`, `kind` and `title`, and `---`. A file that is no section gets a name that starts with an underscore, or moves out of the folder.",
  },
};

export const excessiveNesting: DiagnosticMeta = {
  code: "AG008",
  name: "excessive-nesting",
  severity: "error",
  mandatory: true,
  summary:
    "Lists, quotations or YAML nested more than a hundred levels deep, or more than can be read in a second",
  docs: {
    what: "Finds text whose lists, quotations, emphasis or YAML values stand inside each other more than a hundred levels deep, and files with more than 2,000 lists, quotations or notes apart from each other, 5,000 comments, 10,000 definitions of links, 5,000 items of lists, 3,000 headings, 5,000 hard line breaks, 4,000 rows of tables (or 40,000 cells) or 2,000,000 characters. A paragraph may have 2,000 stars, underscores, tildes, brackets, backticks and angle brackets, each run of the same counted once; so may a few more paragraphs of the file; a block without an empty line 5,000.",
    why: "No reader can follow it, and no program can set it. It comes from a broken conversion or a hostile file, so the text is left out.",
    bad: { [timeBank]: goodTimeBank.replace("An hour given", `${"> ".repeat(120)}An hour given`) },
    good: { [timeBank]: goodTimeBank.replace("An hour given", "> > An hour given") },
    fix: "Take the outer levels away; split a file that has too much into several sections.",
  },
};

export const mergeConflict: DiagnosticMeta = {
  code: "AG009",
  name: "merge-conflict",
  severity: "error",
  mandatory: true,
  summary: "A merge conflict that nobody has resolved",
  docs: {
    what: "Finds the lines `<<<<<<<`, `=======` and `>>>>>>>` by which git marks two versions of a passage that it could not join. The first version is read meanwhile. One of these lines alone is found as well, where git's name of a version follows the signs.",
    why: "Both versions and the marks between them would be printed.",
    bad: {
      [timeBank]: goodTimeBank.replace(
        "An hour given is an hour earned, whatever the work.\n",
        "<<<<<<< HEAD\nAn hour given is an hour earned, whatever the work.\n=======\nAn hour given is an hour earned.\n>>>>>>> shorter\n",
      ),
    },
    good: { [timeBank]: goodTimeBank },
    fix: "Keep one version, or join the two, and delete the three lines with the marks.",
  },
};

export const cutValue: DiagnosticMeta = {
  code: "AG014",
  name: "cut-value",
  severity: "warning",
  summary: "A value that YAML reads only up to a #",
  docs: {
    what: "Finds values without quotation marks that are followed by a space, `#`, and a word or a number without a space between: `Priority #1: housing`. In YAML that begins a comment. Comments with a space after their `#` are left alone.",
    why: "Outputs show the value without what follows, and nobody notices.",
    bad: {
      [timeBank]: goodTimeBank.replace("time bank in every", "time bank #1 in every"),
    },
    good: {
      [timeBank]: goodTimeBank.replace(
        "title: Open a time bank in every district",
        'title: "Open a time bank #1 in every district"',
      ),
    },
    fix: "Put the whole value into quotation marks, or a space after the `#` of a comment.",
  },
};

export const lostMark: DiagnosticMeta = {
  code: "AG015",
  name: "lost-mark",
  severity: "warning",
  summary: "A word at the beginning of a value that YAML takes for a tag or an anchor",
  docs: {
    what: "Finds values without quotation marks that begin with `!` or `&`, where no alias uses the anchor.",
    why: "Outputs show the value without its first word, and nobody notices.",
    bad: {
      [timeBank]: goodTimeBank.replace("title: Open", "title: !Now open"),
    },
    good: {
      [timeBank]: goodTimeBank.replace(
        "title: Open a time bank in every district",
        'title: "!Now open a time bank in every district"',
      ),
    },
    fix: "Put the whole value into quotation marks.",
  },
};

export const parseDiagnostics: readonly DiagnosticMeta[] = [
  malformedYaml,
  unclosedFrontMatter,
  refusedFrontMatterLanguage,
  missingFrontMatter,
  excessiveNesting,
  mergeConflict,
  cutValue,
  lostMark,
];
