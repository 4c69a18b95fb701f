import type { DiagnosticMeta, ExampleFiles } from "../core/diagnostic.ts";

/** The example agenda's manifest with settings of rules. */
function manifest(rules: string): ExampleFiles {
  return {
    "agenda.yml": `title: An agenda for a caring town
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
rules:
  ${rules}
`,
  };
}

/** The example agenda's strategy "time-bank" with a comment above a paragraph. */
function timeBank(comment: string, paragraph: string): ExampleFiles {
  return {
    "1-care/strategies/time-bank.md": `---
id: time-bank
kind: strategy
title: Open a time bank in every district
scales: [local]
actors: [neighbours]
addresses: [isolation]
---

An hour given is an hour earned, whatever the work.

${comment}
${paragraph}

## In plain words

Help a neighbour for an hour and get an hour of help back from someone else. Everyone's hour counts the same.
`,
  };
}

const selfLink = "Whoever keeps its books is paid in hours too: see [[time-bank]].";
const noLink = "Whoever keeps its books is paid in hours too.";

export const unknownRuleSetting: DiagnosticMeta = {
  code: "AG340",
  name: "unknown-rule-setting",
  severity: "error",
  summary: "A setting or an allowance for a rule that does not exist",
  docs: {
    what: "Finds names under `rules:` in agenda.yml, and in comments that allow findings, that no rule has, be it as its name or as its code.",
    why: "The setting has no effect, although somebody relies on it.",
    bad: manifest("self-refrence: warning"),
    good: manifest("self-reference: warning"),
    fix: "Correct the name. `agenda explain` lists all of them.",
  },
};

export const loweredMandatoryRule: DiagnosticMeta = {
  code: "AG341",
  name: "lowered-mandatory-rule",
  severity: "error",
  summary: "A setting or an allowance that would hide what makes an output wrong",
  docs: {
    what: "Finds settings under `rules:` in agenda.yml, and comments, that would lower or allow findings which make an output wrong. They have no effect: these findings stay errors.",
    why: "A link that leads nowhere is broken for every reader, whatever the settings say.",
    bad: manifest("unresolved-reference: warning"),
    good: manifest("unresolved-reference: error"),
    fix: "Take the setting or the comment out, and mend what the rule finds.",
  },
};

export const unusedAllowance: DiagnosticMeta = {
  code: "AG342",
  name: "unused-allowance",
  severity: "warning",
  summary: "A comment that allows a finding which is not there",
  docs: {
    what: "Finds comments `<!-- allow ...: why -->` and `# allow ...: why` for a rule that finds nothing where the comment counts.",
    why: "What it excused has been mended, or stands elsewhere. A comment that is left behind would hide the next mistake.",
    bad: timeBank("<!-- allow self-reference: the reader may come from a search -->", noLink),
    good: timeBank("<!-- allow self-reference: the reader may come from a search -->", selfLink),
    fix: "Take the comment out, or move it to the block, the key or the file that it is about.",
  },
};

export const unreasonedAllowance: DiagnosticMeta = {
  code: "AG343",
  name: "unreasoned-allowance",
  severity: "warning",
  release: true,
  summary: "A comment or a setting that sets a check aside without saying why",
  docs: {
    what: "Finds comments that allow findings and give no reason after a colon. They count all the same. So do settings under `rules:` in agenda.yml that let a check of plain language (AG4xx) weigh less; their reason is a comment behind them, or on the line above. With `--release` it is an error, whatever the manifest says.",
    why: "Whoever comes next can't tell whether the reason still holds, and so never dares to take the comment out.",
    bad: timeBank("<!-- allow self-reference -->", selfLink),
    good: timeBank("<!-- allow self-reference: the reader may come from a search -->", selfLink),
    fix: "Write the reason after a colon: `<!-- allow self-reference: the reader may come from a search -->`; in agenda.yml, `complex-word: off # our readers know these words`.",
  },
};

export const misspeltAllowance: DiagnosticMeta = {
  code: "AG346",
  name: "misspelt-allowance",
  severity: "warning",
  summary: "A comment that looks like an allowance and is none",
  docs: {
    what: "Finds comments that name a rule after a word that is nearly `allow`, or that other linters use (`disable`, `ignore`), and allowances whose names and reason are not told apart by a colon. Comments that name no rule are left alone.",
    why: "The comment allows nothing, although somebody relies on it, and nobody can see why.",
    bad: timeBank("<!-- agenda-disable self-reference: the reader may come from a search -->", noLink),
    good: timeBank("<!-- allow self-reference: the reader may come from a search -->", selfLink),
    fix: "Write `<!-- allow rule-name: why -->` in Markdown, `# allow rule-name: why` in YAML. Several names are separated by commas.",
  },
};

/** What can be wrong with what a publisher says of rules. */
export const settleDiagnostics: readonly DiagnosticMeta[] = [
  unknownRuleSetting,
  loweredMandatoryRule,
  unusedAllowance,
  unreasonedAllowance,
  misspeltAllowance,
];
