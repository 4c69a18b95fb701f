import type { DiagnosticMeta } from "../core/diagnostic.ts";

export const foreignOutput: DiagnosticMeta = {
  code: "AG921",
  name: "foreign-output",
  severity: "error",
  mandatory: true,
  summary: "An output folder that holds files which agenda did not write",
  docs: {
    what: "Finds an output folder with files that its list of written files, `.agenda-output.json`, does not name, or one that holds the agenda itself.",
    why: "A build replaces its output folder. Files of someone else's would be lost, so nothing is written.",
    bad: { "public/holiday.jpg": "not ours" },
    good: {},
    fix: "Choose another folder with `--out`, or move the foreign files away. Static files of a site belong into the agenda's folder.",
  },
};

export const failedWrite: DiagnosticMeta = {
  code: "AG922",
  name: "failed-write",
  severity: "error",
  mandatory: true,
  summary: "The output could not be written",
  docs: {
    what: "Finds output folders that the system does not let us write or replace.",
    why: "The last output is left as it was: a build is written whole or not at all.",
    bad: {},
    good: {},
    fix: "Free space, or give yourself the right to write there, or choose another folder with `--out`.",
  },
};

export const unwrittenChange: DiagnosticMeta = {
  code: "AG923",
  name: "unwritten-change",
  severity: "error",
  mandatory: true,
  summary: "A file that a fix could not be written to",
  docs: {
    what: "Finds files that agenda was told to change and could not: someone has changed them since they were read, they are no UTF-8, or the system does not let us write.",
    why: "None of the changes is made then, so that a fix which touches several files is never made by halves.",
    bad: {},
    good: {},
    fix: "Save what is open in an editor, or give yourself the right to write the file, and run the command again.",
  },
};

export const writeDiagnostics: readonly DiagnosticMeta[] = [foreignOutput, failedWrite, unwrittenChange];
