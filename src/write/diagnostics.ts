import type { DiagnosticMeta } from "../core/diagnostic.ts";

export const foreignOutput: DiagnosticMeta = {
  code: "AG921",
  name: "foreign-output",
  severity: "error",
  mandatory: true,
  summary: "An output folder that holds files which agenda did not write",
  docs: {
    what: "Finds an output folder without agenda's list of written files, `.agenda-output.json`, in which there are files already; one in which something else stands where a file of the build would go; and one that holds the agenda itself. Hidden files (`.git`, `.nojekyll`, `.DS_Store`), `CNAME`, `Thumbs.db` and the like stop no build, and other outputs in folders of their own don't either.",
    why: "A build replaces and removes the files that it wrote before. Files of someone else's would be lost among them, so nothing is written.",
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

export const stoppedChange: DiagnosticMeta = {
  code: "AG924",
  name: "stopped-change",
  severity: "error",
  mandatory: true,
  summary: "A change of several files that was stopped in the middle",
  docs: {
    what: "Finds what a run has left behind that was stopped while it changed files: by Ctrl-C, a full disk or a power cut. The next run, whatever it is, makes the rest of the change, or takes it back where files have been edited since, and says so. It is an error only where that can't be done.",
    why: "Half a renaming leaves references that lead nowhere.",
    bad: {},
    good: {},
    fix: "Mend what stands in the way, and run agenda again. Where a file was edited meanwhile, compare it with what git has.",
  },
};

export const folderInUse: DiagnosticMeta = {
  code: "AG925",
  name: "folder-in-use",
  severity: "error",
  mandatory: true,
  summary: "A folder that another run of agenda is writing in",
  docs: {
    what: "Finds folders in which another run has been writing for longer than a run is worth waiting for. `.agenda-lock` there says which process of which computer it is, and since when. The lock of a process that is gone is taken over.",
    why: "Two runs that write the same files at once would lose some of what each wrote.",
    bad: {},
    good: {},
    fix: "Wait for the other run, or end it. If there is none, remove `.agenda-lock` from the folder.",
  },
};

export const writeDiagnostics: readonly DiagnosticMeta[] = [
  foreignOutput,
  failedWrite,
  unwrittenChange,
  stoppedChange,
  folderInUse,
];
