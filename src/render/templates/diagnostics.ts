import type { DiagnosticMeta } from "../../core/diagnostic.ts";

/** A small agenda's manifest in a language. */
function manifestIn(language: string): string {
  return [
    "title: An agenda for a caring town",
    'date: "2026-03-01"',
    `language: ${language}`,
    "plain-words: In plain words",
    "publisher: { name: The Town Assembly }",
    "lines: [care, commons]",
    "dimensions:",
    "  - { id: people, title: People, lines: [care] }",
    "  - { id: places, title: Places, lines: [commons] }",
    "scales:",
    "  - { id: local, title: Local }",
    "actors:",
    "  - { id: neighbours, title: Neighbours }",
    "  - { id: town-council, title: Town council }",
    "",
  ].join("\n");
}

export const unknownTemplateSlot: DiagnosticMeta = {
  code: "AG901",
  name: "unknown-template-slot",
  severity: "error",
  mandatory: true,
  summary: "A template that asks for a slot or a filter that doesn't exist",
  docs: {
    what: "Finds slots that a template asks for and that the page it draws doesn't offer, and filters that nobody made.",
    why: "A misspelt slot would leave a hole in every page that the template draws, and nobody would be told.",
    bad: { "templates/html/glossary.liquid": "<!DOCTYPE html>\n<title>{{ page.titel }}</title>\n" },
    good: { "templates/html/glossary.liquid": "<!DOCTYPE html>\n<title>{{ page.title }}</title>\n" },
    fix: "Look the slot up in templates/README.md, which lists what each template may use, and correct its name.",
  },
};

export const brokenTemplate: DiagnosticMeta = {
  code: "AG902",
  name: "broken-template",
  severity: "error",
  mandatory: true,
  summary: "A template or a file of fixed words that can't be used",
  docs: {
    what: "Finds templates whose tags aren't well formed or that name a part that isn't there, and files of fixed words that aren't JSON.",
    why: "The pages that depend on the file cannot be drawn, so that the site would be incomplete.",
    bad: {
      "templates/html/glossary.liquid": "<!DOCTYPE html>\n{% if page.title %}<p>{{ page.title }}</p>\n",
    },
    good: {
      "templates/html/glossary.liquid":
        "<!DOCTYPE html>\n{% if page.title %}<p>{{ page.title }}</p>{% endif %}\n",
    },
    fix: "Correct what the message names, or remove your copy of the file to use the one that comes with agenda.",
  },
};

export const missingWording: DiagnosticMeta = {
  code: "AG903",
  name: "missing-wording",
  severity: "warning",
  summary: "An agenda in a language that the pages have no fixed words for",
  docs: {
    what: "Finds agendas in a language for which the words that belong to pages and documents, such as “Glossary”, don't exist. It is said once, at the language in agenda.yml, whatever is made of the agenda.",
    why: "Readers would meet English words between those of their own language.",
    bad: { "agenda.yml": manifestIn("de") },
    good: { "agenda.yml": manifestIn("en-GB") },
    fix: "Copy wording.en.json of the folders that the message names into your own templates/ folder, under your language's name, and translate it.",
  },
};

const ownWords = "templates/html/wording.en.json";

export const unusedTemplate: DiagnosticMeta = {
  code: "AG904",
  name: "unused-template",
  severity: "warning",
  summary: "A file among the templates that nothing reads",
  docs: {
    what: "Finds files in the agenda's `templates/` folder that have no counterpart among agenda's own, that no template names, and that are neither style sheets, scripts nor fixed words.",
    why: "The outputs look as if the file were not there, most often because its name has a slip.",
    bad: { "templates/html/sectoin.liquid": "<p>{{ section.title }}</p>\n" },
    good: { "templates/html/styles/9-own.css": ":root { --measure: 40rem; }\n" },
    fix: 'Give the file the name that the hint suggests, name it in a template (`{% render "html/parts/badge.liquid" %}`), or move what is to be published as it is into `static/`.',
  },
};

export const unknownWord: DiagnosticMeta = {
  code: "AG905",
  name: "unknown-word",
  severity: "warning",
  summary: "A fixed word of one's own that can't be used",
  docs: {
    what: "Finds keys in the publisher's files of fixed words that no page or document uses, values that are no text, and slots (“{number}”) that the sentence doesn't have.",
    why: "Readers see the word that comes with agenda, or a slot in braces, and the publisher believes that it was changed.",
    bad: { [ownWords]: '{ "glosary": "Words we use" }\n' },
    good: { [ownWords]: '{ "glossary": "Words we use" }\n' },
    fix: "Write the key as `wording.en.json` of the same folder has it. A file needs only the words that it changes.",
  },
};

export const untranslatedWords: DiagnosticMeta = {
  code: "AG906",
  name: "untranslated-words",
  severity: "warning",
  summary: "Fixed words in a language of one's own that lack some",
  docs: {
    what: "Finds files of fixed words, in a language that agenda has none in, which lack words.",
    why: "Readers meet the English words in their place.",
    bad: {
      "templates/html/wording.de.json": '{ "contents": "Inhalt", "glossary": "Glossar" }\n',
    },
    good: { "templates/html/wording.en.json": '{ "contents": "What is where" }\n' },
    fix: "Translate the words that the message names; `wording.en.json` of the same folder has them all.",
  },
};

/** What `ownTemplateFindings` finds, beside files that are no JSON. */
export const ownTemplateDiagnostics: readonly DiagnosticMeta[] = [
  unusedTemplate,
  unknownWord,
  untranslatedWords,
];

/** What can be found while templates and fixed words are used. */
export const templateDiagnostics: readonly DiagnosticMeta[] = [
  unknownTemplateSlot,
  brokenTemplate,
  missingWording,
  ...ownTemplateDiagnostics,
];
