import type { DiagnosticMeta } from "../core/diagnostic.ts";

const note = "---\nid: thanks\nkind: section\ntitle: Thanks\n---\n\nTo all who came to the caf";

/** The text's bytes in UTF-8, and more after them. */
function bytes(text: string, ...more: number[]): number[] {
  return [...new TextEncoder().encode(text), ...more];
}

export const unreadableFile: DiagnosticMeta = {
  code: "AG001",
  name: "unreadable-file",
  severity: "error",
  mandatory: true,
  summary: "A file of the agenda that can't be read",
  docs: {
    what: "Finds files and folders that the system refuses to open, and links that lead out of the agenda's folder or in a circle.",
    why: "What can't be read is missing from the agenda, without a trace in the output.",
    bad: {},
    good: {},
    fix: "Give yourself the right to read the file, or replace the link by the file itself.",
  },
};

export const invalidEncoding: DiagnosticMeta = {
  code: "AG002",
  name: "invalid-encoding",
  severity: "error",
  mandatory: true,
  summary: "A text file that is not UTF-8",
  docs: {
    what: "Finds text files with bytes that are no UTF-8, most often saved in an older encoding.",
    why: "Accented letters would come out wrong in every output.",
    bad: { "1-care/thanks.md": bytes(note, 0xe9, 0x2e, 0x0a) },
    good: { "1-care/thanks.md": `${note}é.\n` },
    fix: "Save the file as UTF-8.",
  },
};

export const missingManifest: DiagnosticMeta = {
  code: "AG003",
  name: "missing-manifest",
  severity: "error",
  mandatory: true,
  summary: "A folder without agenda.yml",
  docs: {
    what: "Finds an agenda's folder that holds no `agenda.yml`.",
    why: "The manifest gives the agenda its title, its language and the order of its lines. Without it nothing can be numbered.",
    bad: { "agenda.yml": null },
    good: {},
    fix: "Write an agenda.yml, or let `agenda init` make one. If the agenda is elsewhere, name its folder: `agenda build docs/agenda`.",
  },
};

export const loadDiagnostics: readonly DiagnosticMeta[] = [unreadableFile, invalidEncoding, missingManifest];
