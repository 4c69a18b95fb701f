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
    what: "Finds files and folders that the system refuses to open; links that lead out of the agenda's folder, to something hidden in it, to a folder or in a circle; pipes, devices and folders where files should be; texts of more than 16 MB and other files of more than 256 MB. That holds for all that agenda reads there: sections, images, `templates/`, the baseline.",
    why: "What can't be read is missing from the agenda, without a trace in the output. A link out of the folder could put any file of this computer on a public page.",
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

export const unusableCache: DiagnosticMeta = {
  code: "AG010",
  name: "unusable-cache",
  severity: "warning",
  summary: "Something that stands where the cache should be",
  docs: {
    what: "Finds a link, a file or something else in the place of the folder `.agenda-cache/`, in which agenda keeps what saves time. Links are not followed there: what agenda writes stays in the agenda's folder.",
    why: "Nothing can be kept, so that every run takes as long as the first. If it came with a repository, it may be meant to let agenda write over files elsewhere.",
    bad: {},
    good: {},
    fix: "Take `.agenda-cache` away; agenda makes it anew. `--no-cache` does without.",
  },
};

export const loadDiagnostics: readonly DiagnosticMeta[] = [
  unreadableFile,
  invalidEncoding,
  missingManifest,
  unusableCache,
];
