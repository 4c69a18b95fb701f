import type { DiagnosticMeta } from "../core/diagnostic.ts";

export const foreignOutput: DiagnosticMeta = {
  code: "AG921",
  name: "foreign-output",
  severity: "error",
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
  summary: "The output could not be written",
  docs: {
    what: "Finds output folders that the system does not let us write or replace.",
    why: "The last output is left as it was: a build is written whole or not at all.",
    bad: {},
    good: {},
    fix: "Free space, or give yourself the right to write there, or choose another folder with `--out`.",
  },
};

export const writeDiagnostics: readonly DiagnosticMeta[] = [foreignOutput, failedWrite];
