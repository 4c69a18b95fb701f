import type { DiagnosticMeta } from "../core/diagnostic.ts";

const path = "1-care/strategies/time-bank.md";

/** A strategy of the example agenda whose front matter ends with the given lines. */
function timeBank(...lines: string[]): Record<string, string> {
  const keys = new Map<string, string>([
    ["id", "id: time-bank"],
    ["kind", "kind: strategy"],
    ["title", "title: Open a time bank in every district"],
    ["scales", "scales: [local]"],
    ["actors", "actors: [neighbours]"],
    ["addresses", "addresses: [isolation]"],
  ]);
  for (const line of lines) keys.set(line.split(":")[0] ?? line, line);
  const frontMatter = [...keys.values()].filter((line) => !line.endsWith(": -")).join("\n");
  return {
    [path]: `---\n${frontMatter}\n---\n\nAn hour given is an hour earned, whatever the work.\n\n## In plain words\n\nHelp a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.\n`,
  };
}

export const missingKey: DiagnosticMeta = {
  code: "AG101",
  name: "missing-key",
  severity: "error",
  mandatory: true,
  summary: "A key that every section of its kind needs is not there",
  docs: {
    what: "Finds front matter, or an entry of a .yml file, without a key that its schema requires.",
    why: "Pages, numbers and maps are made from these keys. Without one the section shows up with a hole, or not at all.",
    bad: timeBank("scales: -"),
    good: timeBank("scales: [local]"),
    fix: "Add the key. `schemas/README.md` says what each kind needs.",
  },
};

export const unknownKey: DiagnosticMeta = {
  code: "AG102",
  name: "unknown-key",
  severity: "error",
  mandatory: true,
  summary: "A key that no schema knows",
  docs: {
    what: "Finds keys that the schema of the section's kind does not have, most often a slip of the pen.",
    why: "A key that nothing reads is lost without a sound: the scales of a strategy with `scale:` would be empty.",
    bad: timeBank("actor: [neighbours]"),
    good: timeBank("actors: [neighbours]"),
    fix: "Write the key as the schema does, or take it out. A kind with keys of its own can be declared in the manifest.",
  },
};

export const wrongType: DiagnosticMeta = {
  code: "AG103",
  name: "wrong-type",
  severity: "error",
  mandatory: true,
  summary: "A value of the wrong type: text for a list, a number for text",
  docs: {
    what: "Finds values of another type than the schema asks for, and keys without any value.",
    why: "A value of another type can't be read, so the key counts as missing.",
    bad: timeBank("order: first"),
    good: timeBank("order: 10"),
    fix: "Write the value in the form shown. A list is `[one, two]`, or one item a line after `- `.",
  },
};

export const valueNotAllowed: DiagnosticMeta = {
  code: "AG104",
  name: "value-not-allowed",
  severity: "error",
  mandatory: true,
  summary: "A value that is none of those allowed",
  docs: {
    what: "Finds values outside the fixed list that the schema gives for a key.",
    why: "Readers filter by these values: one that is spelt otherwise makes a group of its own.",
    bad: timeBank("status: ongoing"),
    good: timeBank("status: under-way"),
    fix: "Choose one of the values that the message lists.",
  },
};

export const malformedValue: DiagnosticMeta = {
  code: "AG105",
  name: "malformed-value",
  severity: "error",
  mandatory: true,
  summary: "A value of the right type in the wrong form: an id with capitals, a date that is none",
  docs: {
    what: "Finds ids, dates, addresses and stamps that are not written in their form. A reference that is no id, such as a title or a number, is for the rule that looks it up (unresolved-reference, unknown-facet, unknown-source).",
    why: "Ids become addresses of pages, dates are sorted, addresses are followed: each has a form that all tools read alike.",
    bad: timeBank("addresses: [isolation]\naliases: [Hour Exchange]"),
    good: timeBank("addresses: [isolation]\naliases: [hour-exchange]"),
    fix: "Write the value in the form that the message describes.",
  },
};

export const valueOutOfBounds: DiagnosticMeta = {
  code: "AG106",
  name: "value-out-of-bounds",
  severity: "error",
  mandatory: true,
  summary: "A value too long, too short, or with too few items",
  docs: {
    what: "Finds text that is empty or longer than its place allows, and lists with too few or too many items.",
    why: "Titles and short titles have to fit running heads, maps and breadcrumbs.",
    bad: timeBank("short: A time bank for each and every district of the town"),
    good: timeBank("short: Time banks"),
    fix: "Shorten the value, or fill it in.",
  },
};

export const repeatedItem: DiagnosticMeta = {
  code: "AG107",
  name: "repeated-item",
  severity: "error",
  mandatory: true,
  summary: "The same item twice in a list",
  docs: {
    what: "Finds lists that name the same thing more than once.",
    why: "It counts once at most, and one of the two was most likely meant to be something else.",
    bad: timeBank("actors: [neighbours, neighbours]"),
    good: timeBank("actors: [neighbours, town-council]"),
    fix: "Take one of the two out, or correct it.",
  },
};

export const unknownKind: DiagnosticMeta = {
  code: "AG108",
  name: "unknown-kind",
  severity: "error",
  mandatory: true,
  summary: "A kind of section that neither agenda nor the manifest knows",
  docs: {
    what: "Finds sections whose `kind` is none of the built-in kinds and none that the manifest adds.",
    why: "The kind decides which keys a section has and where it stands. agenda reads this one as the nearest kind meanwhile.",
    bad: timeBank("kind: stategy"),
    good: timeBank("kind: strategy"),
    fix: "Correct the kind, or declare it in the manifest under `kinds`.",
  },
};

export const invalidKindSchema: DiagnosticMeta = {
  code: "AG109",
  name: "invalid-kind-schema",
  severity: "error",
  mandatory: true,
  summary: "A kind of the manifest's own whose fields are not valid JSON Schemas",
  docs: {
    what: "Finds entries of the manifest's `kinds` with `fields` that can't be used as JSON Schemas (draft 2020-12, strict).",
    why: "Sections of this kind can't be checked.",
    bad: {
      "agenda.yml": manifestWith(
        "kinds:\n  - id: campaign\n    label: { name: Campaign, plural: Campaigns }\n    fields:\n      budget: { type: money }\n",
      ),
    },
    good: {
      "agenda.yml": manifestWith(
        "kinds:\n  - id: campaign\n    label: { name: Campaign, plural: Campaigns }\n    fields:\n      budget: { type: number }\n",
      ),
    },
    fix: "Mend the schema that the message names.",
  },
};

export const schemaViolation: DiagnosticMeta = {
  code: "AG110",
  name: "schema-violation",
  severity: "error",
  mandatory: true,
  summary: "A value that breaks another rule of its schema",
  docs: {
    what: "Finds whatever else a schema forbids, above all the rules in a publisher's own kinds.",
    why: "The publisher's schema says that such a value is wrong.",
    bad: {
      "agenda.yml": manifestWith(
        "kinds:\n  - id: campaign\n    label: { name: Campaign, plural: Campaigns }\n    fields:\n      budget: { type: number, multipleOf: 100 }\nback: [spring]\n",
      ),
      "spring.md":
        "---\nid: spring\nkind: campaign\ntitle: Spring campaign\nbudget: 150\n---\n\nDoor to door.\n",
    },
    good: {
      "agenda.yml": manifestWith(
        "kinds:\n  - id: campaign\n    label: { name: Campaign, plural: Campaigns }\n    fields:\n      budget: { type: number, multipleOf: 100 }\nback: [spring]\n",
      ),
      "spring.md":
        "---\nid: spring\nkind: campaign\ntitle: Spring campaign\nbudget: 200\n---\n\nDoor to door.\n",
    },
    fix: "Change the value so that it meets the schema.",
  },
};

export const takenName: DiagnosticMeta = {
  code: "AG344",
  name: "taken-name",
  severity: "error",
  mandatory: true,
  summary: "An id that the manifest declares although something else has it",
  docs: {
    what: "Finds kinds and relation types of the manifest's own under an id that agenda's own have, and kinds, relation types, dimensions, scales and actors that are declared twice. What agenda has by itself, and else the first, stays in force.",
    why: "Sections name these by their ids: nobody could tell which of the two is meant, and one of them has no effect.",
    bad: {
      "agenda.yml": manifestWith(
        "relation-types:\n  - { id: supports, label: carries, inverse: carried by }\n",
      ),
    },
    good: {
      "agenda.yml": manifestWith(
        "relation-types:\n  - { id: carries, label: carries, inverse: carried by }\n",
      ),
    },
    fix: "Give it another id, and name that in the sections, or take it out.",
  },
};

/** The example agenda's manifest with more keys at its end. */
function manifestWith(more: string): string {
  return `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons]
dimensions:
  - { id: people, title: People, lines: [care] }
  - { id: places, title: Places, lines: [commons] }
scales:
  - { id: local, title: Local }
actors:
  - { id: neighbours, title: Neighbours }
  - { id: town-council, title: Town council }
${more}`;
}

export const validateDiagnostics: readonly DiagnosticMeta[] = [
  missingKey,
  unknownKey,
  wrongType,
  valueNotAllowed,
  malformedValue,
  valueOutOfBounds,
  repeatedItem,
  unknownKind,
  invalidKindSchema,
  schemaViolation,
  takenName,
];
